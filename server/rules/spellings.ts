import { distance } from 'fastest-levenshtein';
import type { Article, Named } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';
import { textOf } from './places.ts';

/** A form of a name, where the article first has it. */
export interface Form extends Span {
  readonly parts: readonly string[];
  readonly of: Named;
}

/** One name in two spellings: the rarer, or the later, and the other. */
interface Spelling {
  readonly odd: Form;
  readonly usual: Form;
}

/** The names that the article spells in two ways, as far as their letters tell. */
export function spellings(article: Article): readonly Spelling[] {
  const common = commonWords(article);
  return variants(formsOf(article).filter(({ parts }) => !parts.some((part) => common.has(part))));
}

/** How many forms with the same other parts are compared. */
const most = 12;
/** A longer name is a title of something. */
const mostParts = 6;

/** The forms of all names, each at its first mention, in the order of the text. */
function formsOf(article: Article): Form[] {
  const forms = new Map<string, Form>();
  for (const of of article.names) {
    for (const mention of of.mentions) {
      const text = textOf(article, mention).replace(/[’']s?$/, '');
      if (forms.has(text) || !isName.test(text)) continue;
      forms.set(text, { start: mention.start, end: mention.start + text.length, parts: text.split(/\s+/), of });
    }
  }
  return [...forms.values()].filter(({ parts }) => parts.length <= mostParts).sort((a, b) => a.start - b.start);
}

/** Letters, and what joins and shortens names; nothing longer is one. */
const isName = /^[\p{L}\p{M} ’'‘`.-]{2,80}$/u;

/** Words with a small letter that stand with a capital too: "politics" and "Politics" are no names. */
function commonWords({ text }: Article): ReadonlySet<string> {
  const common = new Set<string>();
  for (const word of new Set(text.split(/[^\p{L}\p{M}]+/u)))
    if (/^\p{Ll}{4,30}$/u.test(word)) common.add(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return common;
}

function variants(forms: readonly Form[]): Spelling[] {
  const groups = new Map<string, Form[]>();
  const out: Spelling[] = [];
  const told = new Set<string>();
  for (const form of forms) {
    const [same] = slotsOf(form).flatMap((slot) => {
      const group = groups.get(slot.key) ?? [];
      if (group.length < most) groups.set(slot.key, [...group, form]);
      return group.filter((other) => isOneName(form, other, slot)).map((other) => ({ other, slot }));
    });
    if (!same) continue;
    const { other, slot } = same;
    const key = [slot.part, partOf(other, slot)].sort().join(' ');
    if (!told.has(key))
      out.push(form.of.mentions.length > other.of.mentions.length ? { odd: other, usual: form } : { odd: form, usual: other });
    told.add(key);
  }
  return out;
}

/** A place in a name where another spelling may stand, with all else that must be the same. */
interface Slot {
  readonly key: string;
  readonly part: string;
  /** Whether nothing else in the name speaks for its being the same. */
  readonly isAlone: boolean;
  readonly isFirst: boolean;
}

/** The first and the last part of a name, each beside the rest; and the last of a person's by itself. */
function slotsOf({ parts, of }: Form): Slot[] {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const alone = { key: `alone ${plain(last).slice(0, 2)}`, part: last, isAlone: true, isFirst: false };
  if (parts.length === 1) return [alone];
  return [
    { key: `last ${parts.slice(0, -1).join(' ')}`, part: last, isAlone: false, isFirst: false },
    { key: `first ${parts.slice(1).join(' ')}`, part: first, isAlone: false, isFirst: true },
    ...(of.kind === 'person' ? [alone] : []),
  ];
}

const partOf = ({ parts }: Form, { isFirst }: Slot): string => (isFirst ? parts[0] : parts.at(-1)) ?? '';

function isOneName(form: Form, other: Form, slot: Slot): boolean {
  // Two full names that share nothing else are two people.
  if (form.of === other.of || (slot.isAlone && form.parts.length > 1 && other.parts.length > 1)) return false;
  const otherPart = partOf(other, slot);
  if (form.of.kind !== 'person' || other.of.kind !== 'person') return isVariant(slot.part, otherPart, 7);
  return slot.isFirst ? isGivenVariant(slot.part, otherPart) : isVariant(slot.part, otherPart, slot.isAlone ? 6 : 4);
}

/** Without what fonts and alphabets do to a name. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}’'‘`.-]/gu, '');

/** Whether two surnames, of so many letters at least, are one in two spellings, and not two forms of one. */
function isVariant(name: string, other: string, letters: number): boolean {
  const [a, b] = [plain(name.replace(numeral, '')), plain(other.replace(numeral, ''))];
  if (Math.min(a.length, b.length) < letters || a === b || isInflected(a, b) || isInflected(b, a)) return false;
  const edits = editsOf(a, b);
  return edits === 1 || (edits === 2 && Math.min(a.length, b.length) >= letters + 4);
}

/** "Block-II" */
const numeral = /-[IVX]+$/;

/** First names of two people are often near each other: "Karim" and "Karima", "Jamal" and "Kamal". */
const isGivenVariant = (name: string, other: string): boolean => {
  const [a, b] = [plain(name), plain(other)];
  return b.startsWith(a.charAt(0)) && b.endsWith(a.slice(-1)) && isVariant(name, other, 5);
};

/** How far two single names are from each other at most for a reader to take one for a slip: a third of their letters, two edits. */
export function isNearName(name: string, other: string): boolean {
  const [a, b] = [plain(name), plain(other)];
  const letters = Math.min(a.length, b.length);
  return letters >= 5 && a !== b && b.startsWith(a.charAt(0)) && editsOf(a, b) <= Math.min(2, letters / 3);
}

/** Levenshtein's distance, where two neighbours that change places are one edit. */
function editsOf(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : edits;
}

/** Plurals, and the endings by which one family's men and women are told apart: "Petrov" and "Petrova", "Nowak" and "Nowakowa". */
const isInflected = (a: string, b: string): boolean =>
  b === `${a}s` ||
  b === `${a}es` ||
  b === `${a}a` ||
  b === `${a}ova` ||
  (a.endsWith('ism') && b.endsWith('ist')) ||
  (b.endsWith('a') && !a.endsWith('a') && b.slice(0, -1) === a.slice(0, -1));
