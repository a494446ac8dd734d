import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDraft, ProseBuilder, sliceProse, toDraft, type Prose } from '../../../server/text/prose.ts';

/** "He &amp; she *left*." without its markup. */
function example(): { readonly draft: string; readonly prose: Prose } {
  const draft = 'He &amp; she *left*.';
  const builder = new ProseBuilder();
  const verbatim = (start: number, end: number): void => {
    builder.add(draft.slice(start, end), { start, end });
  };
  verbatim(0, 3);
  builder.add('&', { start: 3, end: 8 });
  verbatim(8, 13);
  verbatim(14, 18);
  verbatim(19, 20);
  return { draft, prose: builder.build() };
}

describe('prose and draft', () => {
  it.each([
    ['He & she left.', 'He &amp; she *left*.'],
    ['&', '&amp;'],
    ['she left', 'she *left'],
    ['left', 'left'],
    ['left.', 'left*.'],
    ['eft', 'eft'],
  ])('%s stands at %s', (words, marked) => {
    const { draft, prose } = example();
    const start = prose.text.indexOf(words);
    const span = toDraft(prose, { start, end: start + words.length });
    expect(draft.slice(span.start, span.end)).toBe(marked);
    expect(fromDraft(prose, span)).toEqual({ start, end: start + words.length });
  });

  it('a part keeps its places', () => {
    const { draft, prose } = example();
    const part = sliceProse(prose, { start: 3, end: 11 });
    expect(part.text).toBe('& she le');
    const span = toDraft(part, { start: 0, end: part.text.length });
    expect(draft.slice(span.start, span.end)).toBe('&amp; she *le');
  });

  it('maps there and back, whatever the runs', () => {
    const piece = fc.record({ words: fc.string({ minLength: 1, maxLength: 4 }), gap: fc.nat(2), source: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const builder = new ProseBuilder();
        let at = 0;
        for (const { words, gap, source } of pieces) {
          builder.add(words, { start: at + gap, end: at + gap + source });
          at += gap + source;
        }
        const prose = builder.build();
        const start = a % prose.text.length;
        const end = start + 1 + (b % (prose.text.length - start));
        const back = fromDraft(prose, toDraft(prose, { start, end }));
        // What stands for something else comes back whole.
        expect(back.start).toBeLessThanOrEqual(start);
        expect(back.end).toBeGreaterThanOrEqual(end);
        expect(toDraft(prose, back)).toEqual(toDraft(prose, { start, end }));
      }),
    );
  });
});
