import { expect, it } from 'vitest';
import { tellingWords } from '../../../server/sourcing/tellingWords.ts';
import { wordsIn } from './read.ts';

it.each([
  ['It was the deadliest flood on record.', 'deadliest', 'deadliest flood'],
  ['He won 47.4 percent of the vote.', 'percent', '47.4 percent'],
  ['The cuts are meant to placate the banks.', 'meant', 'meant to placate'],
  ['The agreement complicates the matter.', 'complicates', 'complicates the matter'],
  ['They will rise sharply next year.', 'rise', 'rise sharply'],
  ['It hurt the owners of all those many small shops.', 'hurt', 'hurt the owners'],
  ['It was, he felt, terrible.', 'terrible', 'terrible'],
])('in “%s” “%s” is quoted as “%s”', (text, told, expected) => {
  const words = wordsIn(text)[0]?.words ?? [];
  const at = words.findIndex(({ lower }) => lower === told);
  const { start, end } = tellingWords(words, at, () => true);
  expect(text.slice(start, end)).toBe(expected);
});

it('quotes no word that is somebody else’s', () => {
  const words = wordsIn('It was the deadliest flood on record.')[0]?.words ?? [];
  const at = words.findIndex(({ lower }) => lower === 'deadliest');
  const { start, end } = tellingWords(words, at, ({ lower }) => lower !== 'flood');
  expect(end - start).toBe('deadliest'.length);
});
