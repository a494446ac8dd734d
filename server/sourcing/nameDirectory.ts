import { personNouns } from '../lexicon/personNouns.ts';
import { anonymousNouns, officeNouns, titles } from '../lexicon/sourceNouns.ts';
import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { genderOfGivenName, type Gender } from './gender.ts';
import type { NameMention } from './names.ts';

/** Somebody or something with a name, with all the names that the article gives it. */
export interface NameEntry {
  /** The fullest name, as it first stands. */
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place';
  /** In the order of the text. */
  readonly mentions: readonly NameMention[];
  readonly roles: ReadonlySet<string>;
  readonly gender: Gender | null;
}

/** How many of the latest bearers of a role are looked at for one that fits. */
const fewLatest = 12;

/**
 * The names of an article: which of them are one and the same, and what they name: the article decides where the parser says now this, now
 * that. Built in time linear in the names but for a logarithm.
 */
export class NameDirectory {
  private readonly entries = new Map<string, NameEntry>();
  private readonly byRole = new Map<string, NameMention[]>();
  /** Bodies by the words of their names: "ministry". */
  private readonly byWord = new Map<string, NameMention[]>();
  /** Names that two people bear, with their full forms. */
  private readonly ambiguous = new Map<string, readonly string[]>();
  private readonly entryOf = new Map<NameMention, NameEntry>();
  private readonly names: readonly NameMention[];

  /** `names` are all names of the article, in order, offsets into it. */
  constructor(names: readonly NameMention[]) {
    this.names = names;
    const forms = formsOf(names);
    const { canonical, bearers } = fullFormsOf(forms, names);
    const groups = new Map<string, NameMention[]>();
    for (const mention of names) {
      const full = canonical.get(keyOf(mention.name));
      if (full !== null && full !== undefined) pushTo(groups, full, mention);
      for (const role of mention.roles) pushTo(this.byRole, role, mention);
    }
    for (const [key, mentions] of groups) {
      const entry = entryOf(mentions);
      for (const mention of mentions) this.entryOf.set(mention, entry);
      this.entries.set(key, entry);
    }
    for (const [form, full] of canonical) {
      const entry = full === null ? undefined : this.entries.get(full);
      if (entry) this.entries.set(form, entry);
      else if (full === null) this.ambiguous.set(form, bearers.get(form) ?? []);
    }
    for (const mention of names) {
      if (this.of(mention)?.kind === 'body') for (const word of keyOf(mention.name).split(' ')) pushTo(this.byWord, word, mention);
    }
  }

  /** Everybody and everything with a name, in the order in which they are first named. */
  all(): readonly NameEntry[] {
    return [...new Set(this.entryOf.values())];
  }

  /** Whom a name means; null where the article does not have it as a name, or two people bear it of whom `gender` does not tell one. */
  find(name: string, gender: Gender | null): NameEntry | null {
    const key = keyOf(name);
    if (!this.ambiguous.has(key)) return this.entries.get(key) ?? null;
    const bearers = (this.ambiguous.get(key) ?? []).map((full) => this.entries.get(full)).filter((entry) => entry?.gender === gender);
    const [only, second] = gender === null ? [] : bearers;
    return second === undefined ? (only ?? null) : null;
  }

  /** Two people bear it. */
  isAmbiguous(name: string): boolean {
    return this.ambiguous.has(keyOf(name));
  }

  /** To whom a mention belongs. */
  of(mention: NameMention): NameEntry | null {
    return this.entryOf.get(mention) ?? null;
  }

  /** The names between two offsets, the latest first; `limit` at most. */
  between(start: number, end: number, limit: number): NameMention[] {
    const to = firstWhere(this.names, (name) => name.start >= end);
    const out: NameMention[] = [];
    for (let i = to - 1; i >= 0 && out.length < limit; i--) {
      const name = this.names[i];
      if (!name || name.start < start) break;
      out.push(name);
    }
    return out;
  }

  /** To whom all of these words were given for a role before `offset`, the latest. */
  withRole(head: string, attributes: readonly string[], offset: number): NameEntry | null {
    return this.latestOf(this.byRole.get(head) ?? [], offset, (entry) => attributes.every((word) => entry.roles.has(word)));
  }

  /** Which body has all of these words in its name, the latest before `offset`: "the ministry". */
  withWord(head: string, attributes: readonly string[], offset: number): NameEntry | null {
    return this.latestOf(this.byWord.get(head) ?? [], offset, ({ name }, { quoted }) => {
      const words = new Set(keyOf(name).split(' '));
      // "The Dock Union" in quotation marks may be a film.
      return !quoted && words.size > 1 && attributes.every((word) => words.has(word));
    });
  }

  private latestOf(
    bearers: readonly NameMention[],
    offset: number,
    fits: (entry: NameEntry, bearer: NameMention) => boolean,
  ): NameEntry | null {
    const before = firstWhere(bearers, ({ start }) => start >= offset);
    for (const bearer of bearers.slice(Math.max(0, before - fewLatest), before).reverse()) {
      const entry = this.of(bearer);
      if (entry && fits(entry, bearer)) return entry;
    }
    return null;
  }

  /** Who is named between two offsets with all of these words for a role; null where that is nobody, or two. */
  namedWithin(head: string, attributes: readonly string[], start: number, end: number): NameEntry | null {
    const bearers = this.byRole.get(head) ?? [];
    const from = firstWhere(bearers, (bearer) => bearer.start >= start);
    let found: NameEntry | null = null;
    for (const bearer of bearers.slice(from, from + fewLatest)) {
      if (bearer.start >= end) break;
      if (!attributes.every((word) => bearer.roles.includes(word))) continue;
      const entry = this.of(bearer);
      if (found && entry !== found) return null;
      found = entry;
    }
    return found;
  }
}

/** A form of a name, and what speaks for what it names. */
interface Form {
  readonly key: string;
  readonly parts: readonly string[];
  person: number;
  place: number;
  body: number;
}

function formsOf(names: readonly NameMention[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const { name, kind, roles } of names) {
    const key = keyOf(name);
    const form = forms.get(key) ?? { key, parts: key.split(' '), person: 0, place: 0, body: 0 };
    forms.set(key, form);
    if (kind === 'person') form.person++;
    else if (kind === 'place') form.place++;
    else if (kind === 'organisation') form.body++;
    if (roles.some(isPersonsRole)) form.person++;
    else if (roles.length > 0) form.body += 2;
  }
  return forms;
}

interface FullForms {
  /** The key of the full form that each form stands for; null where it may stand for two... */
  readonly canonical: ReadonlyMap<string, string | null>;
  /** ...and for which. */
  readonly bearers: ReadonlyMap<string, readonly string[]>;
}

function fullFormsOf(forms: ReadonlyMap<string, Form>, names: readonly NameMention[]): FullForms {
  const out = new Map<string, string | null>();
  const several = new Map<string, readonly string[]>();
  const people = new Map<string, Form[]>();
  const first = new Map<string, Form[]>();
  const initials = new Map<string, Set<string>>();
  for (const form of forms.values()) {
    out.set(form.key, form.key);
    if (form.parts.length < 2) continue;
    if (form.body <= form.person && form.place <= form.person) {
      pushTo(people, lastOf(form), form);
      pushTo(first, form.parts[0] ?? '', form);
    }
    if (form.person < form.body || form.person === 0) {
      pushTo(first, form.parts[0] ?? '', form);
      for (const short of initialsOf(form.parts)) initials.set(short, (initials.get(short) ?? new Set()).add(form.key));
    }
  }
  // "Donald J. Trump" and "Donald Trump"
  for (const bearers of people.values()) {
    const distinct: Form[] = [];
    for (const form of [...bearers].sort((a, b) => b.parts.length - a.parts.length)) {
      const known = distinct.slice(0, fewLatest).find((other) => isShortened(form.parts, other.parts));
      if (known) out.set(form.key, known.key);
      else distinct.push(form);
    }
  }
  const fullOf = (form: Form): string => out.get(form.key) ?? form.key;
  for (const form of forms.values()) {
    if (form.parts.length !== 1 || (form.place > 0 && form.place >= form.person)) continue;
    const bearers = new Set((people.get(lastOf(form)) ?? []).map(fullOf));
    const [only] = bearers;
    if (bearers.size === 1 && only !== undefined) out.set(form.key, only);
    else if (bearers.size > 1) {
      out.set(form.key, null);
      several.set(form.key, [...bearers].slice(0, fewLatest));
    } else {
      const byFirst = new Set(
        (first.get(form.key) ?? []).filter((other) => other.person > 0 === form.person > 0 || form.person > 0).map(fullOf),
      );
      const [one] = byFirst;
      if (byFirst.size === 1 && one !== undefined && form.key.length > 2) out.set(form.key, one);
    }
  }
  for (const form of forms.values()) {
    const short = form.parts.length === 1 ? initials.get(form.key.replaceAll('.', '')) : undefined;
    const [only] = short ?? [];
    if (short?.size === 1 && only !== undefined) out.set(form.key, out.get(only) ?? only);
  }
  for (const { name, short } of names) if (short !== null) out.set(keyOf(short), out.get(keyOf(name)) ?? keyOf(name));
  return { canonical: out, bearers: several };
}

const isPersonsRole = (role: string): boolean =>
  officeNouns.has(role) || anonymousNouns.has(role) || personNouns.has(role) || titles.has(role);

/** Whether one name leaves out words of the other, or shortens its first one to an initial. */
function isShortened(short: readonly string[], full: readonly string[]): boolean {
  const [given = ''] = short;
  const [first = ''] = full;
  const initial = given.replaceAll('.', '');
  if (
    given !== first &&
    !(initial.length === 1 && first.startsWith(initial)) &&
    !(first.replaceAll('.', '').length === 1 && given.startsWith(first.charAt(0)))
  ) {
    return false;
  }
  let at = 1;
  for (const part of short.slice(1)) {
    while (at < full.length && full[at] !== part) at++;
    if (at++ >= full.length) return false;
  }
  return true;
}

const small = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to', '&', 'de']);

/** "ap" and so on: with the small words and without. */
function initialsOf(parts: readonly string[]): string[] {
  const letters = (some: readonly string[]): string => some.map((part) => part.charAt(0)).join('');
  const large = letters(parts.filter((part) => !small.has(part)));
  return [...new Set([large, letters(parts)])].filter((short) => short.length > 1);
}

function entryOf(mentions: readonly NameMention[]): NameEntry {
  let person = 0;
  let place = 0;
  let body = 0;
  let gender: Gender | null = null;
  let [fullest] = mentions;
  const roles = new Set<string>();
  for (const mention of mentions) {
    if (mention.kind === 'person') person++;
    else if (mention.kind === 'place') place++;
    else if (mention.kind === 'organisation') body++;
    gender ??= mention.gender;
    for (const role of mention.roles) roles.add(role);
    if (mention.name.length > (fullest?.name.length ?? 0)) fullest = mention;
  }
  if ([...roles].some(isPersonsRole)) person++;
  else if (roles.size > 0) body += 2 * mentions.length;
  const kind =
    place > person && place >= body
      ? 'place'
      : person > 0 && person >= body
        ? 'person'
        : body > 0
          ? 'body'
          : isTwoWords(fullest)
            ? 'person'
            : 'body';
  if (kind === 'person') gender ??= genderOfGivenName(fullest?.name ?? '');
  return { name: fullest?.name ?? '', kind, mentions, roles, gender };
}

const isTwoWords = (mention: NameMention | undefined): boolean => (mention?.name.split(' ').length ?? 0) === 2;

/** A name without what does not tell names apart. */
const keyOf = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/'s$/, '').replace(/^the /, '');

const lastOf = ({ parts }: Form): string => (parts.at(-1) ?? '').replace(/^(?:al|el|ad|as|ash)-/, '');
