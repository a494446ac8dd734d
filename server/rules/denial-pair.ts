import type { Rule } from './rule.ts';

export const denialPair: Rule = {
  id: 'denial-pair',
  summary: 'A claim and its denial: readers of the one should meet the other.',
  kinds: {
    denies: { severity: 'information', meaning: 'Somebody denies what is said elsewhere in the article.' },
    contradicts: { severity: 'information', meaning: 'Two versions in the article cannot both be true.' },
  },
  why: 'The BBC Editorial Guidelines (Fairness) ask that those accused are heard where the accusation stands. A denial twelve paragraphs below its claim is a denial that most readers never see.',
  remedy: 'Bring claim and denial together, or say at the claim that it is disputed.',
  invalid: [],
  valid: [],
  check: () => [],
};
