import { describe, expect, it } from 'vitest';
import { check, rules, speaksByDefault } from '../../../server/rules/all.ts';
import type { Rule } from '../../../server/rules/rule.ts';
import { articleOf } from '../articleOf.ts';

/** The text with the findings of a rule in [[double brackets]], as examples are written. */
function marked(text: string, spans: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    out += `${text.slice(at, start)}[[${text.slice(start, end)}]]`;
    at = end;
  }
  return out + text.slice(at);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has examples, as many where it is silent as where it speaks', () => {
    expect(rule.invalid.length).toBeGreaterThanOrEqual(speaksByDefault(rule) ? 3 : 6);
    expect(rule.valid.length).toBeGreaterThanOrEqual(rule.invalid.length);
  });

  it('has an example of every kind', () => {
    const shown = new Set(rule.invalid.map((example) => example.kind));
    expect(Object.keys(rule.kinds).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it.each(rule.invalid)('finds: $text', ({ text, kind }) => {
    const article = articleOf(text.replaceAll('[[', '').replaceAll(']]', ''));
    const findings = rule.check(article);
    expect(marked(article.text, findings)).toBe(text);
    expect(new Set(findings.map((finding) => finding.kind))).toEqual(new Set([kind]));
  });

  it.each(rule.valid)('is silent: $text', ({ text }) => {
    expect(rule.check(articleOf(text))).toEqual([]);
  });
});

describe('check', () => {
  const article = articleOf('Critics say it failed.\n\nThe reform has been a disastrous failure. It may even be the worst on record.');

  it('sorts the findings of all rules by their place', () => {
    const starts = check(article).map((finding) => finding.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(check(article).map((finding) => finding.rule)).size).toBe(2);
  });

  it('gives every finding a message that quotes its words', () => {
    for (const { start, end, message } of check(article)) {
      const [, quoted] = /^“([^”…]+)/.exec(message) ?? [];
      expect(article.text.slice(start, end)).toContain(quoted);
    }
  });
});

describe('a rule that is silent by default', () => {
  const article = articleOf('The ferry sank yesterday. Haldane said it was overloaded.');
  const found = (runs?: (rule: Rule) => boolean): ReadonlySet<string> => new Set(check(article, runs).map((finding) => finding.rule));

  it('runs only where it is asked to', () => {
    expect(found()).not.toContain('dangling-source');
    expect(found(({ id }) => id === 'dangling-source')).toEqual(new Set(['dangling-source']));
    expect(found(() => true)).toContain('relative-date');
  });

  it('quotes the words that it finds', () => {
    const nursery = rules.filter((rule) => !speaksByDefault(rule));
    for (const rule of nursery)
      for (const { text } of rule.invalid) {
        const example = articleOf(text.replaceAll('[[', '').replaceAll(']]', ''));
        for (const { start, message } of rule.check(example)) expect(message).toContain(example.text.slice(start, start + 4));
      }
  });
});

describe('messages', () => {
  const messages = (text: string): readonly string[] => check(articleOf(text)).map(({ message }) => message);

  it.each([
    [
      'Five people familiar with the matter said it was over.',
      '“Five people familiar with the matter”: 5 unnamed sources, no reason for anonymity given. Who are they, and why can’t they be named?',
    ],
    ['An official, who asked not to be named because he was not authorised to speak, said it was over.', 'the reason given is a formula'],
    [
      'The visit was a ploy to distract voters from the scandal.',
      '“ploy to distract”: a motive in the paper’s own voice. Who says that this was why?',
    ],
  ])('of %s', (text, message) => {
    expect(messages(text).join('\n')).toContain(message);
  });

  it('shorten what they quote', () => {
    const [message] = messages(`The minister opened the bridge ${'and one more of his many bridges '.repeat(20)}.`);
    expect(message?.length).toBeLessThan(160);
  });
});
