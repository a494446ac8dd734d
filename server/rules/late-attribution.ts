import type { Article, Attribution, Source } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { findingOf } from './finding.ts';
import { isQuoted, itemAt, sentenceAt, textOf, wordCount } from './places.ts';
import { isPressing } from './pressing.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const lateAttribution: Rule = {
  id: 'late-attribution',
  summary: 'Readers learn only at the end who says so.',
  kinds: {
    sentence: { severity: 'hint', off: true, meaning: 'A long contestable sentence reads as the paper’s own until its last words.' },
    quotation: { severity: 'hint', off: true, meaning: 'A long quotation of somebody new, and the speaker comes behind it.' },
  },
  why: 'The Reuters Handbook asks to give the source early in the sentence where a claim is contentious; the BBC asks to say who speaks before what is said, for listeners and readers judge words by who says them.',
  remedy: 'Begin with the source, or bring it in after the first clause.',
  invalid: [
    {
      text: 'The collapse of the harbour wall, which killed a fisherman and blocked the only channel for weeks, was caused by reckless dredging that the port authority allowed although its own engineers had warned of it for years, [[dockers’ leader Rita Haldane said]].',
      kind: 'sentence',
      note: 'Blame, and thirty-five words before anybody lays it.',
    },
    {
      text: 'The new ferry contract was a corrupt deal that enriched a handful of contractors, robbed the islands of their only link to the mainland in winter and left hundreds of families without a doctor for months, [[according to Rita Haldane]].',
      kind: 'sentence',
      note: 'An accusation that reads as the paper’s own.',
    },
    {
      text: 'The governor’s disastrous decision to sell the hospital has destroyed the trust of nurses, driven the best doctors out of the province and will lead to the deaths of patients in the valleys this winter, [[nurse Ana Okoro said]].',
      kind: 'sentence',
      note: 'A verdict and a prediction before the speaker.',
    },
    {
      text: '“We told them for years that the wall would not hold. We wrote letters, we sent pictures, we asked them to come and look for themselves. Nobody came. Nobody even answered. Now a man is dead, and they tell us that it was the storm,” [[said Rita Haldane, who runs the fishing co-operative]].',
      kind: 'quotation',
      note: 'Five sentences by nobody.',
    },
    {
      text: 'The river rose again on Sunday.\n\n“I was asleep when the water came through the door, and by the time that I had found my shoes it was up to my knees, so I took the child and the papers and climbed with my sister on the roof and waited there in the rain until the morning,” [[said Ana Okoro, a teacher]].',
      kind: 'quotation',
      note: 'Readers wonder all the way who that is.',
    },
    {
      text: '“There is no plan, there is no money, and there is nobody in the whole ministry who could tell you how many of these bridges are safe to cross, which is why I do not cross them any more and tell my family and my friends not to cross them either,” [[an engineer said]].',
      kind: 'quotation',
      note: 'Here it matters much: the speaker has no name.',
    },
  ],
  valid: [
    {
      text: 'The union said the collapse of the harbour wall was caused by reckless dredging that the port authority allowed although its own engineers had warned of it for years.',
      note: 'The source comes first.',
    },
    { text: 'The collapse was caused by reckless dredging, the union said.', note: 'A short sentence.' },
    {
      text: '“The wall would not hold,” said Rita Haldane. “We wrote letters, we sent pictures, we asked them to come and look for themselves. Nobody came. Nobody even answered. Now a man is dead, and they tell us that it was the storm, as if we had not seen it.”',
      note: 'The speaker comes after the first words.',
    },
    {
      text: 'Rita Haldane was angry.\n\n“We told them for years that the wall would not hold. We wrote letters, we sent pictures, we asked them to come and look for themselves. Nobody came. Nobody even answered. Now a man is dead, and they tell us that it was the storm,” Haldane said.',
      note: 'Who speaks is no surprise.',
    },
    {
      text: 'Haldane said: “We told them for years that the wall would not hold. We wrote letters, we sent pictures, we asked them to come and look for themselves. Nobody came. Nobody even answered. Now a man is dead.”',
      note: 'The speaker comes first.',
    },
    {
      text: 'Northway Ferries keeps its boats in the harbour.\n\n“We cannot sail while nobody knows how deep the channel is. We have asked the port for soundings, we have asked the ministry, and we have had no answer from either of them for six weeks now,” Northway manager Lena Brandt said.',
      note: 'The sentence before has told whose words these are.',
    },
    {
      text: '“We cannot sail while nobody knows how deep the channel is. We have asked the port for soundings and the ministry for help, and neither has given us an answer,” manager Lena Brandt said.',
      note: 'Two sentences of ordinary length.',
    },
    {
      text: 'The ferry to the northern islands, which was built in a yard on the mainland and can take sixty cars and four hundred passengers, will leave the harbour at nine on weekdays and at ten on Sundays, the company said.',
      note: 'Long, but nobody will dispute it.',
    },
  ],
  check: (article) => {
    const sources = new Map(article.sources.map((source) => [source.id, source]));
    const told = new Set<number>();
    return article.attributions.flatMap((attribution) => {
      const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
      if (!source) return [];
      const finding = lateInSentence(article, attribution, source) ?? behindQuotation(article, attribution, source);
      const sentence = finding ? sentenceAt(article, finding.start) : -1;
      if (!finding || told.has(sentence)) return [];
      told.add(sentence);
      return [finding];
    });
  },
};

/** So many words in front of the source are many: AP and Reuters advise sentences of 25 to 30 words at most. */
const longClause = 35;
/** A quotation of so many words is long, and of several sentences sooner. */
const longQuotation = 49;
const longSentences = { words: 40, sentences: 3 };

function lateInSentence(article: Article, { source, cue, content, form }: Attribution, speaker: Source): Finding | null {
  const [claim] = content;
  if (!source || !cue || !claim || content.length > 1 || form !== 'indirect' || speaker.kind === 'document') return null;
  const told = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  const index = sentenceAt(article, told.start);
  const sentence = article.sentences[index];
  if (!sentence || claim.end > told.start || claim.start > sentence.start + 2 || isQuoted(article, claim)) return null;
  const before = textOf(article, { start: sentence.start, end: told.start });
  const words = wordCount(before);
  if (words < longClause || isInBrackets(before) || isAct.test(textOf(article, cue))) return null;
  if (isInMind(speaker, sentence) || isBroughtIn(article, source, index) || !isContestable(article, index)) return null;
  return findingOf(lateAttribution, 'sentence', told, `${quote(article, told)}: ${words} words go before. Say who says so first.`);
}

/** Whether the source stands in brackets that were opened before it: it is that of the words in them. */
const isInBrackets = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')');

/** To announce is to do what is announced: nobody else could say so. */
const isAct = /^(?:announc|declar)/iu;

/** Whether what is contestable in the sentence above all is more than a figure or a rank, and more than one choice of words. */
function isContestable({ claims }: Article, sentence: number): boolean {
  for (let i = firstWhere(claims, (claim) => claim.sentence >= sentence); claims[i]?.sentence === sentence; i++) {
    const claim = claims[i];
    if (claim && isPressing({ ...claim, reasons: claim.reasons.slice(0, 1) }) && claim.reasons.join() !== 'evaluation') return true;
  }
  return false;
}

function behindQuotation(article: Article, { source, cue, content }: Attribution, speaker: Source): Finding | null {
  const [first] = content;
  if (!source || !cue || !first || speaker.kind === 'document' || goesOn.test(textOf(article, cue))) return null;
  const told = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  const quotation = itemAt(article.quotations, first.start) ?? itemAt(article.quotations, first.start + 1);
  if (!quotation || quotation.carried || quotation.end > told.start || told.start > quotation.end + 3) return null;
  const words = wordCount(textOf(article, quotation));
  const paragraph = itemAt(article.paragraphs, quotation.start);
  if (!paragraph || paragraph.start < quotation.start - 2) return null;
  const index = sentenceAt(article, quotation.start + 1);
  const sentences = sentenceAt(article, quotation.end - 2) - index + 1;
  if (words < (sentences < longSentences.sentences ? longQuotation : longSentences.words)) return null;
  if ((speaker.mentions[0]?.start ?? Infinity) < quotation.start || isBroughtIn(article, source, index)) return null;
  return findingOf(
    lateAttribution,
    'quotation',
    told,
    `${quote(article, told)}: readers have read ${words} words by then. Say first who speaks.`,
  );
}

/** How far back a speaker is still in the reader's mind, in characters. */
const near = 1500;

const isInMind = ({ mentions }: Source, { start }: Span): boolean =>
  (mentions[firstWhere(mentions, (mention) => mention.start > start - near)]?.start ?? Infinity) < start;

/** Whether the words send readers back to somebody, or one of their names stands in the two sentences before. */
function isBroughtIn(article: Article, source: Span, index: number): boolean {
  const words = textOf(article, source);
  if (sendsBack.test(words)) return true;
  const before = article.sentences
    .slice(Math.max(0, index - 2), index)
    .map((sentence) => textOf(article, sentence))
    .join(' ');
  const met = new Set(before.match(name));
  return words.match(name)?.some((each) => met.has(each)) === true;
}

/** Names, and not the capital of a pronoun. */
const name = /\p{Lu}[\p{L}\p{N}]{2,}/gu;

/** "she", "the organisation", "Haldane", "Mr Haldane" */
const sendsBack =
  /^(?:(?:this|that|these|those|he|she|it|they|both|another|one of the|his|her|their|its)\b|the\b.*(?<!\p{L})\p{Ll}+$|(?:(?:mr|mrs|ms|dr|prof)\.? )?(?:(?:al|el|de|van|von)[ -])?[\p{L}’'-]+$)/iu;

/** Who goes on has spoken before. */
const goesOn = /^(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|conclud(?:es|ed|ing)|went on|goes on|reiterat(?:es|ed|ing))$/iu;
