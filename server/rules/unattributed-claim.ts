import type { Article, Claim, ClaimReason } from '../sourcing/article.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

/** What to ask of a claim, by why it is contestable. */
const questions: Readonly<Record<ClaimReason, string>> = {
  allegation: 'an allegation. Who makes it?',
  blame: 'blame. Who lays it?',
  motive: 'a motive. Who says that this was why?',
  cause: 'a cause. Who says that one led to the other?',
  'private-thought': 'what somebody thought or wanted. Who says so?',
  prediction: 'a prediction. Whose?',
  number: 'a figure. Who counted?',
  superlative: 'a ranking. By whose measure?',
  evaluation: 'a judgement. Whose?',
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
    { text: '[[The raid was meant as revenge.]]', kind: 'must', note: 'A motive that nobody is said to have stated.' },
    { text: '[[The reform has been a disastrous failure.]]', kind: 'must', note: 'A verdict in the paper’s own voice.' },
    {
      text: '[[It was the deadliest flood on record and killed hundreds.]]',
      kind: 'must',
      note: 'A ranking and a figure: somebody counted.',
    },
    {
      text: '[[The minister opened the new bridge on Tuesday.]]',
      kind: 'could',
      note: 'The paper may have been there; a careful desk still asks.',
    },
  ],
  valid: [
    { text: 'The raid was meant as revenge, the army said.', note: 'The army says so.' },
    { text: '“The reform has been a disastrous failure,” Smith said.', note: 'Words in quotation marks are the speaker’s.' },
    { text: 'According to the weather service, it was the deadliest flood on record.', note: 'A body answers for the ranking.' },
    {
      text: 'Mayor Ana Ruiz said the cuts were needed.\n\n“The budget was a disastrous failure. We will lose hundreds of jobs.”',
      note: 'A quotation that goes on with the speaker before it.',
    },
    { text: 'Was the reform a disastrous failure?', note: 'A question claims nothing.' },
  ],
  check: (article) => article.claims.flatMap((claim) => findingOf(article, claim)),
};

function findingOf(article: Article, claim: Claim): readonly Finding[] {
  if (claim.attribution !== 'none' || claim.worthiness === 'no') return [];
  const kind = claim.worthiness;
  const reason = reasonOf(claim);
  const message =
    kind === 'must'
      ? `${quote(article, claim)}: the paper’s own word for ${reason ? questions[reason] : 'this. Who says so?'}`
      : `${quote(article, claim)}: no source. Did the paper see it, or is it on record?`;
  return [
    {
      rule: 'unattributed-claim',
      kind,
      severity: unattributedClaim.kinds[kind]?.severity ?? 'hint',
      start: claim.start,
      end: claim.end,
      message,
      related: [],
    },
  ];
}

/** The reason that an editor would name first. */
function reasonOf({ reasons }: Claim): ClaimReason | undefined {
  const order: readonly ClaimReason[] = [
    'allegation',
    'blame',
    'motive',
    'private-thought',
    'cause',
    'prediction',
    'number',
    'superlative',
    'evaluation',
  ];
  return order.find((reason) => reasons.includes(reason));
}
