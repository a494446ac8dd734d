import type { Article, Claim, ClaimReason } from '../sourcing/article.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

/** What makes a claim contestable, and what to ask of it. */
const questions: Readonly<Record<ClaimReason, string>> = {
  allegation: 'an allegation in the paper’s own voice. Who makes it?',
  blame: 'blame in the paper’s own voice. Who lays it?',
  motive: 'a motive in the paper’s own voice. Who says that this was why?',
  cause: 'a cause in the paper’s own voice. Who says that one led to the other?',
  'private-thought': 'what somebody thinks or wants, in the paper’s own voice. Who says so?',
  prediction: 'a prediction in the paper’s own voice. Whose?',
  number: 'a figure in the paper’s own voice. Who counted?',
  superlative: 'a ranking in the paper’s own voice. By whose measure?',
  evaluation: 'a judgement in the paper’s own voice. Whose?',
};

export const unattributedClaim: Rule = {
  id: 'unattributed-claim',
  summary: 'A claim in the paper’s own voice: who says so?',
  kinds: {
    must: {
      severity: 'warning',
      meaning:
        'An allegation, a motive, a cause, blame, a prediction, a superlative, a figure that somebody must have counted, or a verdict, with nobody behind it.',
    },
    could: {
      severity: 'hint',
      meaning: 'A checkable fact that the paper may have seen itself or that is on record, but that names no source.',
    },
  },
  why: 'Readers judge a claim by who makes it. The Reuters Handbook of Journalism asks for a source for every statement that is not an established fact or something the reporter saw; the BBC Editorial Guidelines (Accuracy) ask that claims that cannot be corroborated are attributed.',
  remedy: 'Name who says so in the same sentence, cut the judgement, or mark the words as verified if the desk has checked them.',
  invalid: [
    {
      text: '[[The visit was a ploy to distract voters from the scandal.]]',
      kind: 'must',
      note: 'A motive that nobody is said to have stated.',
    },
    { text: '[[The reform has been a disastrous failure.]]', kind: 'must', note: 'A verdict in the paper’s own voice.' },
    {
      text: '[[It was the deadliest flood on record and killed hundreds.]]',
      kind: 'must',
      note: 'A ranking and a figure: somebody counted.',
    },
    { text: '[[Unemployment rose to 9.4 percent in March.]]', kind: 'must', note: 'A statistic has an office that publishes it.' },
    { text: '[[Nearly 40,000 people lost their homes in the flood.]]', kind: 'must', note: 'Who counted them?' },
    { text: '[[Prices will rise sharply next year.]]', kind: 'must', note: 'A prediction is somebody’s.' },
    { text: '[[The minister is to blame for the collapse of the bridge.]]', kind: 'must', note: 'Blame that nobody is said to lay.' },
    { text: '[[The council is corrupt.]]', kind: 'must', note: 'An allegation.' },
    { text: '[[Resentment of the mayor runs deep in the villages.]]', kind: 'must', note: 'What people feel whom nobody names.' },
    { text: '[[The ferry is the most dangerous in the country.]]', kind: 'must', note: 'By whose measure?' },
    { text: '[[The port has become a symbol of neglect.]]', kind: 'must', note: 'A judgement, however widely it is held.' },
    {
      text: '[[The minister opened the new bridge on Tuesday.]]',
      kind: 'could',
      note: 'The paper may have been there; a careful desk still asks.',
    },
  ],
  valid: [
    { text: 'The visit was a ploy to distract voters, the opposition party said.', note: 'The party says so.' },
    { text: '“The reform has been a disastrous failure,” Smith said.', note: 'Words in quotation marks are the speaker’s.' },
    { text: 'According to the weather service, it was the deadliest flood on record.', note: 'A body answers for the ranking.' },
    {
      text: 'Mayor Ana Ruiz said the cuts were needed.\n\n“The budget was a disastrous failure. We will lose hundreds of jobs.”',
      note: 'A quotation that goes on with the speaker before it.',
    },
    { text: 'Was the reform a disastrous failure?', note: 'A question claims nothing.' },
    { text: 'Unemployment rose to 9.4 percent in March, the statistics office reported.', note: 'The office counted.' },
    { text: 'Prices will rise sharply next year, the central bank said on Monday.', note: 'The bank’s prediction.' },
    { text: 'Engineer Tomas Weil blamed the minister for the collapse of the bridge.', note: 'The engineer lays the blame.' },
    {
      text: 'The new harbour wall cracked within a year of its opening.\n\nEngineer Tomas Weil said the new harbour wall had cracked within a year of its opening.',
      note: 'A lead that sums up what somebody says further down.',
    },
    { text: 'The ferry is the most dangerous in the country, a review by the transport board found.', note: 'A measure with a name.' },
    { text: 'Photo: The worst flood on record, seen from the air', note: 'A caption claims nothing.' },
    { text: 'Read more about the worst floods on record', note: 'A line to another article.' },
  ],
  check: (article) => article.claims.flatMap((claim) => findingOf(article, claim)),
};

function findingOf(article: Article, claim: Claim): readonly Finding[] {
  const { worthiness: kind, start, end } = claim;
  if (claim.attribution !== 'none' || kind === 'no' || claim.saidBelow !== null) return [];
  return [
    {
      rule: 'unattributed-claim',
      kind,
      severity: unattributedClaim.kinds[kind]?.severity ?? 'hint',
      start,
      end,
      message:
        kind === 'must' ? question(article, claim) : `${quote(article, claim)}: no source. Did the paper see it, or is it on record?`,
      related: [],
    },
  ];
}

function question(article: Article, claim: Claim): string {
  const [reason] = claim.reasons;
  if (reason === undefined || !claim.telling) return `${quote(article, claim)}: contestable, in the paper’s own voice. Who says so?`;
  return `${quote(article, claim.telling)}: ${questions[reason]}`;
}
