import { distance } from 'fastest-levenshtein';
import type { Article, Named } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';
import { findingOf } from './finding.ts';
import { textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const nameVariant: Rule = {
  id: 'name-variant',
  summary: 'One name, spelled in two ways.',
  kinds: {
    person: { severity: 'information', off: true, meaning: 'Two names of people that differ in a letter or two: one may be a slip.' },
    other: { severity: 'information', off: true, meaning: 'The same of places and bodies.' },
  },
  why: 'A misspelled name is the slip that readers forgive least. The AP Stylebook and the Guardian style guide ask for one spelling of a name throughout, and that names of other alphabets are written in one way.',
  remedy: 'Look the name up and keep to one spelling; if they are two people, say so.',
  invalid: [
    {
      text: 'Mayor Danuta Kowalska opened the bridge. Later [[Danuta Kowalksa]] met the builders. Danuta Kowalska thanked them.',
      kind: 'person',
      note: 'Two letters have changed places.',
    },
    {
      text: 'Oleksandr Hrytsenko signed the papers on Monday. [[Oleksandr Grytsenko]] said they were in order.',
      kind: 'person',
      note: 'Two ways to write a name of another alphabet.',
    },
    {
      text: 'Ferry captain Maureen Haldane steered the boat to the pier. [[Halldane]] said the engine had failed.',
      kind: 'person',
      note: 'A last name alone that is nearly the one before.',
    },
    {
      text: 'Judge Mohamed Serroukh fined the company. The fine was high, lawyers for [[Mohammed Serroukh]] said. Mohamed Serroukh will retire in May.',
      kind: 'person',
      note: 'A first name in two spellings.',
    },
    {
      text: '[[Kremlacek]] said the pier was safe. Randy Kremacek built it. Kremacek had no permit.',
      kind: 'person',
      note: 'The rarer spelling is flagged, wherever it stands.',
    },
    {
      text: 'Farmer Ebele Nwachukwu lost his goats. “They were all I had,” [[Nwachuku]] said.',
      kind: 'person',
      note: 'A letter is missing.',
    },
    {
      text: 'The army took the town of Bhaderwah on Monday. Roads to [[Bhadarwah]] were closed, and shops in Bhaderwah too.',
      kind: 'other',
      note: 'A town in two spellings.',
    },
  ],
  valid: [
    { text: 'Anna Berger met Anton Berger. Berger said nothing.', note: 'Two people.' },
    { text: 'Ivan Petrov and Maria Petrova own the mill. Petrova runs it.', note: 'A family: men and women have endings of their own.' },
    { text: 'Harbour master Lena Brandt spoke. The Brandts have run the port for years.', note: 'A plural.' },
    { text: 'Karim Haddad and Karima Haddad were there.', note: 'Brother and sister.' },
    { text: "Rosa O’Neill won. O'Neill thanked the voters.", note: 'Two apostrophes, one name.' },
    { text: 'Jo Lee met Jo Lea.', note: 'Names too short to tell a slip from another name.' },
    { text: 'José Martínez spoke first. Jose Martinez spoke last.', note: 'Accents alone: whether to keep them is a matter of style.' },
  ],
  check: (article) => {
    const common = commonWords(article);
    return variants(formsOf(article).filter(({ parts }) => !parts.some((part) => common.has(part))))
      .map(([odd, usual]) => found(article, odd, usual))
      .sort((a, b) => a.start - b.start);
  },
};

/** A form of a name. */
interface Form extends Span {
  readonly parts: readonly string[];
  readonly of: Named;
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
  const small = new Set<string>();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}{4,30}(?![\p{L}\p{M}])/gu))
    small.add(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return small;
}

/** Pairs of forms that are one name in two spellings; the rarer first, or the later. */
function variants(forms: readonly Form[]): (readonly [Form, Form])[] {
  const groups = new Map<string, Form[]>();
  const out: (readonly [Form, Form])[] = [];
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
    if (!told.has(key)) out.push(form.of.mentions.length > other.of.mentions.length ? [other, form] : [form, other]);
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

function found(article: Article, odd: Form, usual: Form): Finding {
  const words = quote(article, usual);
  const isPerson = odd.of.kind === 'person' && usual.of.kind === 'person';
  return findingOf(
    nameVariant,
    isPerson ? 'person' : 'other',
    odd,
    `${quote(article, odd)}: elsewhere ${words}. ${isPerson ? 'One person, or two?' : 'Is it the same?'} Keep to one spelling.`,
    [{ start: usual.start, end: usual.end, message: `Spelled ${words}` }],
  );
}
