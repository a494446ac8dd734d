import { accusedOf, accusing, answerers, answering, beforeNoun, replies, unanswered, utterances } from '../lexicon/accusations.ts';
import type { Article, Named } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { isColumn, writersIn } from './column.ts';
import { findingOf } from './finding.ts';
import { isOwnProse, matches, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';
import { speakersOf } from './speakers.ts';
import { wordPattern } from './wordPattern.ts';

export const noResponse: Rule = {
  id: 'no-response',
  summary: 'Somebody is accused by name, and the article has no word from them.',
  kinds: {
    accused: { severity: 'information', off: true, meaning: 'No reply, denial, comment or refusal to comment of the accused anywhere.' },
  },
  why: 'The BBC Editorial Guidelines (Fairness) ask for a right of reply for whoever is accused; the AP asks to make every effort to reach them and to say so where they could not be reached; so does the Reuters Handbook.',
  remedy: 'Ask the accused and give the answer, or write that they did not respond and when they were asked.',
  invalid: [
    {
      text: 'Prosecutors accused [[Rita Haldane]] of taking bribes from a shipping firm. The trial begins in May.',
      kind: 'accused',
      note: 'No word of hers, and none from a lawyer.',
    },
    {
      text: 'The union accused [[Northway Ferries]] of cheating its crews. The strike goes on.',
      kind: 'accused',
      note: 'Companies have a say too.',
    },
    {
      text: 'Residents blame the [[Harbour Authority]] for the collapse of the wall. Divers searched the channel.',
      kind: 'accused',
      note: 'Blame is an accusation.',
    },
    {
      text: '[[Ana Okoro]] was accused of stealing the files. The files are still missing.',
      kind: 'accused',
      note: 'In the passive too, and all the more so.',
    },
    {
      text: 'The opposition has accused President [[Marek Dolny]] of rigging the vote. Voters go to the polls again on Sunday.',
      kind: 'accused',
      note: 'Also where everybody knows what the accused would say.',
    },
    { text: '[[Lena Brandt]] has been charged with fraud. She ran the port for ten years.', kind: 'accused', note: 'How does she plead?' },
  ],
  valid: [
    { text: 'Prosecutors accused Rita Haldane of taking bribes. Haldane denied it.', note: 'She is heard.' },
    {
      text: 'Prosecutors accused Rita Haldane of taking bribes. Her lawyer did not respond to a request for comment.',
      note: 'She was asked.',
    },
    {
      text: 'The union accused Northway Ferries of cheating its crews. A spokesman for Northway said all wages had been paid.',
      note: 'Somebody speaks for the company.',
    },
    { text: 'Lena Brandt has been charged with fraud. She pleaded not guilty.', note: 'A plea is an answer.' },
    {
      text: 'Prosecutors accused Rita Haldane of taking bribes. The Gazette was unable to contact Haldane.',
      note: 'The paper has tried.',
    },
    {
      text: 'The union leader accused Lena Brandt of lying about the wages. Brandt’s remarks were an insult to all crews, she said.',
      note: 'The accusation answers what Brandt said.',
    },
    {
      text: 'We have lost a harbour. The mayor accused Rita Haldane of neglect, and our council applauded.',
      note: 'A column judges in its own name.',
    },
    { text: 'The accused Rita Haldane came to court by boat.', note: 'Nobody says here of what.' },
    { text: 'The union accused the company of cheating its crews.', note: 'No name: nobody whom readers could think badly of.' },
    { text: '“They accuse Rita Haldane of everything,” Okoro said.', note: 'Words of Okoro’s.' },
    { text: 'Farmers blamed the drought for the poor harvest.', note: 'A drought has no say.' },
  ],
  check: (article) => {
    const accusations = article.sentences.flatMap((sentence) =>
      writersIn(article, sentence).length > 0 ? [] : accusationsIn(article, sentence),
    );
    // Who answers is not always told by name: any answer may be that of the accused.
    if (accusations.length === 0 || article.sentences.some((sentence) => isAnswer(textOf(article, sentence))) || isColumn(article))
      return [];
    const names = article.names
      .filter(({ name }) => isName.test(name))
      .flatMap((named) => named.mentions.map(({ start, end }) => ({ start, end, named })))
      .sort((a, b) => a.start - b.start);
    const voices = voicesIn(article);
    const told = new Set<Named>();
    return accusations.flatMap((accusation): readonly Finding[] => {
      const accused = accusedIn(article, names, accusation);
      if (!accused || told.has(accused.named) || isHeard(accused.named, voices) || isQuotedBack(article, accused.named)) return [];
      told.add(accused.named);
      return [
        findingOf(
          noResponse,
          'accused',
          accused,
          `${quote(article, accused)}: accused here, and heard nowhere in the article. What do they say? Were they asked?`,
        ),
      ];
    });
  },
};

interface Accusation extends Span {
  /** Whether the accused stands before the words: "was accused of". */
  readonly passive: boolean;
  readonly sentence: Span;
}

const before = new RegExp(`${wordPattern(beforeNoun).source}[ -]$`, 'iu');
/** "has never publicly accused"; "Haldane, who had accused Okoro": by the way. */
const unsaid = /(?:(?:n[’']t|(?<!\p{L})(?:not|never|without|nobody|no one)) (?:[\p{L}]+ ){0,2}|(?<!\p{L})who (?:ha[sd] )?)$/iu;
const passive = /(?<!\p{L})(?:was|were|is|are|been|being|stands?|stood) (?:also |publicly |repeatedly |widely |often )?$/u;
const active = wordPattern(accusing, 'giu');
const accusedWords = wordPattern(accusedOf, 'giu');

function accusationsIn(article: Article, sentence: Span): Accusation[] {
  const leads = (words: Span): string => article.text.slice(Math.max(sentence.start, words.start - 30), words.start);
  const own = (words: Span): boolean => isOwnProse(article, words);
  const isPassive = (words: Span): boolean => passive.test(leads(words));
  return [
    ...matches(article, sentence, accusedWords)
      .filter((words) => own(words) && isPassive(words))
      .map((words) => ({ ...words, passive: true, sentence })),
    ...matches(article, sentence, active)
      .filter((words) => own(words) && !isPassive(words) && !before.test(leads(words)) && !unsaid.test(leads(words)))
      .map((words) => ({ ...words, passive: false, sentence })),
  ];
}

/** Not "Covid-19", nor "DP", which is an office. */
const isName = /^(?!\p{Lu}{2}$)[^\d]+$/u;

interface NamePlace extends Span {
  readonly named: Named;
}

/** Who is named as the accused. */
function accusedIn(
  { text }: Article,
  names: readonly NamePlace[],
  { start, end, passive: isPassive, sentence }: Accusation,
): NamePlace | null {
  const next = firstWhere(names, (name) => name.start >= (isPassive ? start : end));
  if (isPassive) {
    const last = names[next - 1];
    if (!last || last.start < sentence.start || last.start > sentence.start + nearStart || last.end > start) return null;
    const between = text.slice(last.end, start);
    return between.length < longestGap && !between.includes(',') && !joined.test(text.slice(sentence.start, last.start)) ? last : null;
  }
  const name = names[next];
  if (!name || name.start > end + longestGap || name.end > sentence.end) return null;
  const isPart = /^(?:[’'-]| [\p{Lu}\d])/u.test(text.slice(name.end, name.end + 2));
  return !isPart && !breaks.test(text.slice(end, name.start)) && ofWhat.test(text.slice(name.end, Math.min(sentence.end, name.end + 90)))
    ? name
    : null;
}

/** A passive sentence begins with the accused, a title before it at most; in characters. */
const nearStart = 40;
/** Between the accused and the words that accuse stand at most a title or a few adverbs; in characters. */
const longestGap = 40;
const breaks = /\b(?:of|for|in|on|by|and|that|with)\b|[,;:–—]/u;
const ofWhat = /^[^.;:]*?\b(?:of|for)\b/u;
/** What joins a name to a noun before it: "the former president of Honduras". */
const joined = /\b(?:of|to|in|from|with|by|at|for|and|against) (?:the )?$/u;

const noAnswer = wordPattern(unanswered);
const answer = new RegExp(
  `${wordPattern(answerers).source} (?:(?:has|have|had|also|strongly|repeatedly|vehemently|always) )?${wordPattern(answering).source}`,
  'iu',
);
const reply = wordPattern(replies);

/** Whether a sentence tells of an answer, whoever gives it, or that there is none. */
const isAnswer = (words: string): boolean => noAnswer.test(words) || answer.test(words);

/** The words for all who speak or reply, with what they begin with. */
function voicesIn(article: Article): ReadonlySet<string> {
  const speakers = speakersOf(article);
  const out = new Set<string>();
  const add = (words: string): void => {
    for (const word of wordsOf(words))
      for (let to = Math.min(3, word.length); to <= word.length; to++) out.add(to === word.length ? `${word}.` : word.slice(0, to));
  };
  for (const { source, sourceId, kind } of article.attributions)
    if (source && sourceId !== null && kind !== 'belief') add(textOf(article, source));
  for (const { name } of speakers.values()) add(name);
  for (const sentence of article.sentences) if (reply.test(textOf(article, sentence))) add(textOf(article, sentence));
  return out;
}

/** Whether somebody of that name, or for it, is among the voices: "Russia" speaks through "the Russian ministry". */
function isHeard({ name, kind }: Named, voices: ReadonlySet<string>): boolean {
  const parts = wordsOf(name);
  return (kind === 'person' ? parts.slice(-1) : parts).some((word) =>
    voices.has(word.length > 5 ? word.slice(0, -2) : word.length > 3 ? word : `${word}.`),
  );
}

/** Whether the article speaks of what the accused said: "Haldane's remarks". */
const isQuotedBack = ({ text }: Article, { mentions }: Named): boolean =>
  mentions.some(({ end }) => saidBy.test(text.slice(end - 2, end + 40)));
const saidBy = new RegExp(`^.{0,2}[’']s? (?:\\p{Ll}+ )?${wordPattern(utterances).source}`, 'iu');

const wordsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && word.length < 30 && !/^(?:the|and|for|of)$/.test(word));
