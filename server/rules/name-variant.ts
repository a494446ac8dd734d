import { distance } from 'fastest-levenshtein';
import type { Article, Named } from '../sourcing/article.ts';
import { pushTo } from '../text/groups.ts';
import type { Span } from '../text/span.ts';
import { textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const nameVariant: Rule = {
  id: 'name-variant',
  summary: 'One name, spelled in two ways.',
  kinds: {
    person: { severity: 'information', off: true, meaning: 'Two names of people that differ in a letter or two: one may be a slip.' },
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
  check: (article) => variants(peopleOf(article)).map(([odd, known]) => findingOf(article, odd, known)),
};

/** A form of somebody's name. */
interface Form extends Span {
  readonly parts: readonly string[];
  readonly of: Named;
}

/** How many names with a part in common are compared. */
const most = 12;

/** The forms of all people's names, each at its first mention, in the order of the text. */
function peopleOf(article: Article): Form[] {
  const forms = new Map<string, Form>();
  for (const of of article.names) {
    if (of.kind !== 'person') continue;
    for (const mention of of.mentions) {
      const text = textOf(article, mention).replace(/[’']s?$/, '');
      if (forms.has(text)) continue;
      forms.set(text, { start: mention.start, end: mention.start + text.length, parts: text.split(/\s+/), of });
    }
  }
  return [...forms.values()].sort((a, b) => a.start - b.start);
}

/** Pairs of forms that are one name in two spellings; the rarer first, or the later. */
function variants(forms: readonly Form[]): (readonly [Form, Form])[] {
  const byFirst = new Map<string, Form[]>();
  const byLast = new Map<string, Form[]>();
  const byOpening = new Map<string, Form[]>();
  const out: (readonly [Form, Form])[] = [];
  const told = new Set<string>();
  for (const form of forms) {
    const first = form.parts[0] ?? '';
    const last = form.parts.at(-1) ?? '';
    const isFull = form.parts.length > 1;
    const opening = plain(last).slice(0, 2);
    const known = isFull
      ? [
          ...(byFirst.get(first) ?? []).filter((other) => isVariant(last, other.parts.at(-1) ?? '', 4)),
          ...(byLast.get(last) ?? []).filter((other) => isGivenVariant(first, other.parts[0] ?? '')),
        ]
      : [];
    const alone = (byOpening.get(opening) ?? []).filter(
      (other) => (!isFull || other.parts.length === 1) && other.parts.at(-1) !== last && isVariant(last, other.parts.at(-1) ?? '', 6),
    );
    for (const other of [...known, ...alone].slice(0, 1)) {
      const [odd, usual] = form.of.mentions.length > other.of.mentions.length ? [other, form] : [form, other];
      const otherLast = other.parts.at(-1) ?? '';
      const key = (last === otherLast ? [first, other.parts[0] ?? '', last] : [last, otherLast]).sort().join(' ');
      if (odd.of !== usual.of && !told.has(key)) out.push([odd, usual]);
      told.add(key);
    }
    if (isFull) {
      keep(byFirst, first, form);
      keep(byLast, last, form);
    }
    keep(byOpening, opening, form);
  }
  return out;
}

function keep(groups: Map<string, Form[]>, key: string, form: Form): void {
  if ((groups.get(key)?.length ?? 0) < most) pushTo(groups, key, form);
}

/** Without what fonts and alphabets do to a name. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}’'‘`.-]/gu, '');

/** Whether two surnames, of so many letters at least, are one in two spellings, and not two forms of one. */
function isVariant(name: string, other: string, letters: number): boolean {
  const [a, b] = [plain(name), plain(other)];
  if (Math.min(a.length, b.length) < letters || a === b || isInflected(a, b) || isInflected(b, a)) return false;
  const edits = editsOf(a, b);
  return edits === 1 || (edits === 2 && Math.min(a.length, b.length) >= letters + 4);
}

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
  (b.endsWith('a') && !a.endsWith('a') && b.slice(0, -1) === a.slice(0, -1));

const findingOf = (article: Article, odd: Form, usual: Form): Finding => {
  const words = quote(article, usual);
  return {
    rule: 'name-variant',
    kind: 'person',
    severity: nameVariant.kinds['person']?.severity ?? 'information',
    start: odd.start,
    end: odd.end,
    message: `${quote(article, odd)}: elsewhere ${words}. One person, or two? Keep to one spelling.`,
    related: [{ start: usual.start, end: usual.end, message: `Spelled ${words}` }],
  };
};
