import { expect, it } from 'vitest';
import { traceStanding } from '../../../server/training/traceStanding.ts';
import { readParagraphs } from '../articleOf.ts';
import { readers } from '../readers.ts';

it('tells who might stand behind a sentence, and why', () => {
  const lines = traceStanding(readParagraphs('Lopez said it was over. It rained.'), readers.standing).split('\n');
  expect(lines[0]).toBe('sentence: Lopez said it was over.');
  expect(lines[1]).toMatch(/^ {2}named by "say": \d+\.\d\d to 1$/);
  expect(lines[2]).toMatch(/^ {4}\S+=-?\d+\.\d\d: -?\d\.\d\d; /);
  expect(lines[3]).toMatch(/^ {2}somebody else: 0\.\d\d to 1$/);
  expect(lines.slice(4)).toEqual(['sentence: It rained.', expect.stringMatching(/^ {2}somebody else: 0\.\d\d to 1$/)]);
});
