import { describe, expect, it } from 'vitest';
import { mainWord } from '../../../server/sourcing/mainWord.ts';
import { wordsIn } from './read.ts';

describe('the main word', () => {
  it.each([
    ['denied', 'Lopez denied the report.'],
    ['asked', 'It is worth noting that Lopez asked the council to close the bridge.'],
    ['denied', 'It is clear that the ministry denied the report.'],
    ['rejected', 'It should be noted that Lopez has rejected the plan.'],
    // What "it" stands for is what is believed: that is the claim.
    ['believed', 'It is believed that the bridge was weak.'],
    ['rained', 'It rained on Monday.'],
    ['said', '“It is clear that he denied it,” Lopez said.'],
  ])('%s: %s', (expected, text) => {
    const [sentence] = wordsIn(text);
    const words = sentence?.words ?? [];
    expect(words[mainWord(words)]?.shown).toBe(expected);
  });

  it('is none where there are no words', () => {
    expect(mainWord([])).toBe(-1);
  });
});
