import { describe, expect, it, test } from 'vitest';
import type { ClaimReason } from '../../../server/sourcing/article.ts';
import { reasons, signRows, signsOf } from '../../../server/sourcing/signs.ts';
import { wordsIn } from './read.ts';

const wordsOf = (text: string) => wordsIn(text)[0]?.words ?? [];
/** The signs of a sentence, each as "reason: word". */
function told(text: string): string[] {
  const words = wordsOf(text);
  return signsOf(words).map(({ reason, word }) => `${reason}: ${words[word]?.shown ?? ''}`);
}

describe('what a word is a sign of', () => {
  it.each<[string, ClaimReason, string]>([
    ['The mayor sold the land illegally.', 'allegation', 'illegally'],
    ['Guards beat and tortured the men.', 'allegation', 'tortured'],
    ['The strike was revenge.', 'motive', 'revenge'],
    ['He left in a bid to save money.', 'motive', 'bid'],
    ['The cuts are meant to placate the banks.', 'motive', 'meant'],
    ['The frost led to losses.', 'cause', 'led'],
    ['The losses are due to frost.', 'cause', 'due'],
    ['The closure left the village poor.', 'cause', 'left'],
    ['The ministry failed to act.', 'blame', 'failed'],
    ['The dam could burst.', 'prediction', 'could'],
    ['The price is set to rise.', 'prediction', 'set'],
    ['It is the deepest lake in the north.', 'superlative', 'deepest'],
    ['It is the most dangerous road.', 'superlative', 'most'],
    ['It is the oldest bridge in the north.', 'superlative', 'oldest'],
    ['It could not have been the frost.', 'prediction', 'could'],
    ['It was the first flood since 1990.', 'superlative', 'first'],
    ['Some 4,500 people live there.', 'number', '4,500'],
    ['The tunnel is 2.5 miles long.', 'number', '2.5'],
    ['Nine miners died.', 'number', 'Nine'],
    ['Most of them paid $ 40 each.', 'number', '$'],
    ['Many farmers left.', 'number', 'Many'],
    ['Most farmers left.', 'number', 'Most'],
    ['The winter was milder.', 'evaluation', 'milder'],
    ['The family is secretive.', 'evaluation', 'secretive'],
    ['The town has become a burden.', 'evaluation', 'become'],
    ['The council should resign.', 'evaluation', 'should'],
    ['She worried about the dam.', 'private-thought', 'worried'],
  ])('%s %s', (text, reason, word) => {
    expect(told(text)).toContain(`${reason}: ${word}`);
  });

  it.each([
    ['The shop opened in 2019 at 9 with 40 seats.', 'a year, an hour, a small count'],
    ['She went there to sign the lease.', 'what somebody went to do'],
    ['The meeting is due on Friday.', 'a date'],
    ['The older brother came later.', 'age and time'],
    ['He became mayor in May.', 'an office'],
    ['The Best Hotel opened on Monday.', 'a name'],
    ['The road was closed.', 'what anybody can see'],
    ['The strike is the latest in a series.', 'order in time'],
    ['It was the most recent of the strikes.', 'order in time'],
    ['She is the youngest member.', 'order of age'],
    ['He could not move.', 'what was not possible'],
    ['Symptoms may include a rash.', 'what is so now and then'],
  ])('none in: %s (%s)', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('a sentence has a row for each word, and in it a place for each reason', () => {
  const words = wordsOf('It was the worst flood.');
  const rows = signRows(words);
  expect(rows).toHaveLength(words.length * reasons.length);
  const worst = words.findIndex(({ lower }) => lower === 'worst');
  const row = [...rows.subarray(worst * reasons.length, (worst + 1) * reasons.length)];
  expect(reasons.filter((_, i) => row[i] === 1)).toEqual(['superlative']);
});

test('every reason has its place once', () => {
  expect(new Set(reasons).size).toBe(reasons.length);
});
