import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses, type Remark } from '../../../server/annotations/annotation.ts';
import { parseRemark, tidied, writeRemark } from '../../../server/annotations/remark.ts';

const bare: Remark = { status: 'disputed', rules: [], note: '', initials: null, date: null, hash: null };

const ours: readonly (readonly [comment: string, remark: Partial<Remark>])[] = [
  ['disputed', {}],
  ['needs-source', { status: 'needs-source' }],
  [
    'disputed: the mayor denies it (AB, 2026-11-22 #k3f9)',
    { note: 'the mayor denies it', initials: 'AB', date: '2026-11-22', hash: 'k3f9' },
  ],
  ['verified (A.-O’B #0000)', { status: 'verified', initials: 'A.-O’B', hash: '0000' }],
  ['opinion (Ž)', { status: 'opinion', initials: 'Ž' }],
  ['ignored unattributed-claim: public record', { status: 'ignored', rules: ['unattributed-claim'], note: 'public record' }],
  ['ignored denial-pair hedged-sourcing (AB)', { status: 'ignored', rules: ['denial-pair', 'hedged-sourcing'], initials: 'AB' }],
  ['disputed: see notes/a.md#12 (and b) (AB)', { note: 'see notes/a.md#12 (and b)', initials: 'AB' }],
  ['disputed: so (it) goes', { note: 'so (it) goes' }],
  ['disputed: he said (AB) (CD)', { note: 'he said (AB)', initials: 'CD' }],
  ['disputed: he said \\(AB)', { note: 'he said (AB)' }],
  ['disputed: \\(AB)', { note: '(AB)' }],
  ['disputed: a <\\<} b \\\\ c', { note: 'a <<} b \\ c' }],
];

describe('a comment of ours', () => {
  it.each(ours)('%s', (comment, remark) => {
    expect(parseRemark(comment)).toEqual({ ...bare, ...remark });
    expect(writeRemark({ ...bare, ...remark })).toBe(comment);
  });
  it.each([
    ['disputed:\nwrapped \r\n  here\n(AB,\n2026-11-22\n#k3f9)', 'disputed: wrapped here (AB, 2026-11-22 #k3f9)'],
    ['disputed: typed ', 'disputed: typed'],
    ['disputed: (AB)', 'disputed: \\(AB)'],
    ['disputed: \\a\\', 'disputed: a\\\\'],
  ])('%j is read too', (comment, tidy) => {
    const remark = parseRemark(comment);
    expect(remark && writeRemark(remark)).toBe(tidy);
  });
});

describe('somebody’s own comment', () => {
  it.each([
    ...['', ' disputed', 'Disputed', 'disputed!', 'disputedly', 'disputed by him', 'disputed:', 'disputed: ', 'disputed:he denies'],
    ...['needs source', 'needs-sources', 'todo', 'disputed ()', 'disputed (see below)', 'disputed (AB) no', 'disputed(AB)', 'disputed: '],
    ...['disputed (ABCDEFGHIJK)', 'disputed (AB, today)', 'disputed (AB #k3f)', 'disputed (AB #K3F9)', 'disputed (#k3f9)', 'disputed (1B)'],
    ...['ignored Denial-pair', 'ignored denial', 'ignored denial-', 'ignored a--b', 'ignored denial-pair, too', 'ignored: '],
  ])('%j', (comment) => {
    expect(parseRemark(comment)).toBeNull();
  });
});

const part = (text: string): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...Array.from(text)), maxLength: 8 });

const remarks: fc.Arbitrary<Remark> = fc.record({
  status: fc.constantFrom(...statuses),
  rules: fc.array(fc.constantFrom('unattributed-claim', 'denial-pair', 'a-b2'), { maxLength: 2 }),
  note: fc.oneof(
    part('<}\\ ()AB:#\n'),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('x (AB)', '(AB, 2026-11-22)', '(A (B)', ' (AB #0000)', '\\(AB)', 'a-b: c'),
  ),
  initials: fc.constantFrom(null, 'AB', 'Ö', "o'b.-c"),
  date: fc.constantFrom(null, '2026-11-22'),
  hash: fc.constantFrom(null, 'k3f9', '0000'),
});

describe('any remark', () => {
  it('is read as it was written, and its comment holds no end of a comment', () => {
    fc.assert(
      fc.property(remarks, (remark) => {
        const comment = writeRemark(remark);
        expect(parseRemark(comment)).toEqual(tidied(remark));
        expect(`${comment}<<}`.indexOf('<<}')).toBe(comment.length);
      }),
    );
  });
  it('any text is read without harm', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses, ''), part('a-: (AB,#1)\\'), (status, rest) => {
        const remark = parseRemark(status + rest);
        if (remark) expect(parseRemark(writeRemark(remark))).toEqual(remark);
      }),
    );
  });
});
