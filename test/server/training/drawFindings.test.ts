import { expect, test } from 'vitest';
import { createReviewer } from '../../../server/review.ts';
import type { Finding } from '../../../server/rules/rule.ts';
import { draw, drawArticles, findingsIn, onlyRules, type WireFinding } from '../../../server/training/drawFindings.ts';
import { readers } from '../readers.ts';

const article = (file: string) => ({ file, text: '' });
const finding = (start: number, message = ''): Finding => ({
  ...{ rule: 'hedged-sourcing', kind: 'vague', severity: 'warning' },
  ...{ start, end: start + 1, message, related: [] },
});
const findings: readonly WireFinding[] = ['a.txt', 'b.txt'].flatMap((file) =>
  Array.from({ length: 20 }, (_, i) => ({ article: article(file), finding: finding(i) })),
);

test('a seed draws the same each time, another others', () => {
  const drawn = draw(findings, 10, 1);
  expect(drawn).toHaveLength(10);
  expect(new Set(drawn.map(({ article: { file } }) => file)).size).toBe(2);
  expect(draw(findings.toReversed(), 10, 1)).toEqual(drawn);
  expect(draw(findings, 10, 2)).not.toEqual(drawn);
  expect(draw(findings, 99, 1)).toHaveLength(findings.length);
});

test('what goes on to be found goes on to be drawn', () => {
  const drawn = draw(findings, 10, 1);
  const [lost, ...kept] = drawn;
  expect(
    draw(
      findings.filter((one) => one !== lost),
      10,
      1,
    ).slice(0, 9),
  ).toEqual(kept);
});

test('of findings that begin at one place the first is drawn', () => {
  const twice = ['first', 'second'].map((message) => ({ article: article('a.txt'), finding: finding(3, message) }));
  expect(draw(twice, 10, 1)).toEqual(twice.slice(0, 1));
});

test('articles are drawn by a seed', () => {
  const articles = Array.from({ length: 30 }, (_, i) => article(`${i}.txt`));
  expect(drawArticles(articles, 5, 1)).toHaveLength(5);
  expect(drawArticles(articles.toReversed(), 5, 1)).toEqual(drawArticles(articles, 5, 1));
  expect(drawArticles(articles, 5, 2)).not.toEqual(drawArticles(articles, 5, 1));
});

test('a rule is turned on alone', () => {
  const text = 'Critics say the dam is a disastrous failure.\n\nThe reform was the worst failure in the history of the town.\n';
  const found = findingsIn([{ file: 'a.txt', text }], createReviewer(readers), onlyRules(['hedged-sourcing']), () => undefined);
  expect(found.map((one) => one.finding.rule)).toEqual(['hedged-sourcing']);
});
