import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '../../../../server/annotations/beside/codePoints.ts';
import { compacted, elementsOf, membersOf } from '../../../../server/annotations/beside/json.ts';
import { noRest, withMarks, type KeptMark, type SideFile } from '../../../../server/annotations/beside/kept.ts';
import { emptySideFile, formatSideFile, parseSideFile } from '../../../../server/annotations/beside/sideFile.ts';
import { remarks } from './drafts.ts';

/** The file, or the reason why there is none. */
const parsed = (json: string): SideFile | string => {
  const result = parseSideFile(json);
  return result.ok ? result.file : result.reason;
};

/** A file with these items, as JSON. */
const withItems = (...items: readonly string[]): string =>
  `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","label":"draft.md","total":1,"first":{"type":"AnnotationPage","items":[${items.join(',')}]}}`;

const tag = (value: string): unknown => ({ type: 'TextualBody', purpose: 'tagging', value });
const said = (value: string): unknown => ({ type: 'TextualBody', purpose: 'commenting', value });
const target = { source: 'draft.md', selector: [{ type: 'TextQuoteSelector', exact: 'two', prefix: 'one ', suffix: '' }] };
const item = (changes: object): string =>
  JSON.stringify({ type: 'Annotation', id: 'urn:uuid:1', motivation: 'assessing', body: [tag('disputed')], target, ...changes });

const bare: KeptMark = {
  id: 'urn:uuid:1',
  remark: { status: 'disputed', rules: [], note: '', initials: null, date: null, hash: null },
  quote: { exact: 'two', prefix: 'one ', suffix: '', position: null },
  comment: null,
  rest: noRest,
};

describe('an item of ours', () => {
  it.each<[name: string, json: string, mark: KeptMark]>([
    ['at its shortest', item({}), bare],
    ['with a note', item({ body: [tag('disputed'), said('he denies')] }), { ...bare, remark: { ...bare.remark, note: 'he denies' } }],
    ['with one body', item({ body: tag('opinion') }), { ...bare, remark: { ...bare.remark, status: 'opinion' } }],
    [
      'signed',
      item({ created: '2026-11-22T00:00:00Z', creator: { type: 'Person', nickname: 'AB' }, 'urn:onrecord:hash': 'k3f9' }),
      { ...bare, remark: { ...bare.remark, initials: 'AB', date: '2026-11-22', hash: 'k3f9' } },
    ],
    [
      'of rules',
      item({ body: [tag('ignored'), tag('denial-pair')] }),
      { ...bare, remark: { ...bare.remark, status: 'ignored', rules: ['denial-pair'] } },
    ],
    [
      'on the whole draft',
      item({ body: [tag('ignored'), tag('denial-pair')], target: 'draft.md' }),
      { ...bare, quote: null, remark: { ...bare.remark, status: 'ignored', rules: ['denial-pair'] } },
    ],
    [
      'with a place',
      item({ target: { ...target, selector: [...target.selector, { type: 'TextPositionSelector', start: 4, end: 7 }] } }),
      { ...bare, quote: { exact: 'two', prefix: 'one ', suffix: '', position: { start: 4, end: 7 } } },
    ],
    [
      'with what other tools add',
      item({
        created: '2026-11-22T10:00:01+01:00',
        creator: 'http://a.example/jane',
        modified: 'x',
        body: [tag('disputed'), tag('todo'), { type: 'Image' }],
        target: { ...target, selector: [...target.selector, { type: 'XPathSelector', value: '/' }], state: 1 },
      }),
      {
        ...bare,
        remark: { ...bare.remark, date: '2026-11-22' },
        rest: {
          item: [
            ['created', '"2026-11-22T10:00:01+01:00"'],
            ['creator', '"http://a.example/jane"'],
            ['modified', '"x"'],
          ],
          target: [['state', '1']],
          bodies: [JSON.stringify(tag('todo')), '{"type":"Image"}'],
          selectors: ['{"type":"XPathSelector","value":"/"}'],
        },
      },
    ],
    [
      'of another draft’s name, as after a renaming',
      item({ target: { ...target, source: 'old.md' } }),
      { ...bare, rest: { ...noRest, target: [['source', '"old.md"']] } },
    ],
  ])('%s', (_name, json, mark) => {
    const file = { ...emptySideFile('draft.md'), marks: [mark] };
    expect(parsed(withItems(json))).toEqual(file);
    expect(parsed(formatSideFile(file))).toEqual(file);
  });

  it('without an id, or with one that is taken, gets one that its words tell', () => {
    const file = parsed(withItems(item({ id: undefined }), item({}), item({ body: [tag('opinion')] })));
    const ids = typeof file === 'string' ? [] : file.marks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain('urn:uuid:1');
    expect(parsed(withItems(item({ id: undefined }), item({}), item({ body: [tag('opinion')] })))).toEqual(file);
    for (const id of ids.slice(0, -1))
      expect(id).toMatch(/^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|1)$/);
  });
});

describe('an item of somebody else', () => {
  it.each<[name: string, json: string]>([
    ['with another motivation', item({ motivation: 'commenting' })],
    ['with several', item({ motivation: ['assessing', 'tagging'] })],
    ['without a status', item({ body: [said('disputed')] })],
    ['with a status of its own', item({ body: [tag('doubtful')] })],
    ['with two', item({ body: [tag('disputed'), tag('verified')] })],
    ['without a quotation', item({ target: { source: 'draft.md', selector: { type: 'TextPositionSelector', start: 1, end: 2 } } })],
    ['of nothing', item({ target: { ...target, selector: [{ type: 'TextQuoteSelector', exact: '' }] } })],
    ['on the whole draft', item({ target: 'draft.md' })],
    ['on several targets', item({ target: [target, target] })],
    ['without a target', item({ target: undefined })],
    ['that is none', '{"a":[1,"}]",{"b":"\\""}]}'],
    ['that is no object', '"x"'],
    ['with numbers of any size', '{"a":12345678901234567890.10,"b":1e999,"c":-0,"c":1}'],
    ['in any depth', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('%s stays as it is', (_name, json) => {
    const file = parsed(withItems(json));
    expect(file).toEqual({ ...emptySideFile('draft.md'), others: [json] });
    if (typeof file !== 'string') expect(formatSideFile(file)).toContain(`\n      ${json}\n`);
  });
  it('stays beside ours, and so does what is said of the collection', () => {
    const json = `\ufeff{ "@context": ["http://www.w3.org/ns/anno.jsonld", {"x": "http://x.example/"}], "id": "urn:x", "type": ["AnnotationCollection", "x:y"],
      "label": {"en": "Mine"}, "first": { "items": [ { "type" : "Other" }, ${item({})} ], "next": "p2", "type": "AnnotationPage" } }`;
    const file = parsed(json);
    expect(file).toMatchObject({
      draft: '',
      marks: [{ id: 'urn:uuid:1' }],
      others: ['{"type":"Other"}'],
      rest: { page: [['next', '"p2"']] },
    });
    const text = typeof file === 'string' ? '' : formatSideFile(file);
    expect(JSON.parse(text)).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { x: 'http://x.example/' }],
      id: 'urn:x',
      type: ['AnnotationCollection', 'x:y'],
      label: { en: 'Mine' },
      first: { next: 'p2' },
    });
    expect(parsed(text)).toEqual(file);
  });
});

describe('a file that can’t be read is refused', () => {
  it.each<[name: string, json: string, reason: string]>([
    ['nothing', ' \n', 'The file is empty.'],
    ['half of one', withItems(item({})).slice(0, -9), 'The file is damaged'],
    ['no JSON', '# Notes', 'The file is damaged'],
    ['a list', '[]', 'The file is somebody else’s'],
    ['other JSON', '{"annotations":[]}', 'The file is somebody else’s'],
    ['no collection', '{"type":"Annotation","first":{"items":[]}}', 'The file is somebody else’s'],
    ['items that lie elsewhere', '{"type":"AnnotationCollection","first":"http://a.example/page1"}', 'The file is somebody else’s'],
    [
      'half of a merge',
      withItems(item({})).replace('"total"', '\n<<<<<<< ours\n"total"'),
      'Git has left a merge in it that is half resolved',
    ],
    ['a merge of what is none', '<<<<<<< ours\n{}\n=======\n[]\n>>>>>>> theirs\n', 'Git has left a merge in it, and one side'],
  ])('%s', (_name, json, reason) => {
    expect(parsed(json)).toContain(reason);
  });
});

const words = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('"', '\\u0000', '🙂', '\ud83d', '{"a":1}', '<<<<<<<'),
);
const place = fc.option(
  fc.nat(1000).map((start) => ({ start, end: start + 3 })),
  { nil: null },
);
const kept: fc.Arbitrary<KeptMark> = fc.record({
  id: words,
  remark: fc.tuple(remarks, fc.constantFrom(null, 'k3f9')).map(([remark, hash]) => ({ ...remark, hash })),
  quote: fc.record({ exact: words, prefix: fc.oneof(words, fc.constant('')), suffix: words, position: place }),
  comment: fc.option(words, { nil: null }),
  rest: fc.constantFrom(noRest, {
    item: [['x:y', '[1e400]']],
    target: [
      ['source', '"other.md"'],
      ['state', '{}'],
    ],
    bodies: ['{"type":"Image"}', JSON.stringify(said('a reply'))],
    selectors: ['{"type":"XPathSelector"}'],
  } satisfies KeptMark['rest']),
});
const files = fc
  .record({
    draft: words,
    marks: fc.uniqueArray(kept, { selector: ({ id }) => id, maxLength: 5 }),
    others: fc.array(fc.json().map(compacted), { maxLength: 3 }),
  })
  .map(({ draft, marks, others }) => withMarks({ ...emptySideFile(draft), others }, marks));

describe('any file', () => {
  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(files, (file) => {
        const text = formatSideFile(file);
        expect(parsed(text)).toEqual(file);
        JSON.parse(text);
        const lines = text.split('\n').filter((line) => line.startsWith('      '));
        expect(lines).toHaveLength(file.marks.length + file.others.length);
      }),
    );
  });
  it('is read whatever it is, without harm', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => withItems(json)),
        ),
        (json) => {
          const result = parseSideFile(json);
          if (result.ok) expect(parsed(formatSideFile(result.file))).toEqual(result.file);
          else expect(result.reason).not.toBe('');
        },
      ),
    );
  });
  it('without some of its characters is refused, or read', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.nat(20), (file, at, length) => {
        const text = formatSideFile(file);
        const start = at % text.length;
        const result = parseSideFile(text.slice(0, start) + text.slice(start + length));
        if (result.ok) expect(parsed(formatSideFile(result.file))).toEqual(result.file);
      }),
    );
  });
});

it('JSON is taken apart as it was put together', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()), (object, array) => {
      const members = membersOf(compacted(JSON.stringify(object, null, 2)));
      const again: unknown = JSON.parse(JSON.stringify(object));
      const entries = Object.entries(typeof again === 'object' && again !== null ? again : {});
      expect(members.map(([name, json]): unknown => [name, JSON.parse(json)])).toEqual(entries);
      expect(elementsOf(compacted(JSON.stringify(array, null, '\t'))).map((json): unknown => JSON.parse(json))).toEqual(
        JSON.parse(JSON.stringify(array)),
      );
    }),
  );
});

it('offsets in code points are counted by the text’s characters, and come back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '🙂', '\ud83d', '\ude42', '\n')), (parts) => {
      const text = parts.join('');
      const { toCodePoints, toUtf16 } = codePointsOf(text);
      const characters = Array.from(text);
      for (let count = 0; count <= characters.length; count++) {
        const offset = characters.slice(0, count).join('').length;
        expect(toUtf16(count)).toBe(offset);
        expect(toCodePoints(offset)).toBe(count);
      }
      expect(toUtf16(characters.length + 5)).toBe(text.length);
      for (let offset = 0; offset <= text.length; offset++) expect(toUtf16(toCodePoints(offset))).toBeLessThanOrEqual(offset);
    }),
  );
});
