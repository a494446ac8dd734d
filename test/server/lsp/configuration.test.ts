import { expect, it } from 'vitest';
import { Configuration } from '../../../server/lsp/configuration.ts';

function configured(answers: Readonly<Record<string, () => unknown>>, given: unknown = null) {
  const asked: string[] = [];
  const told: string[] = [];
  const ask = (uri: string): Promise<unknown> => {
    asked.push(uri);
    return Promise.resolve().then(() => answers[uri]?.());
  };
  return { configuration: new Configuration({ ask, tell: (problem) => told.push(problem) }, given), asked, told };
}

it('asks once for each document until settings change or the document is closed', async () => {
  const { configuration, asked } = configured({ a: () => ({ reviewer: 'AB' }) });
  const [first, second] = await Promise.all([configuration.of('a'), configuration.of('a')]);
  expect(first).toBe(second);
  expect(first.reviewer).toBe('AB');
  configuration.changed(null);
  await configuration.of('a');
  await configuration.of('b');
  configuration.forget('b');
  await configuration.of('b');
  expect(asked).toEqual(['a', 'a', 'b', 'b']);
});

it('takes what was given where there is no answer', async () => {
  const { configuration } = configured({ a: () => null }, { reviewer: 'CD' });
  expect((await configuration.of('a')).reviewer).toBe('CD');
  configuration.changed({ reviewer: 'EF' });
  expect((await configuration.of('a')).reviewer).toBe('EF');
});

it('tells a problem once, and again when it comes back', async () => {
  let answer: unknown = { reviwer: 'AB' };
  const { configuration, told } = configured({ a: () => answer, b: () => answer });
  await configuration.of('a');
  await configuration.of('b');
  configuration.changed(null);
  await configuration.of('a');
  expect(told).toHaveLength(1);
  answer = {};
  configuration.changed(null);
  await configuration.of('a');
  answer = { reviwer: 'AB' };
  configuration.changed(null);
  await configuration.of('a');
  expect(told).toHaveLength(2);
});

it('goes on with the defaults where the editor fails', async () => {
  const { configuration, told } = configured({
    a: () => {
      throw new Error('no window');
    },
  });
  expect((await configuration.of('a')).include).toEqual(['**']);
  expect(told).toEqual(['The settings could not be read: no window. The defaults are used.']);
});
