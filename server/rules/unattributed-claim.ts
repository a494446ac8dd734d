import type { Rule } from './rule.ts';

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
  invalid: [],
  valid: [],
  check: () => [],
};
