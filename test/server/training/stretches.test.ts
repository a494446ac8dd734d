import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { vector } from '../../../server/language/parameter.ts';
import { Parameters } from '../../../server/training/parameters.ts';
import { runStretch } from '../../../server/training/stretches.ts';

let work = '';
beforeEach(() => {
  work = path.join(mkdtempSync(path.join(tmpdir(), 'onrecord-stretch-')), 'work');
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  rmSync(path.dirname(work), { recursive: true });
  vi.restoreAllMocks();
});

const fresh = (width = 2): Parameters => new Parameters(createKernel(), [vector('all', width)]);

/** Trains numbers by adding the epoch's to them; gives them and the epochs that it took. */
function train(fingerprint: string, epochs: number, from: Uint8Array | null = null, stopIn = -1) {
  const parameters = fresh();
  const learnt: number[] = [];
  const state = runStretch(parameters, work, from, {
    name: 'some',
    fingerprint,
    epochs,
    learn: function* (epoch) {
      if (epoch === stopIn) throw new Error('stopped');
      learnt.push(epoch);
      const numbers = parameters.numbers('all');
      numbers.forEach((number, i) => (numbers[i] = 10 * number + epoch + 1));
      yield { done: 1, losses: { cost: 0.5 } };
    },
  });
  return { learnt, numbers: [...parameters.numbers('all')], state };
}

it('all epochs are learnt, one after the other', () => {
  expect(train('a', 3)).toMatchObject({ learnt: [0, 1, 2], numbers: [123, 123] });
});

it('what was learnt is told', () => {
  train('a', 1);
  expect(vi.mocked(console.log).mock.calls.flat().join()).toMatch(/some, epoch 1 of 1: 100\.0 %, \d+ s; cost 0\.500/);
});

it('a training that was stopped goes on where it was', () => {
  expect(() => train('a', 3, null, 2)).toThrow('stopped');
  expect(train('a', 3)).toMatchObject({ learnt: [2], numbers: [123, 123] });
  expect(train('a', 3)).toMatchObject({ learnt: [], numbers: [123, 123] });
});

it('one of another recipe begins anew', () => {
  train('a', 2);
  expect(train('b', 2).learnt).toEqual([0, 1]);
});

it('goes on from what another left', () => {
  const ground = train('ground', 1).state;
  expect(train('on it', 2, ground).numbers).toEqual([112, 112]);
});

it('no half of a state is taken up', () => {
  train('a', 1);
  expect(readdirSync(work)).toEqual(['some-a-1.state']);
  writeFileSync(path.join(work, 'some-a-2.state.part'), 'x');
  expect(train('a', 2).learnt).toEqual([1]);
});

it('a state that is of no use is named', () => {
  train('a', 1);
  const file = path.join(work, 'some-a-1.state');
  expect(existsSync(file)).toBe(true);
  writeFileSync(file, 'x');
  expect(() => train('a', 2)).toThrow(`${file} is of no use: delete ${work}`);
});
