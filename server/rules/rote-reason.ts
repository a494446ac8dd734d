import { realReasons } from '../lexicon/anonymity.ts';
import type { Article } from '../sourcing/article.ts';
import { findingOf } from './finding.ts';
import { sentenceAt, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

export const roteReason: Rule = {
  id: 'rote-reason',
  summary: 'The reason given for anonymity is a formula: “not authorised to speak”.',
  kinds: {
    formula: {
      severity: 'information',
      off: true,
      meaning: 'Readers learn that the source may not speak, not what speaking would cost.',
    },
  },
  why: 'The New York Times and AP ask to tell readers why a source is not named; the Reuters Handbook wants the reason to be the source’s own. That somebody is not authorised to speak is true of nearly everybody who works for somebody else: it says neither what is at stake nor why the source speaks all the same.',
  remedy: 'Say what the source fears or stands to lose, and how they know; or leave the formula out.',
  invalid: [
    {
      text: 'The port will close in June, said an official, who spoke on condition of anonymity because she was [[not authorised to speak]] publicly.',
      kind: 'formula',
      note: 'Hardly any official is.',
    },
    {
      text: 'Two clerks, who asked not to be named because they were [[not allowed to talk]] to reporters, said the files were gone.',
      kind: 'formula',
      note: 'In other words.',
    },
    {
      text: 'An engineer [[not authorized to speak]] to the media said the pumps had failed.',
      kind: 'formula',
      note: 'The formula alone, with no word of anonymity.',
    },
    {
      text: 'The talks broke down, said a diplomat, who was [[not permitted to discuss]] them and asked for anonymity.',
      kind: 'formula',
      note: 'To discuss is to speak.',
    },
    {
      text: 'A person familiar with the plan, who [[lacked permission to speak]] on the record, said it was dead.',
      kind: 'formula',
      note: 'Without a “not”.',
    },
    {
      text: 'The buyer is a bank, according to a manager who spoke anonymously because he was [[not authorised to publicly discuss]] the sale.',
      kind: 'formula',
      note: 'The sale is not public: that is why it is news.',
    },
  ],
  valid: [
    {
      text: 'The port will close in June, said an official, who asked not to be named for fear of losing her job.',
      note: 'What speaking could cost.',
    },
    {
      text: 'A clerk, who was not authorised to speak and feared retaliation, said the files were gone.',
      note: 'The formula, and a reason.',
    },
    { text: 'A witness, who declined to be named, said the roof had fallen in.', note: 'No reason at all is for hedged-sourcing.' },
    { text: 'Lopez said she was not authorised to speak for the union.', note: 'She has a name.' },
    { text: '“I am not authorised to speak to the press,” an official said.', note: 'The words of the official.' },
    { text: 'The prisoner was not allowed to speak to his lawyer, the court heard.', note: 'No source, and no reason.' },
  ],
  check: (article) => {
    const silent = new Set(
      article.sources
        .filter(({ kind, reason }) => kind === 'anonymous' && reason === 'rote')
        .flatMap(({ mentions }) => mentions.map(({ start }) => sentenceAt(article, start))),
    );
    return article.formulas
      .filter(({ start }) => silent.has(sentenceAt(article, start)) && !hasReason(article, sentenceAt(article, start)))
      .map((span) =>
        findingOf(
          roteReason,
          'formula',
          span,
          `${quote(article, span)}: a formula. What could the source lose by speaking, and how do they know?`,
        ),
      );
  },
};

/** Whether the sentence tells what is at stake. */
function hasReason(article: Article, index: number): boolean {
  const sentence = article.sentences[index];
  const words = sentence
    ? textOf(article, sentence)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    : [];
  return words.some((word) => realReasons.has(word));
}
