import { anybodyNouns, bodyWords, outletNouns, roleClasses } from '../lexicon/anaphora.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { antecedent, type Candidate } from './antecedents.ts';
import { isUnnamed, type AnonymityReason, type Named, type Source, type SourceKind, type SourceLevel } from './article.ts';
import type { Gender } from './gender.ts';
import { NameDirectory, type NameEntry } from './nameDirectory.ts';
import type { NameMention } from './names.ts';
import type { Pronoun, SourceDescription } from './sources.ts';

/** A source as it grows with each mention. */
interface Identity {
  readonly id: number;
  readonly name: string;
  kind: SourceKind;
  level: SourceLevel;
  readonly count: number | null;
  reason: AnonymityReason;
  via: number | null;
  readonly mentions: Span[];
  /** The words that bring it in where they are no mention of a source: those that "they" stands for. */
  origin: Span | null;
  /** Its name in the article, if it has one. */
  readonly entry: NameEntry | null;
  /** The noun for it in the singular, and the words that describe it: how "the official" finds it. */
  readonly head: string;
  readonly attributes: Set<string>;
  readonly plural: boolean;
  /** Somebody, as "he" or "she" can mean. */
  readonly person: boolean;
  gender: Gender | null;
  /** A body that publishes news. */
  readonly outlet: boolean;
  /** Paragraph and end of the latest mention as a source. */
  paragraph: number;
  end: number;
}

/** One mention of a source, in the order of the article. */
export interface Mention {
  /** The words that mention it, as an offset into the article. */
  readonly span: Span;
  readonly paragraph: number;
  readonly description: SourceDescription;
  /** Whether the words say that it is not named. */
  readonly unnamed?: boolean;
  /** For a pronoun where what it says begins, if that is before it. */
  readonly from?: number;
  /** For a pronoun an unnamed subject before it that it could stand for. */
  readonly before?: Mention | null;
}

/** How many paragraphs back a pronoun can reach... */
const reach = 2;
/** ...and how many characters. */
const farthest = 1200;
/** "The official" reaches farther to somebody with such an office. */
const farthestRole = 2500;
/** How many of the latest sources or names are looked at for one that fits. */
const fewLatest = 12;
/** How far ahead somebody described is looked for under a name. */
const ahead = 1500;
/** The first paragraphs tell of somebody whom the next ones name, in other words too: in so many paragraphs... */
const lead = 2;
/** ...and not so far ahead. */
const soon = 400;

/**
 * Says which mentions are of one source. It is told of the mentions in the order of the article and prefers no link to a wrong one; each
 * look-up walks the few latest sources and names.
 */
export class Identities {
  private readonly all: Identity[] = [];
  private readonly byEntry = new Map<NameEntry, Identity>();
  private readonly byKey = new Map<string, Identity>();
  /** By where a mention begins: two cues can share their source. */
  private readonly byPlace = new Map<number, Identity>();
  /** The sources in the order of what they said, each as often as it spoke. */
  private readonly spoke: Identity[] = [];
  private readonly directory: NameDirectory;
  private readonly starts: readonly number[];

  /** `names` are all names of the article, in order, `starts` where its paragraphs begin; offsets into it. */
  constructor(names: readonly NameMention[], starts: readonly number[]) {
    this.starts = starts;
    this.directory = new NameDirectory(names);
  }

  /** The id of the source that is mentioned; null where it is a pronoun that could mean anybody. */
  idOf(mention: Mention): number | null {
    const { span, paragraph, description } = mention;
    const identity = this.byPlace.get(span.start) ?? this.find(mention);
    if (!identity) return null;
    if (!this.byPlace.has(span.start)) {
      this.byPlace.set(span.start, identity);
      identity.mentions.push(span);
    }
    identity.paragraph = paragraph;
    identity.end = span.end;
    this.spoke.push(identity);
    if (isUnnamed(identity.kind) && identity.reason === 'none') identity.reason = description.reason;
    if (description.pronoun === 'he' || description.pronoun === 'she') identity.gender ??= description.pronoun;
    if (!description.pronoun && !description.partitive) {
      if (description.level > identity.level && description.kind === identity.kind) identity.level = description.level;
      for (const word of description.attributes) identity.attributes.add(word);
    }
    return identity.id;
  }

  kindOf(id: number): SourceKind {
    return this.all[id]?.kind ?? 'named';
  }

  nameOf(id: number): string {
    return this.all[id]?.name ?? '';
  }

  /** Notes that `outlet` relays what the source said. */
  relayed(id: number, outlet: number): void {
    const identity = this.all[id];
    if (identity && id !== outlet) identity.via ??= outlet;
  }

  /** Notes a source that may have been told of already, with other words around it. */
  unlessTold(mention: Mention): void {
    if (!this.latest().some(({ mentions }) => overlaps(mentions.at(-1) ?? nowhere, mention.span))) this.idOf(mention);
  }

  /**
   * Notes words that say of a source that it is not named: of the one mentioned, or where none is of who spoke last in the paragraph, or of
   * somebody of whom no more is told.
   */
  unnamedBy(clause: Span, mention: Omit<Mention, 'unnamed'> | null, paragraph: number, reason: AnonymityReason): void {
    const id = mention ? this.idOf({ ...mention, unnamed: true }) : null;
    const meant = id === null ? undefined : this.all[id];
    // "Maria, who gave no last name" has still half a name; a full one stays one: the words are of somebody else.
    const identity = meant && !isFullName(meant) ? meant : (this.lastUnnamed(paragraph) ?? this.addUnnamed(clause, paragraph));
    identity.kind = 'anonymous';
    identity.mentions.push(clause);
    if (identity.reason === 'none') identity.reason = reason;
  }

  private lastUnnamed(paragraph: number): Identity | null {
    const last = this.spoke.findLast(({ kind }, i) => isUnnamed(kind) || i < this.spoke.length - 3);
    return last?.paragraph === paragraph && isUnnamed(last.kind) ? last : null;
  }

  private addUnnamed(span: Span, paragraph: number): Identity {
    return this.add({ span, paragraph, description: nobody }, null, '', null);
  }

  /** The words by which a source is brought in. */
  broughtIn(id: number): Span | null {
    const identity = this.all[id];
    return identity?.origin ?? identity?.mentions[0] ?? null;
  }

  sources(): Source[] {
    return this.all.map(({ id, name, kind, level, count, reason, via, mentions }) => ({
      ...{ id, name, kind, level, count, reason, via },
      mentions: withoutInner(mentions),
    }));
  }

  /** Everybody and everything that the article names. */
  names(): Named[] {
    return this.directory.all().map(({ name, kind, roles, mentions }) => ({
      ...{ name, kind },
      roles: [...roles],
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    }));
  }

  private find(mention: Mention): Identity | null {
    const { description, span } = mention;
    if (description.pronoun) return this.meantBy(description.pronoun, mention);
    if (description.name !== null && description.kind !== 'anonymous') return this.named(description.name, mention);
    if (mention.unnamed === true && description.kind !== 'anonymous')
      return this.find({ ...mention, description: { ...description, kind: 'anonymous' } });
    if (description.definite) {
      const known = this.described(mention) ?? this.withRole(mention) ?? this.ofClass(mention);
      if (known) return known;
    }
    if (description.kind === 'anonymous' && !description.plural && mention.unnamed !== true) {
      const words = tellingOf(description);
      const later =
        this.directory.namedWithin(description.lemma, words, span.end, span.end + ahead) ??
        (mention.paragraph < lead ? this.directory.namedWithin(description.lemma, [], span.end, span.end + soon) : null);
      if (later) return this.ofEntry(later, mention);
    }
    if (description.met && !this.hasMetAnybody(span))
      return this.find({ ...mention, description: { ...description, kind: 'anonymous', met: false } });
    const key = keyOf(description);
    const known = description.kind === 'anonymous' ? undefined : this.byKey.get(key);
    return (known?.kind === description.kind ? known : null) ?? this.add(mention, description.name, key, null);
  }

  /** Whether somebody has a name not long before. */
  private hasMetAnybody({ start }: Span): boolean {
    return this.directory.between(start - farthest, start, fewLatest).some((name) => this.directory.of(name)?.kind === 'person');
  }

  private named(name: string, mention: Mention): Identity {
    const entry = this.directory.find(name, mention.description.gender);
    if (entry) return this.ofEntry(entry, mention);
    const key = `name ${name.toLowerCase()}`;
    return (this.directory.isAmbiguous(name) ? null : this.byKey.get(key)) ?? this.add(mention, name, key, null);
  }

  private ofEntry(entry: NameEntry, mention: Mention): Identity {
    const known = this.byEntry.get(entry);
    if (known) return known;
    const identity = this.add(mention, entry.name, `name ${entry.name.toLowerCase()}`, entry);
    if (isUnnamed(identity.kind)) identity.kind = 'named';
    for (const { start, end } of entry.mentions) identity.mentions.push({ start, end });
    for (const role of entry.roles) identity.attributes.add(role);
    if (identity.kind === 'named') identity.level = entry.roles.size > 0 ? 5 : Math.max(identity.level, 4) === 5 ? 5 : 4;
    this.byEntry.set(entry, identity);
    return identity;
  }

  private add(mention: Mention, name: string | null, key: string, entry: NameEntry | null): Identity {
    const { description, paragraph, span } = mention;
    const plural = entry ? false : description.plural;
    const identity: Identity = {
      id: this.all.length,
      name: name ?? labelOf(description),
      kind: description.kind,
      level: description.level,
      count: entry ? (entry.kind === 'person' ? 1 : null) : description.partitive ? null : description.count,
      reason: description.reason,
      via: null,
      mentions: [],
      origin: null,
      entry,
      head: description.lemma,
      attributes: new Set(description.attributes),
      plural,
      person: entry ? entry.kind === 'person' && description.kind !== 'document' : description.person,
      gender: description.gender ?? entry?.gender ?? null,
      outlet: description.kind === 'document' && description.name !== null,
      paragraph,
      end: span.end,
    };
    this.all.push(identity);
    if (!this.byKey.has(key)) this.byKey.set(key, identity);
    return identity;
  }

  /** Who "he", "they", "it" is: of those who spoke or were named not long ago the one that fits best. */
  private meantBy(pronoun: Pronoun, mention: Mention): Identity | null {
    const { paragraph, span, description, unnamed } = mention;
    const start = Math.max(0, span.start - farthest);
    const here = { start: this.starts[paragraph] ?? 0, end: Math.min(mention.from ?? span.start, span.start) };
    const candidates: Candidate<Identity | NameEntry | Mention>[] = [];
    const isSomebody = pronoun === 'he' || pronoun === 'she';
    this.latest().forEach((identity, i) => {
      if (identity.paragraph < paragraph - reach || identity.end < start || identity.end > span.start) return;
      if (unnamed === true && identity.kind === 'named' && identity.entry !== null) return;
      const fits = isSomebody
        ? identity.person
        : pronoun === 'they'
          ? identity.plural || isPeople(identity)
          : !identity.person && !identity.plural;
      if (!fits) return;
      candidates.push({
        who: identity.entry ?? identity,
        end: identity.end,
        gender: identity.gender,
        // Of a body one says "they", but rather of people.
        subject: pronoun !== 'they' || identity.plural,
        speaker: i === 0,
        quoted: false,
        near: identity.paragraph === paragraph,
      });
    });
    if (pronoun !== 'they' && unnamed !== true) {
      for (const name of this.directory.between(start, span.start, fewLatest)) {
        const entry = this.directory.of(name);
        if (!entry || (entry.kind === 'person') !== isSomebody || (!isSomebody && !name.subject)) continue;
        const gender = this.byEntry.get(entry)?.gender ?? entry.gender;
        const { end, subject, quoted } = name;
        candidates.push({
          who: entry,
          end,
          gender,
          subject,
          speaker: false,
          quoted,
          near: contains(here, name) && (this.byEntry.has(entry) || isSomebodys(entry)),
        });
      }
    }
    const { before } = mention;
    const known = before ? this.byPlace.get(before.span.start) : undefined;
    if (before && !known) {
      const { gender } = before.description;
      candidates.push({ who: before, end: before.span.end, gender, subject: true, speaker: false, quoted: false, near: true });
    }
    const who = antecedent(candidates, span.start, isSomebody ? pronoun : null);
    if (who === null)
      return unnamed === true ? this.add({ ...mention, description: { ...description, kind: 'anonymous' } }, null, '', null) : null;
    if ('description' in who) return this.broughtInBefore(who);
    return 'mentions' in who && 'roles' in who ? this.ofEntry(who, { ...mention, description: asNamed(description) }) : who;
  }

  /** Somebody of whom the article told without making a source of them. */
  private broughtInBefore(mention: Mention): Identity | null {
    const identity = this.find(mention);
    if (identity?.mentions.length !== 0) return identity;
    identity.origin = mention.span;
    return identity;
  }

  /** Who "the official", "the sources", "three of the envoys" are: the latest source of which all of these words were said. */
  private described({ description }: Mention): Identity | null {
    const { lemma, head, partitive, plural } = description;
    const words = tellingOf(description);
    const anyPlural = partitive && (head === 'them' || head === 'whom');
    for (const identity of this.latest()) {
      if (anyPlural) {
        if (identity.plural) return identity;
        continue;
      }
      const own = identity.head === lemma;
      const isHead = own || (identity.entry !== null && identity.attributes.has(lemma));
      const number = !own || partitive || identity.plural === plural;
      if (isHead && number && words.every((word) => identity.attributes.has(word) || identity.head === word || isInName(identity, word))) {
        return identity;
      }
    }
    return null;
  }

  private withRole(mention: Mention): Identity | null {
    const { description, span } = mention;
    const words = tellingOf(description);
    if (description.plural && !description.partitive && words.length > 0) {
      // "the river guardians" of the Brook River Guardians
      const body = this.directory.withWord(description.head, words, span.start);
      return body ? this.ofEntry(body, { ...mention, description: asNamed(description) }) : null;
    }
    if (description.plural || description.partitive) return null;
    const entry =
      this.directory.withRole(description.lemma, words, span.start) ?? this.directory.withWord(description.lemma, words, span.start);
    return entry ? this.ofEntry(entry, { ...mention, description: asNamed(description) }) : null;
  }

  /** "the group", "the newspaper", "the official": the last speaker that is one. */
  private ofClass(mention: Mention): Identity | null {
    const { description, paragraph, span } = mention;
    const { lemma, plural, attributes, gender } = description;
    const isBody = bodyWords.has(lemma);
    const isOutlet = outletNouns.has(lemma);
    const roles = roleClasses.get(lemma);
    const isAnybody = anybodyNouns.has(lemma);
    if (plural || !(isBody || isOutlet || roles || isAnybody)) return null;
    // "the other group", "the rights group": more is said than that it is one.
    const more = attributes.filter((word) => word !== 'news' && word !== 'same' && word !== 'senior');
    if (isOutlet) {
      for (const name of this.directory.between(span.start - farthest, span.start, fewLatest)) {
        const entry = this.directory.of(name);
        const identity = entry ? this.byEntry.get(entry) : undefined;
        if (identity?.outlet) return identity;
      }
    }
    for (const identity of this.latest()) {
      if (identity.paragraph < paragraph - reach) break;
      if (!more.every((word) => identity.attributes.has(word) || isInName(identity, word))) continue;
      if (isOutlet && identity.outlet) return identity;
      if (isBody && identity.entry?.kind === 'body' && !identity.person) return identity;
      if (roles && identity.person && (roles.has(identity.head) || haveCommon(roles, identity.attributes))) return identity;
      if (isAnybody && identity.person && identity.gender === gender && identity.paragraph >= paragraph - 1) return identity;
    }
    if (!roles) return null;
    // Nobody who has spoken: somebody who was only named.
    for (const name of this.directory.between(span.start - farthestRole, span.start, fewLatest)) {
      const entry = this.directory.of(name);
      if (entry?.kind !== 'person' || name.quoted || !more.every((word) => entry.roles.has(word))) continue;
      if (haveCommon(roles, entry.roles)) return this.ofEntry(entry, { ...mention, description: asNamed(description) });
    }
    return null;
  }

  /** The sources that spoke last, latest first. */
  private latest(): readonly Identity[] {
    const seen = new Set<Identity>();
    for (let i = this.spoke.length - 1; i >= 0 && i >= this.spoke.length - 4 * fewLatest && seen.size < fewLatest; i--) {
      const identity = this.spoke[i];
      if (identity) seen.add(identity);
    }
    return [...seen];
  }
}

/** Whether one of a few words is among many, which may grow with the article and are not walked. */
function haveCommon(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const word of few) if (many.has(word)) return true;
  return false;
}

const isFullName = ({ kind, name }: Identity): boolean => kind === 'document' || (kind === 'named' && /[ -]/.test(name));

/** Bodies of which one says "they". */
const isPeople = ({ head, entry }: Identity): boolean =>
  ['police', 'authority', 'prosecution', 'prosecutor', 'family'].includes(head) || entry?.kind === 'body';

/** A single word may still be a place. */
const isSomebodys = ({ name, gender, roles }: NameEntry): boolean => gender !== null || roles.size > 0 || /[ -]/.test(name);

const isInName = ({ entry, name }: Identity, word: string): boolean =>
  entry !== null &&
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(word);

const asNamed = (description: SourceDescription): SourceDescription =>
  isUnnamed(description.kind) || description.pronoun ? { ...description, kind: 'named', level: 4 } : description;

const nowhere: Span = { start: 0, end: 0 };

/** Somebody of whom no more is told than that there is no name. */
const nobody: SourceDescription = {
  kind: 'anonymous',
  level: 0,
  count: null,
  reason: 'none',
  name: null,
  head: '',
  lemma: '',
  attributes: [],
  definite: false,
  partitive: false,
  met: false,
  plural: false,
  person: true,
  gender: null,
  pronoun: null,
  mention: { start: 0, end: 0 },
};

const emptyWords = new Set(['same', 'said', 'other', 'two', 'three', 'four', 'five']);

/** The words that tell one official from another. */
const tellingOf = ({ attributes }: SourceDescription): string[] => attributes.filter((word) => word.length > 3 && !emptyWords.has(word));

/** What tells two bodies or documents without a name apart. */
const keyOf = ({ head, attributes }: SourceDescription): string =>
  [...attributes.filter((word) => word.length > 3 && word !== 'recent' && word !== 'also'), head].join(' ');

const labelOf = ({ attributes, head }: SourceDescription): string => (head === '' ? attributes.join(' ') : head);

/** In the order of the text, without those that lie within another. */
function withoutInner(mentions: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (!last || mention.end > last.end) out.push(mention);
  }
  return out;
}
