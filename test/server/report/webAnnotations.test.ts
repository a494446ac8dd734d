import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { markBeside } from '../../../server/annotations/beside/change.ts';
import { emptySideFile, formatSideFile, parseSideFile, type SideFile } from '../../../server/annotations/beside/sideFile.ts';
import { webAnnotations } from '../../../server/report/webAnnotations.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { marked } from './documents.ts';

/** What W3C asks of a collection with its page, and of an annotation. */
const body = z.object({ type: z.string(), purpose: z.string(), value: z.string().optional(), source: z.string().optional() });
const selectors = z.tuple([
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string().min(1), prefix: z.string(), suffix: z.string() }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
]);
const collection = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  type: z.literal('AnnotationCollection'),
  total: z.int(),
  first: z.object({
    type: z.literal('AnnotationPage'),
    items: z.array(
      z.object({
        type: z.literal('Annotation'),
        id: z.string().startsWith('urn:uuid:'),
        motivation: z.literal('assessing'),
        created: z.iso.datetime().optional(),
        body: z.array(body),
        target: z.object({ source: z.string(), selector: selectors }),
      }),
    ),
  }),
});

const statusOf = (bodies: readonly z.infer<typeof body>[]): string => bodies.find(({ purpose }) => purpose === 'tagging')?.value ?? '';

/** The collection of a draft, each mark as "status|words", checked to stand at its position in code points. */
function marksOf(text: string, file: SideFile = emptySideFile('draft.md')): string[] {
  const { total, first } = collection.parse(JSON.parse(webAnnotations(layOut({ text, language: 'markdown' }), file)));
  expect(total).toBe(first.items.length);
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
  return first.items.map(({ body, target }) => {
    const [quote, { start, end }] = target.selector;
    expect(Array.from(text).slice(start, end).join('')).toBe(quote.exact);
    return `${statusOf(body)}|${quote.exact}`;
  });
}

describe('the W3C collection', () => {
  it.each([
    ['none', 'It rained.', []],
    [
      'each status',
      marked,
      [
        'disputed|rose',
        'verified|It is the **oldest** dam.',
        'needs-source|Forty left.',
        'opinion|It is ugly.',
        'ignored|It was wet.',
        'verified|It was Monday.',
      ],
    ],
    ['behind characters of two units', '😀😀 {==😀 rose==}{>>opinion<<}', ['opinion|😀 rose']],
    ['the same twice', '{==a==}{>>opinion<<} {==a==}{>>opinion<<}', ['opinion|a', 'opinion|a']],
    ['of no words', '{====}{>>opinion<<} a', []],
    ['somebody else’s', '{==a==}{>>hm<<}', []],
  ])('has the marks in the text: %s', (_, text, expected) => {
    expect(marksOf(text)).toEqual(expected);
  });

  it('has those beside it too, in their order, and what other tools keep there', () => {
    const text = '{==It rose.==}{>>opinion<<} It fell. It stood.';
    const layout = layOut({ text, language: 'markdown' });
    const start = text.indexOf('It fell.');
    const remark = { status: 'disputed', rules: [], note: '', initials: 'AB', date: '2026-11-22' } as const;
    const result = markBeside(emptySideFile('draft.md'), layout, { start, end: start + 8 }, remark);
    if (!result.ok) throw new Error(result.reason);
    expect(marksOf(text, result.file)).toEqual(['opinion|It rose.', 'disputed|It fell.']);

    const foreign = '{"type":"Annotation","id":"urn:x","motivation":"bookmarking","target":"draft.md"}';
    const parsed = parseSideFile(formatSideFile(result.file).replace('"items": [', `"items": [${foreign},`));
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(webAnnotations(layout, parsed.file)).toContain(foreign);
  });
});
