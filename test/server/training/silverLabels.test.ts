import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packSilver, unpackSilver, type SilverLabels } from '../../../server/training/silverLabels.ts';

const texts = ['Dogs bark. Cats\u00a0do not.', '', 'Yes.'];
const labels: SilverLabels = {
  tags: ['NOUN|NNS', 'VERB|VBP', 'PUNCT|.'],
  relations: ['nsubj', 'root', 'punct'],
  paragraphs: [
    [
      {
        tokens: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
          { start: 9, end: 10 },
        ],
        tags: [0, 1, 2],
        heads: [1, 1, 1],
        relations: [0, 1, 2],
      },
      { tokens: [{ start: 11, end: 300 }], tags: [0], heads: [0], relations: [1] },
    ],
    [],
    [],
  ],
};

test('what is packed is read again, and holds no text', () => {
  const bytes = packSilver(labels, texts);
  expect(unpackSilver(bytes, texts)).toEqual(labels);
  expect(Buffer.from(bytes).includes('Dogs')).toBe(false);
});

test('labels of other texts are refused', () => {
  expect(() => unpackSilver(packSilver(labels, texts), ['Dogs bark!', '', 'Yes.'])).toThrow('other texts');
});

test.each([
  ['nothing', new Uint8Array()],
  ['a file cut short', packSilver(labels, texts).subarray(0, -9)],
  ['something else', gzipSync('something else')],
])('%s is refused', (_, bytes) => {
  expect(() => unpackSilver(bytes, texts)).toThrow('damaged');
});
