import { roleClasses } from '../lexicon/anaphora.ts';
import type { Article, Source } from '../sourcing/article.ts';
import { contains, type Span } from '../text/span.ts';
import { isOwnProse, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const danglingSource: Rule = {
  id: 'dangling-source',
  summary: 'A source that readers should know already, and that was never brought in.',
  kinds: {
    definite: { severity: 'information', off: true, meaning: '“The official added”, and no official before.' },
    surname: { severity: 'information', off: true, meaning: 'A speaker with a last name alone, and nothing that says who it is.' },
  },
  why: 'Sources get lost when paragraphs are moved or cut. The AP Stylebook asks for first and last name and who somebody is at the first mention, the last name alone after that.',
  remedy: 'Bring the source in where it is first met: full name and role, or how it is described.',
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
    { text: 'The vote was close. [[Lindqvist]] told reporters that it was fair.', kind: 'surname', note: 'Neither first name nor role.' },
  ],
  valid: [
    { text: 'An official said the ferry sank. The official added that it was overloaded.', note: 'Brought in one sentence before.' },
    { text: 'Rita Haldane runs the port. Haldane said the ferry was overloaded.', note: 'Named in full before.' },
    { text: 'The ferry sank on Monday, its owner Haldane said.', note: 'A role says who it is.' },
    { text: 'Haldane, a ferry captain, said the boat was overloaded.', note: 'An apposition does the same.' },
    { text: 'The minister visited the port. The official said it would be closed.', note: 'A minister is an official.' },
    { text: 'The ferry sank. The captain of the ship said it was overloaded.', note: 'Of the ship: that tells which captain.' },
    { text: 'A man who gave his name as Okoro said the pumps had failed.', note: 'The article says what it knows.' },
  ],
  check: (article) => [...definites(article), ...surnames(article)],
};

/** Nouns by which a reader is sent back to somebody. */
const sentBack = new Set([
  ...roleClasses.keys(),
  ...'source aide adviser advisor spokesman spokeswoman commander inspector engineer activist economist survivor insider staffer informant whistleblower'.split(
    ' ',
  ),
]);

function definites(article: Article): Finding[] {
  return article.sources.flatMap((source): readonly Finding[] => {
    const first = source.kind === 'anonymous' ? source.mentions[0] : undefined;
    const found = first && /^the (?:same |senior |first |second |other )?(\p{Ll}+?)(s?)$/iu.exec(textOf(article, first));
    const noun = found?.[1];
    if (!first || noun === undefined || !sentBack.has(noun) || !speaks(article, source) || !isOwnProse(article, first)) return [];
    const words = quote(article, first);
    return isBroughtIn(article, noun, first)
      ? []
      : [finding('definite', first, `${words}: no ${noun} was brought in before. Which one is meant?`)];
  });
}

/** Whether somebody of that name was told of before: the noun, or one that it can stand for. */
function isBroughtIn({ text }: Article, noun: string, { start }: Span): boolean {
  // "The source" may be anybody.
  const anybody = noun === 'source' ? ['person', 'people', 'official', 'expert', 'according'] : [];
  const nouns = [noun, ...anybody, ...(roleClasses.get(noun) ?? [])].map((word) => word.replaceAll('.', ''));
  return new RegExp(`\\b(?:${nouns.join('|')})s?\\b`, 'i').test(text.slice(0, start));
}

function surnames(article: Article): Finding[] {
  const speakers = new Map(article.sources.map((source) => [source.name, source]));
  return article.names.flatMap(({ name, kind, roles, mentions }): readonly Finding[] => {
    const [first] = mentions;
    const source = speakers.get(name);
    if (!first || !source || kind !== 'person' || roles.length > 0 || !/^\p{Lu}\p{Ll}+$/u.test(name) || !isOwnProse(article, first))
      return [];
    if (!speaksAt(article, source, first) || isIntroduced(article, name)) return [];
    return [finding('surname', first, `${quote(article, first)}: the article gives neither full name nor role. Who is this?`)];
  });
}

/** Whether the name stands anywhere beside another word with a capital letter or in an apposition: "ASI Masud", "Wong, another resident". */
function isIntroduced({ text }: Article, name: string): boolean {
  const beside = new RegExp(
    `(?:\\p{Lu}[\\p{L}’'-]*|\\p{Lu}\\p{L}{0,3}\\.|\\d|\\bthe [\\p{L}-]+|\\b(?:surnamed|named|called|as|father|mother|brother|sister|wife|husband|son|daughter)),? [“"(]?${name}\\b|${name}(?:[’'-]|,? \\p{Lu}|, (?:\\d|an? |the |who|whose|another|one of|his|her|their|of )|\\*|:| \\()`,
    'u',
  );
  return beside.test(text);
}

/** Whether the words are themselves the source of a statement. */
const speaksAt = (article: Article, { id }: Source, words: Span): boolean =>
  article.attributions.some(
    ({ source, sourceId, kind }) => sourceId === id && kind !== 'belief' && source !== null && contains(source, words),
  );

const speaks = (article: Article, { id }: Source): boolean =>
  article.attributions.some(({ sourceId, kind }) => sourceId === id && kind !== 'belief');

const finding = (kind: 'definite' | 'surname', { start, end }: Span, message: string): Finding => ({
  ...{ rule: 'dangling-source', kind, start, end, message, related: [] },
  severity: danglingSource.kinds[kind]?.severity ?? 'information',
});
