import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses, type BesideMark, type Mark } from '../../server/annotations/annotation.ts';
import { mark } from '../../server/annotations/mark.ts';
import { isUnchecked, ledgerOf, type Ledger, type LedgerRow } from '../../server/ledger.ts';
import { createReviewer, type Review } from '../../server/review.ts';
import type { Finding } from '../../server/rules/rule.ts';
import { defaultSettings } from '../../server/settings.ts';
import type { Claim } from '../../server/sourcing/article.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { layOut } from '../../server/text/layOutDraft.ts';
import { overlaps, type Span } from '../../server/text/span.ts';
import { claimReview } from '../../server/report/claimReview.ts';
import { factCheckHtml } from '../../server/report/factCheckHtml.ts';
import { factCheckMarkdown } from '../../server/report/factCheckMarkdown.ts';
import { ledgerDocument } from '../../server/report/ledgerDocument.ts';
import { ledgerJson } from '../../server/report/ledgerJson.ts';
import { ledgerMarkdown } from '../../server/report/ledgerMarkdown.ts';
import { ledgerText } from '../../server/report/ledgerText.ts';
import { webAnnotations } from '../../server/report/webAnnotations.ts';
import { emptySideFile } from '../../server/annotations/beside/sideFile.ts';
import type { DraftLanguage } from '../../server/text/draft.ts';
import { claimReviewSchema } from '../protocol/claimReviewSchema.ts';
import { ledgerSchema } from '../protocol/ledgerSchema.ts';
import { readers } from './readers.ts';
import { emptyReview, spanIn } from './reviews.ts';

const text = 'The dam is the worst in the land. The lake rose, Ana Ruiz said, and two officials said that it fell. It rained.';
const at = spanIn(text);
const [dam, lake, fell, rain] = ['The dam is the worst in the land.', 'The lake rose', 'it fell', 'It rained.'].map(at);
const sentences = [dam, at('The lake rose, Ana Ruiz said, and two officials said that it fell.'), rain];

const claim = (span: Span | undefined, sentence: number, rest: Partial<Claim> = {}): Claim => ({
  ...{
    start: 0,
    end: 0,
    ...span,
    sentence,
    worthiness: 'could',
    reasons: [],
    telling: null,
    attribution: 'none',
    sourceId: null,
    saidBelow: null,
  },
  ...rest,
});
const found = (rule: Finding['rule'], span: Span, severity: Finding['severity'], message = rule): Finding => ({
  ...{ rule, kind: 'must', severity, ...span, message, related: [] },
});
const markOn = (span: Span | undefined, rest: Partial<BesideMark>): Mark => ({
  ...{
    id: '1',
    span: span ?? { start: 0, end: 0 },
    status: 'verified',
    rules: [],
    note: '',
    initials: null,
    date: null,
    hash: null,
    stale: false,
  },
  ...rest,
});

/** The ledger of the text above, of claims and marks of one's own. */
function ledger(claims: readonly Claim[], marks: readonly Mark[] = [], rest: Partial<Review> = {}, draft = text): Ledger {
  const review: Review = {
    ...emptyReview,
    sentences: sentences.map((span) => ({ start: 0, end: 0, ...span, paragraph: 0, attribution: 'none', worthiness: 'no' })),
    sources: [
      { id: 7, name: 'Ana Ruiz', kind: 'named', level: 4, count: 1, reason: 'none', via: null, mentions: [at('Ana Ruiz')] },
      { id: 8, name: 'two officials', kind: 'anonymous', level: 1, count: 2, reason: 'none', via: null, mentions: [at('two officials')] },
    ],
    ...rest,
    claims,
    annotations: marks,
  };
  return ledgerOf(review, layOut({ text: draft, language: 'markdown' }));
}
const row = (...args: Parameters<typeof ledger>): LedgerRow | undefined => ledger(...args).rows[0];

describe('a claim needs checking', () => {
  const denials: Review['denials'] = [{ denial: at('it fell'), claims: [at('The lake rose')], kind: 'denies', by: 8 }];
  it.each<[string, Claim, boolean, Partial<Review>?]>([
    ['that must have a source', claim(dam, 0, { worthiness: 'must' }), true],
    ['that could have one', claim(dam, 0), true],
    ['of an unnamed source', claim(fell, 1, { attribution: 'anonymous', sourceId: 8 }), true],
    ['of nobody in particular', claim(fell, 1, { attribution: 'vague' }), true],
    ['that somebody denies', claim(lake, 1, { attribution: 'named', worthiness: 'no' }), true, { denials }],
    ['but not of a named source', claim(lake, 1, { attribution: 'named', worthiness: 'must', sourceId: 7 }), false],
    ['but not of a document', claim(lake, 1, { attribution: 'document', worthiness: 'must' }), false],
    ['but not that wants none', claim(dam, 0, { worthiness: 'no' }), false],
    ['but not that is said again with its source', claim(dam, 0, { saidBelow: 1 }), false],
    ['but not where another is denied', claim(fell, 1, { attribution: 'named' }), false, { denials }],
  ])('%s', (_, claim, needsChecking, rest = {}) => {
    expect(ledger([claim], [], rest)).toMatchObject({ toCheck: needsChecking ? 1 : 0, done: 0, rows: [{ needsChecking, done: false }] });
  });

  it.each([
    ['a link', `[${text.slice(0, 32)}](https://a.example).`, false],
    ['a comment', `<!-- onrecord-ignore-next-line unattributed-claim -->\n\n${text.slice(0, 33)}`, false],
    ['a comment on another rule', `<!-- onrecord-ignore-next-line denial-pair -->\n\n${text.slice(0, 33)}`, true],
    ['a comment for the file', `<!-- onrecord-ignore-file unattributed-claim -->\n\n${text.slice(0, 33)}`, false],
    ['nothing', text.slice(0, 33), true],
  ])('but not with %s', (_, draft, needsChecking) => {
    const span = spanIn(draft)('The dam is the worst in the land');
    expect(row([claim(span, 0)], [], {}, draft)).toMatchObject({ needsChecking, words: 'The dam is the worst in the land' });
  });

  it('but not where the file beside the draft silences the rule', () => {
    const layout = layOut({ text, language: 'markdown' });
    const review = { ...emptyReview, claims: [claim(dam, 0)] };
    expect(ledgerOf(review, layout, ['unattributed-claim']).toCheck).toBe(0);
    expect(ledgerOf(review, layout, ['denial-pair']).toCheck).toBe(1);
  });
});

describe('a status counts', () => {
  it.each<[string, Partial<BesideMark>, boolean]>([
    ['verified', { status: 'verified' }, true],
    ['disputed', { status: 'disputed' }, true],
    ['needs-source', { status: 'needs-source' }, true],
    ['opinion', { status: 'opinion' }, true],
    ['ignored, all rules', { status: 'ignored' }, true],
    ['ignored, the rule that asks', { status: 'ignored', rules: ['unattributed-claim'] }, true],
    ['ignored, another rule', { status: 'ignored', rules: ['loaded-verb'] }, false],
    ['verified, and changed since', { status: 'verified', stale: true }, false],
    ['on other words', { span: at('It rained.') }, false],
  ])('%s: %j', (_, rest, done) => {
    const { rows, toCheck, done: count } = ledger([claim(dam, 0)], [markOn(at('the worst'), rest)]);
    expect(rows[0]).toMatchObject({ needsChecking: true, done });
    expect([toCheck, count]).toEqual([1, done ? 1 : 0]);
    expect(rows[0] && isUnchecked(rows[0])).toBe(!done);
  });

  it('that has changed since on what needed no checking before', () => {
    const named = claim(lake, 1, { attribution: 'named' });
    expect(ledger([named], [markOn(lake, { stale: true })])).toMatchObject({ toCheck: 1, done: 0, stale: 1, counts: { verified: 0 } });
    expect(ledger([named], [markOn(lake, {})])).toMatchObject({ toCheck: 0, done: 0, stale: 0, counts: { verified: 1 } });
  });

  it('once, however many claims its mark is on', () => {
    const marked = ledger(
      [claim(dam, 0), claim(lake, 1), claim(fell, 1)],
      [markOn(at(text), { note: 'n', initials: 'AB', date: '2026-11-22' })],
    );
    expect(marked.rows.map(({ status, note, initials, date }) => [status, note, initials, date])).toEqual(
      Array(3).fill(['verified', 'n', 'AB', '2026-11-22']),
    );
    expect(marked).toMatchObject({ toCheck: 3, done: 3, counts: { verified: 1 } });
  });
});

describe('of several marks on a claim', () => {
  const stale = markOn(dam, { status: 'disputed', stale: true });
  const short = markOn(at('The dam'), { status: 'opinion' });
  const long = markOn(at('is the worst'), { status: 'needs-source' });
  const other = markOn(at('in the land'), { status: 'ignored', rules: ['loaded-verb'] });
  const ignored = markOn(at('in the land'), { status: 'ignored' });
  it.each<[string, Mark[], string]>([
    ['one that has not changed since', [stale, short], 'opinion'],
    ['the longest', [short, long], 'needs-source'],
    ['one that says more than ignored', [short, ignored], 'opinion'],
    ['one that silences the rule that asks', [other, ignored], 'ignored'],
    ['one that has changed before none', [stale], 'disputed'],
  ])('the row has %s, and each other has a row', (_, marks, status) => {
    const { rows } = ledger([claim(dam, 0)], marks);
    expect(rows.find(({ worthiness }) => worthiness !== null)?.status).toBe(status);
    expect(rows).toHaveLength(marks.length);
    expect(rows.map((row) => row.status).sort()).toEqual(marks.map((mark) => mark.status).sort());
  });
});

describe('a row', () => {
  it('says who says so, who denies it and what the note points to', () => {
    const claims = [claim(lake, 1, { attribution: 'named', sourceId: 7, reasons: ['number'] })];
    const marks = [markOn(lake, { status: 'disputed', note: 'see notes/a.md#3', initials: 'AB', date: '2026-11-22' })];
    expect(row(claims, marks, { denials: [{ denial: at('fell'), claims: [at('The lake rose')], kind: 'denies', by: 8 }] })).toEqual({
      ...{
        ...lake,
        words: 'The lake rose',
        worthiness: 'could',
        reasons: ['number'],
        attribution: 'named',
        source: 'Ana Ruiz',
        flag: null,
      },
      denials: [{ ...at('fell'), by: 'two officials' }],
      marked: lake,
      ...{ status: 'disputed', rules: [], note: 'see notes/a.md#3', initials: 'AB', date: '2026-11-22', stale: false },
      evidence: [{ kind: 'file', path: 'notes/a.md', line: 3, start: 4, end: 16 }],
      ...{ needsChecking: true, done: true },
    });
  });

  it('is there for marked words without a claim', () => {
    expect(row([], [markOn(rain, { status: 'opinion' })])).toMatchObject({
      ...{ words: 'It rained.', worthiness: null, reasons: [], attribution: null, source: null, flag: null, status: 'opinion' },
      ...{ needsChecking: false, done: true },
    });
  });

  it('has the words as a reader sees them', () => {
    const draft = 'The **dam** is {==the\nworst==}{>>opinion<<} in {--a--}{++the++} land &amp; more.';
    const span = { start: 0, end: draft.length };
    expect(row([claim(span, 0)], [], {}, draft)?.words).toBe('The dam is the worst in the land & more.');
  });

  const claims = [claim(lake, 1), claim(fell, 1)];
  it.each<[string, Finding[], (string | null)[]]>([
    ['none', [], [null, null]],
    ['one in its words', [found('unattributed-claim', at('The lake'), 'warning')], ['unattributed-claim', null]],
    ['one outside of all claims', [found('hedged-sourcing', at('two officials'), 'hint')], ['hedged-sourcing', 'hedged-sourcing']],
    [
      'the loudest',
      [found('denial-pair', at('The lake'), 'information'), found('loaded-verb', at('rose'), 'error')],
      ['loaded-verb', null],
    ],
    ['none of another sentence', [found('unattributed-claim', at('It rained.'), 'warning')], [null, null]],
  ])('has the flag: %s', (_, findings, expected) => {
    expect(ledger(claims, [], { findings }).rows.map(({ flag }) => flag?.rule ?? null)).toEqual(expected);
  });
});

const sample = readFileSync('samples/dam.md', 'utf8');
const reviewer = createReviewer(readers);
function ledgerOfText(draft: string): { readonly ledger: Ledger; readonly review: Review } {
  const layout = layOut({ text: draft, language: 'markdown' });
  const review = reviewer(layout, { settings: defaultSettings, notes: false });
  return { ledger: ledgerOf(review, layout), review };
}

it('of a draft has each claim once, in order, and marks only add to what is done', () => {
  const clean = ledgerOfText(sample).ledger;
  expect(clean.rows.length).toBeGreaterThan(20);
  expect(clean.toCheck).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sample.length), fc.integer({ min: 5, max: 300 }), fc.constantFrom(...statuses)), { maxLength: 4 }),
      (places) => {
        let draft = sample;
        for (const [start, length, status] of places) {
          const layout = layOut({ text: draft, language: 'markdown' });
          const result = mark(layout, { start, end: start + length }, { status, rules: [], note: '', initials: 'AB', date: null });
          if (result.ok) draft = applyEdits(draft, result.edits);
        }
        const { ledger, review } = ledgerOfText(draft);
        const claims = ledger.rows.filter(({ worthiness }) => worthiness !== null);
        expect(claims.map(({ words, needsChecking }) => [words, needsChecking])).toEqual(
          clean.rows.map(({ words, needsChecking }) => [words, needsChecking]),
        );
        expect(ledger.rows).toEqual([...ledger.rows].sort((a, b) => a.start - b.start || a.end - b.end));
        expect(ledger.toCheck).toBe(clean.toCheck);
        for (const { span, status } of review.annotations) {
          expect(ledger.rows.some((row) => row.status === status && overlaps(row, span))).toBe(true);
        }
        const marked = claims.filter((row) => row.needsChecking && review.annotations.some(({ span }) => overlaps(row, span)));
        expect(ledger.done).toBe(marked.length);
        expect(Object.values(ledger.counts).reduce((sum, count) => sum + count, 0)).toBe(review.annotations.length);
      },
    ),
    { numRuns: 25 },
  );
});

it('and its reports can be made of any text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '{==',
      '==}',
      '{>>',
      '<<}',
      'disputed: see a.md#1',
      'verified (AB #0000)',
      '\n\n',
      '\n',
      '# ',
      '> ',
      '- ',
      '| a |\n|-|\n',
      '“',
      '”',
      '<b>',
      '\ufeff',
      '\ud800',
    ),
    fc.constantFrom(
      'It is the worst. ',
      'He denied it. ',
      'Two officials said that it fell. ',
      'Ana Ruiz said it rose, ',
      '[a](http://b.example) ',
      '{==It fell.==}{>>opinion<<} ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.constantFrom<DraftLanguage>('markdown', 'plaintext'), (parts, language) => {
      const layout = layOut({ text: parts.join(''), language });
      const review = reviewer(layout, { settings: defaultSettings, notes: false });
      const document = ledgerDocument('a.md', layout, review, { ignoredRules: [], lost: [] });
      expect(ledgerSchema.safeParse(ledgerJson(document, '1')).error).toBeUndefined();
      const made = [
        factCheckHtml(document, null),
        factCheckMarkdown(document, null),
        ledgerMarkdown(document, true),
        webAnnotations(layout, emptySideFile('a.md')),
      ];
      for (const text of [...made, ledgerText(document, { colour: false, width: 80, all: true })]) expect(text.endsWith('\n')).toBe(true);
      const published = claimReview(document, { url: 'https://a.example', publisher: 'W', date: '2026-11-23', notes: true });
      if (published.ok) claimReviewSchema.parse(JSON.parse(published.text));
      for (const { start, end } of document.ledger.rows) expect(end).toBeGreaterThanOrEqual(start);
    }),
    { numRuns: 150 },
  );
});
