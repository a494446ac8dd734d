import { roleClasses } from '../lexicon/anaphora.ts';
import { outlets } from '../lexicon/sourceNouns.ts';
import { sentBackNouns } from '../lexicon/sourceRoles.ts';
import { tagVerbs } from '../lexicon/tagVerbs.ts';
import type { Article, Named, Source } from '../sourcing/article.ts';
import { pushTo } from '../text/groups.ts';
import { contains, type Span } from '../text/span.ts';
import { isColumn } from './column.ts';
import { findingOf } from './finding.ts';
import { isOwnProse, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';
import { speakersOf } from './speakers.ts';
import { isNearName, spellings } from './spellings.ts';

export const danglingSource: Rule = {
  id: 'dangling-source',
  summary: 'A source that readers should know already, and that was never brought in.',
  kinds: {
    definite: { severity: 'information', off: true, meaning: '“The official added”, and no official before.' },
    surname: {
      severity: 'information',
      off: true,
      meaning: 'A speaker with a last name alone, and nothing that says who it is: never brought in, or misspelt here.',
    },
  },
  why: 'Sources get lost when paragraphs are moved or cut. The AP Stylebook asks for first and last name and who somebody is at the first mention, the last name alone after that.',
  remedy: 'Mend the name where it is a slip; else bring the source in where it is first met: full name and role, or how it is described.',
  invalid: [
    { text: 'The ferry sank on Monday. [[The official]] added that it was overloaded.', kind: 'definite', note: 'Which official?' },
    { text: 'The talks broke down, [[the diplomat]] said.', kind: 'definite', note: 'The article has no other diplomat.' },
    {
      text: 'Nobody was hurt in the fire. [[The sources]] said it had begun in the kitchen.',
      kind: 'definite',
      note: 'Sources that nobody has met.',
    },
    { text: 'The ferry sank on Monday. [[Haldane]] said it was overloaded.', kind: 'surname', note: 'Who is that?' },
    {
      text: '“The pumps were never tested,” [[Okoro]] said. Okoro wants them replaced.',
      kind: 'surname',
      note: 'A last name, and never more.',
    },
    {
      text: 'Raimo Marando, the deputy mayor, said the pumps were old. “We need new ones,” [[Maranda]] said.',
      kind: 'surname',
      note: 'A slip of the pen makes a stranger of somebody whom readers have met.',
    },
    { text: 'The vote was close. [[Lindqvist]] told reporters that it was fair.', kind: 'surname', note: 'Neither first name nor role.' },
  ],
  valid: [
    { text: 'An official said the ferry sank. The official added that it was overloaded.', note: 'Brought in one sentence before.' },
    { text: 'Rita Haldane runs the port. Haldane said the ferry was overloaded.', note: 'Named in full before.' },
    {
      text: 'Ferry captain Maureen Haldane steered the boat to the pier. Halldane said the engine had failed.',
      note: 'One name in two spellings: name-variant says so.',
    },
    {
      text: 'I have loved the sea since I was a boy, and my mother feared it. The sea, Ondine wrote, has no memory.',
      note: 'An essay calls people by the names that its readers know.',
    },
    { text: 'The ferry sank on Monday, its owner Haldane said.', note: 'A role says who it is.' },
    { text: 'Haldane, a ferry captain, said the boat was overloaded.', note: 'An apposition does the same.' },
    { text: 'The minister visited the port. The official said it would be closed.', note: 'A minister is an official.' },
    { text: 'The ferry sank. The captain of the ship said it was overloaded.', note: 'Of the ship: that tells which captain.' },
    { text: 'A man who gave his name as Okoro said the pumps had failed.', note: 'The article says what it knows.' },
  ],
  check: (article) => {
    const speakers = speakersOf(article);
    const known = acquaintance(article);
    return [...definites(article, speakers, known), ...surnames(article, speakers, known)];
  },
};

const sentBack = new Set([...roleClasses.keys(), ...sentBackNouns]);

/** What readers know of a word. */
interface Acquaintance {
  /** Where each word first stands, lower case, without what follows an apostrophe. */
  readonly first: ReadonlyMap<string, number>;
  /** Names that stand beside another name, a role or an apposition somewhere: "ASI Masud", "Wong, another resident". */
  readonly introduced: ReadonlySet<string>;
}

function acquaintance({ text }: Article): Acquaintance {
  const first = new Map<string, number>();
  const introduced = new Set<string>();
  let before = '';
  let twoBefore = '';
  let awaited = '';
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    if (awaited !== '' && apposes.test(token)) introduced.add(awaited);
    const word = /^[“"(]?([\p{L}-]+)/u.exec(token.slice(0, 40))?.[1] ?? '';
    if (word !== '' && !first.has(word.toLowerCase())) first.set(word.toLowerCase(), index);
    const isName = /^\p{Lu}/u.test(word);
    if (isName && (introduces.test(before) || determiner.test(before) || (determiner.test(twoBefore) && !/[.!?][”"]?$/.test(before))))
      introduced.add(word);
    if (/[*:]$/.test(token)) introduced.add(word);
    // What follows counts only where the name ends with nothing or a comma.
    awaited = isName && /^[“"(]?[\p{L}-]+,?$/u.test(token) ? word : '';
    twoBefore = before;
    before = token;
  }
  return { first, introduced };
}

/** A token that brings in the name behind it: another name, a title, "surnamed". */
const introduces =
  /^[“"(]?(?:(?!(?:But|And|However|While|As|If|When|Although|Then|Yet|So|Still|Later|Meanwhile|Today|On|In|At|For|That|This)$)\p{Lu}[\p{L}’'-]*,?|\p{Lu}\p{L}{0,3}\.|\d\S*|surnamed|named|called|as|father|mother|brother|sister|wife|husband|son|daughter)$/u;
/** "the Abuelas", "its owner Haldane" */
const determiner = /^(?:the|its|his|her|their)$/iu;
/** A token that tells of the name before it. */
const apposes = /^(?:\p{Lu}|\d|\(|(?:an?|the|who|whose|another|one|his|her|their|of)$)/u;

function definites(article: Article, speakers: ReadonlyMap<number, Source>, { first: places }: Acquaintance): Finding[] {
  const earliest = article.sources.reduce(
    (least, { kind, mentions }) => (kind === 'anonymous' ? Math.min(least, mentions[0]?.start ?? Infinity) : least),
    Infinity,
  );
  return article.sources.flatMap((source): readonly Finding[] => {
    const first = source.kind === 'anonymous' ? source.mentions[0] : undefined;
    const found = first && /^the (?:same |senior )?(\p{Ll}+?)(s?)$/iu.exec(textOf(article, first));
    const noun = found?.[1];
    if (
      !first ||
      noun === undefined ||
      !sentBack.has(noun) ||
      (found?.[2] === 's' && noun !== 'source') ||
      !speakers.has(source.id) ||
      !isOwnProse(article, first)
    )
      return [];
    // One who is not named may be anybody who is not named.
    if (earliest < first.start) return [];
    const before = kin(noun).some(
      (word) => (places.get(word) ?? Infinity) < first.start || (places.get(`${word}s`) ?? Infinity) < first.start,
    );
    return before
      ? []
      : [findingOf(danglingSource, 'definite', first, `${quote(article, first)}: no ${noun} was brought in before. Which one is meant?`)];
  });
}

/** The nouns that can have brought somebody in. */
const kin = (noun: string): readonly string[] => [
  noun,
  ...(roleClasses.get(noun) ?? []),
  // "The source" may be anybody.
  ...(noun === 'source' ? ['person', 'people', 'official', 'expert', 'according'] : []),
];

function surnames(article: Article, speakers: ReadonlyMap<number, Source>, { introduced }: Acquaintance): Finding[] {
  const called = new Map([...speakers.values()].map((source) => [source.name, source.id]));
  const told = new Map<number, Span[]>();
  for (const { source, sourceId, cue } of article.attributions) {
    const verb = cue ? textOf(article, cue).toLowerCase() : '';
    if (source && sourceId !== null && tagVerbs.has(verb)) pushTo(told, sourceId, source);
  }
  const strangers = article.names.filter(({ name, kind, roles, mentions: [first] }) => {
    const id = called.get(name);
    return (
      first &&
      id !== undefined &&
      kind === 'person' &&
      roles.length === 0 &&
      /^\p{Lu}\p{Ll}+$/u.test(name) &&
      !outlets.has(name.toLowerCase()) &&
      !introduced.has(name) &&
      // A name that is brought in by what is told of it, before it speaks, may be explained there.
      isOwnProse(article, first) &&
      told.get(id)?.some((source) => contains(source, first))
    );
  });
  if (strangers.length === 0) return [];
  // The rule name-variant asks of these.
  const misspelt = new Set(spellings(article).flatMap(({ odd, usual }) => [odd.of, usual.of]));
  const isEssay = isColumn(article);
  return strangers
    .filter((stranger) => !misspelt.has(stranger))
    .slice(0, most)
    .flatMap((stranger) => {
      const near = article.names.find((other) => other !== stranger && isNear(stranger, other));
      return near || !isEssay ? (surname(article, stranger, near) ?? []) : [];
    });
}

/** Nobody reads more of these in one article, and each looks through all its names. */
const most = 20;

const isNear = ({ name }: Named, other: Named): boolean =>
  other.kind !== 'place' && other.name.split(' ').some((part) => isNearName(name, part));

function surname(article: Article, { mentions: [first] }: Named, near: Named | undefined): Finding | null {
  if (!first) return null;
  const words = quote(article, first);
  const [other] = near?.mentions ?? [];
  if (!other) {
    return findingOf(danglingSource, 'surname', first, `${words}: the article gives neither full name nor role. Who is this?`);
  }
  const message = `${words}: misspelt, or never brought in? Elsewhere there is ${quote(article, other)}.`;
  return findingOf(danglingSource, 'surname', first, message, [{ ...other, message: `Spelled ${quote(article, other)}` }]);
}
