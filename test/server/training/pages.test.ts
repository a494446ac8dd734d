import { expect, test } from 'vitest';
import type { Review } from '../../../server/review.ts';
import type { Finding } from '../../../server/rules/rule.ts';
import { articlePage } from '../../../server/training/articlePage.ts';
import { findingPage } from '../../../server/training/findingPage.ts';
import { emptyReview, spanIn } from '../reviews.ts';

const text = `Prosecutors accused the mayor of taking bribes.

The harbour reopened. The mayor denied
it.
`;
const at = spanIn(text);
const claim = at('Prosecutors accused the mayor of taking bribes.');
const denial = at('denied\nit');
const atClaim: Finding = {
  ...{ rule: 'denial-pair', kind: 'denies', severity: 'information' },
  ...claim,
  message: 'Denied further on.',
  related: [{ ...denial, message: 'The denial' }],
};
const sentences = ['Prosecutors accused the mayor of taking bribes.', 'The harbour reopened.', 'The mayor denied\nit.'].map(
  (words, i): Review['sentences'][number] => ({ ...at(words), paragraph: Math.min(i, 1), attribution: 'none', worthiness: 'no' }),
);
const review: Review = {
  ...emptyReview,
  sentences,
  sources: [{ id: 3, name: 'The mayor', kind: 'named', level: 3, count: 1, reason: 'none', via: null, mentions: [at('The mayor')] }],
  denials: [
    { denial, claims: [claim], kind: 'denies', by: 3 },
    { denial, claims: [], kind: 'denies', by: null },
    { denial, claims: [at('The mayor denied\nit.')], kind: 'contradicts', by: null },
  ],
  findings: [atClaim, { ...atClaim, severity: 'hint', ...denial, message: 'This denies a claim.', related: [] }],
};

test('an article has each finding under its sentence and its denials at the end', () => {
  expect(articlePage(text, review)).toBe(`line 1      Prosecutors accused the mayor of taking bribes.
information   denial-pair/denies @0
                Denied further on.
                → line 3 «denied it»: The denial

line 3      The harbour reopened.
            The mayor denied it.
hint          denial-pair/denies @81 «denied it»
                This denies a claim.

Denials
denies      line 3 «denied it», The mayor
              line 1 «Prosecutors accused the mayor of taking bribes.»
denies      line 3 «denied it», nobody
              claimed nowhere
contradicts line 3 «denied it», nobody
              claimed in the same words
`);
});

test('a finding has its paragraph and the others that it points to, the words marked', () => {
  expect(findingPage(7, { article: { file: 'a.txt', text }, finding: atClaim })).toBe(`#7  a.txt  0  denial-pair/denies (information)
         Denied further on.
0          [[Prosecutors accused the mayor of taking bribes.]]
      →  The denial
49         The harbour reopened. The mayor [[denied it]].`);
});
