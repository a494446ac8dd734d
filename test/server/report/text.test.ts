import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toText, totals, type TextOptions } from '../../../server/report/text.ts';
import type { Review } from '../../../server/review.ts';
import type { Finding } from '../../../server/rules/rule.ts';
import { emptyReview, spanIn } from '../reviews.ts';

const text = `The mayor took the money, two officials said.

The council sold the harbour out of spite.
It appears to regret it.

“Nobody was paid,” said Ruth Amsel, who leads it.
`;
const at = spanIn(text);
const hint: Finding = {
  rule: 'unattributed-claim',
  kind: 'could',
  severity: 'hint',
  ...at('It appears to regret it.'),
  message: '“It appears to regret it.”: no source. Did the paper see it, or is it on record?',
  related: [],
};

const review: Review = {
  ...emptyReview,
  sentences: text
    .split(/\n+/)
    .filter((line) => line !== '')
    .map((line) => ({ ...at(line), paragraph: 0, attribution: 'none', worthiness: 'no' })),
  attributions: [
    {
      source: at('two officials'),
      sourceId: 1,
      cue: at('said'),
      content: [at('The mayor took the money')],
      ...{ form: 'indirect', kind: 'speech', stance: 'asserts', colour: 'neutral' },
    },
    {
      source: at('Ruth Amsel'),
      sourceId: 2,
      cue: at('said Ruth'),
      content: [at('“Nobody was paid,”')],
      ...{ form: 'direct', kind: 'speech', stance: 'denies', colour: 'neutral' },
    },
  ],
  sources: [
    { id: 1, name: 'two officials', kind: 'anonymous', level: 1, count: 2, reason: 'rote', via: null, mentions: [at('two officials')] },
    { id: 2, name: 'Ruth Amsel', kind: 'named', level: 5, count: 1, reason: 'none', via: null, mentions: [at('Ruth Amsel')] },
  ],
  denials: [{ denial: at('“Nobody was paid,”'), claims: [at('The mayor took the money')], kind: 'denies', by: 2 }],
  findings: [
    {
      ...{ rule: 'denial-pair', kind: 'denies', severity: 'information' },
      ...at('The mayor took the money'),
      message: '“The mayor took the money”: denied further on by Ruth Amsel. Say so here, or bring the denial nearer.',
      related: [{ ...at('“Nobody was paid,”'), message: 'The denial: “Nobody was paid,”' }],
    },
    {
      ...{ rule: 'hedged-sourcing', kind: 'anonymous', severity: 'warning' },
      ...at('two officials'),
      message: '“two officials”: 2 unnamed sources, the reason given is a formula. Who are they, and why can’t they be named?',
      related: [],
    },
    {
      ...{ rule: 'unattributed-claim', kind: 'must', severity: 'error' },
      ...at('The council sold the harbour out of spite.'),
      message: '“out of spite”: a motive in the paper’s own voice. Who says that this was why?',
      related: [],
    },
    hint,
    {
      ...{ rule: 'hedged-sourcing', kind: 'hedge', severity: 'information' },
      ...at('appears to regret'),
      message: '“appears to regret”: the paper hedges with no source behind it. Who is unsure, or who says so?',
      related: [],
    },
  ],
};

const options: TextOptions = { colour: false, width: 80, all: false, more: '--all shows them' };

describe('the review as text', () => {
  it('tells of each flagged sentence, then of the article', () => {
    expect(toText('harbour.txt', review, text, options)).toMatchInlineSnapshot(`
      "harbour.txt: 1 error, 1 warning, 2 for information, 1 hint (not shown: --all
      shows them).

      line 1    «The mayor took the money», «two officials» said.
      info      Denial pair, “The mayor took the money”: denied further on by Ruth
                Amsel. Say so here, or bring the denial nearer. [denial-pair]
                → line 6. The denial: “Nobody was paid,”
      warning   Unnamed source, “two officials”: 2 unnamed sources, the reason given
                is a formula. Who are they, and why can’t they be named?
                [hedged-sourcing]

      line 3    The council sold the harbour out of spite.
      error     Claim without a source: a motive in the paper’s own voice. Who says
                that this was why? [unattributed-claim]

      line 4    It «appears to regret» it.
      info      Hedge: the paper hedges with no source behind it. Who is unsure, or
                who says so? [hedged-sourcing]

      Sources: 2, 1 unnamed
        “two officials” (line 1): anonymous, 2 people, described only as a group,
            the reason for anonymity is a formula; 1 statement
        Ruth Amsel (line 6): named, with title; 1 statement
      Claims without a source: 1, and 1 that could name one
      Denials: 1
        line 6 denies line 1 (Ruth Amsel)
      "
    `);
  });

  it('shows hints where they are asked for', () => {
    expect(toText('harbour.txt', { ...review, findings: [hint] }, text, { ...options, all: true })).toMatchInlineSnapshot(`
      "harbour.txt: 1 hint.

      line 4    It appears to regret it.
      hint      Claim that could name a source: no source. Did the paper see it, or is
                it on record? [unattributed-claim]

      Sources: 2, 1 unnamed
        “two officials” (line 1): anonymous, 2 people, described only as a group,
            the reason for anonymity is a formula; 1 statement
        Ruth Amsel (line 6): named, with title; 1 statement
      Claims without a source: 0, and 1 that could name one
      Denials: 1
        line 6 denies line 1 (Ruth Amsel)
      "
    `);
  });

  it('underlines what is flagged where there are colours', () => {
    const coloured = toText('harbour.txt', review, text, { ...options, colour: true });
    expect(coloured).toContain('\u001b[1m\u001b[4mtwo officials\u001b[24m\u001b[22m');
    expect(stripVTControlCharacters(coloured).replaceAll(/[«»]/g, '')).toBe(
      toText('harbour.txt', review, text, options).replaceAll(/[«»]/g, ''),
    );
  });

  it.each([40, 60, 100])('fits into %i columns', (width) => {
    const lines = toText('harbour.txt', review, text, { ...options, width }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('lists marks and shows the marked words without their markup', () => {
    const marked = 'The fees {==will rise==}{>>disputed: not in the minutes<<} soon, it appears.';
    const span = spanIn(marked);
    const words = span('will rise');
    const marks: Review = {
      ...emptyReview,
      sentences: [{ start: 0, end: marked.length, paragraph: 0, attribution: 'none', worthiness: 'no' }],
      findings: [
        { ...{ rule: 'hedged-sourcing', kind: 'hedge', severity: 'information' }, ...span('appears'), message: 'A hedge.', related: [] },
      ],
      annotations: [
        {
          ...{ status: 'disputed', rules: [], note: 'not in the minutes', initials: null, date: null, hash: null, stale: true },
          span: words,
          markup: span('{==will rise==}{>>disputed: not in the minutes<<}'),
        },
      ],
    };
    expect(toText('fees.md', marks, marked, options)).toMatchInlineSnapshot(`
      "fees.md: 1 for information.

      line 1    The fees will rise soon, it «appears».
      info      Hedge: A hedge. [hedged-sourcing]

      Sources: none
      Claims without a source: 0
      Denials: none
      Marks: 1 disputed
        line 1, disputed (the words have changed since): “will rise”: not in the
            minutes
      "
    `);
  });

  it.each([
    ['nothing is found', emptyReview, 'A ship came in.', 'a.txt: nothing flagged.\n'],
    ['only hints are found', { ...review, findings: [hint] }, text, 'a.txt: nothing flagged but 1 hint (not shown: --all shows them).\n'],
    ['the draft is empty', emptyReview, ' \n', 'a.txt: The draft is empty.\n'],
    [
      'it is in another language',
      { ...emptyReview, notices: [{ code: 'not-english', message: 'Not English.' }] } satisfies Review,
      'Een schip.',
      'a.txt: Not English.\n',
    ],
  ])('is one line where %s', (_, found, draft, expected) => {
    expect(toText('a.txt', found, draft, options)).toBe(expected);
  });

  it('shows of a very long sentence what is around the first flag', () => {
    const long = `${'word '.repeat(400)}two officials said ${'word '.repeat(400)}`;
    const span = spanIn(long);
    const found: Review = {
      ...emptyReview,
      sentences: [{ start: 0, end: long.length, paragraph: 0, attribution: 'anonymous', worthiness: 'no' }],
      findings: [
        { ...{ rule: 'hedged-sourcing', kind: 'anonymous', severity: 'warning' }, ...span('two officials'), message: 'Who?', related: [] },
      ],
    };
    const shown = toText('a.txt', found, long, options);
    expect(shown).toMatch(/… word[^]*«two\s+officials» said[^]* …\n/);
    expect(shown.length).toBeLessThan(1500);
  });

  it('counts over several drafts', () => {
    expect(totals([review, emptyReview])).toBe('2 drafts: 1 error, 1 warning, 2 for information, 1 hint.\n');
  });
});
