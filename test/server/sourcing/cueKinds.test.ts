import { describe, expect, it } from 'vitest';
import { cueSense } from '../../../server/sourcing/cueKinds.ts';
import type { SourceKind } from '../../../server/sourcing/article.ts';
import { unmarked, wordsIn } from './read.ts';

function senseOf(marked: string, source: SourceKind | null = 'named') {
  const { text, marks } = unmarked(marked);
  const start = marks[0]?.start ?? -1;
  for (const { words } of wordsIn(text)) {
    const at = words.findIndex((word) => word.start === start);
    if (at >= 0) return cueSense(words, at, source);
  }
  throw new Error(`no word is marked in ${marked}`);
}

describe('what a cue tells', () => {
  it.each([
    ['Lopez [said] the bank had failed.', 'speech asserts neutral'],
    ['Lopez [revealed] that the bank had failed.', 'speech asserts implies-true'],
    ['Lopez [claimed] the bank had failed.', 'speech asserts implies-doubt'],
    ['Lopez [admitted] that the bank had failed.', 'speech asserts implies-guilt'],
    ['Lopez [denied] that the bank had failed.', 'speech denies neutral'],
    ['Lopez [dismissed] the report as false.', 'speech denies neutral'],
    ['Lopez [questioned] whether the bank had failed.', 'speech doubts neutral'],
    ['Lopez [asked] whether the bank had failed.', 'speech asks neutral'],
    ['Lopez [promised] to save the bank.', 'speech promises neutral'],
    ['Lopez [ordered] the bank to close.', 'speech orders neutral'],
    ['Lopez [called] for a strike.', 'speech orders neutral'],
    ['Lopez [called] the mayor a liar.', 'speech asserts neutral'],
    ['Lopez [believes] the bank has failed.', 'belief asserts neutral'],
    ['Lopez [fretted] that the bank had failed.', 'speech asserts neutral'],
    ['The [claim] by Lopez that the bank had failed drew laughter.', 'speech asserts implies-doubt'],
    ['Reporters had [questions] about the bank.', 'speech asks neutral'],
    ['Lopez is [confident] that the bank will open.', 'belief asserts neutral'],
  ])('%s', (marked, expected) => {
    const { kind, stance, colour } = senseOf(marked);
    expect(`${kind} ${stance} ${colour}`).toBe(expected);
  });

  it.each([
    ['Lopez did not [deny] that the bank had failed.', 'asserts'],
    ['Lopez never [said] that the bank had failed.', 'doubts'],
    ['No official [said] that the bank had failed.', 'doubts'],
    ['Nobody [said] that the bank had failed.', 'doubts'],
    ['Lopez refused to [say] whether the bank had failed.', 'doubts'],
    ['Lopez [declined] to say whether the bank had failed.', 'doubts'],
    ["Lopez doesn't [believe] that the bank has failed.", 'denies'],
    ['Lopez could not [confirm] that the bank had failed.', 'doubts'],
    ['Lopez did [say] that nobody had asked.', 'asserts'],
    ['Lopez, who was not there, [said] nobody had asked.', 'asserts'],
  ])('under negation: %s', (marked, stance) => {
    expect(senseOf(marked).stance).toBe(stance);
  });

  it.each([
    ['Lopez [said] the bank had failed.', false],
    ['Lopez did [say] the bank had failed.', false],
    ['Lopez has [said] the bank had failed.', false],
    ['Lopez will [announce] the names on Friday.', true],
    ['Lopez wants to [say] who was there.', true],
    ['Lopez never [said] that the bank had failed.', true],
    ['Lopez [declined] to comment on the report.', true],
    ['Lopez did not [deny] that the bank had failed.', false],
  ])('said or not: %s', (marked, unsaid) => {
    expect(senseOf(marked).unsaid).toBe(unsaid);
  });

  it.each([
    ['Lopez [said] the bank had failed.', false],
    ['“It is over,” [said] Lopez.', false],
    ['The bank had failed, Lopez [said].', false],
    ['The bank had failed, [according] to Lopez.', false],
    ['Lopez resigned and [said] the bank had failed.', false],
    ['It is worth noting that Lopez [said] the bank had failed.', false],
    ['Lopez, who [said] the bank had failed, resigned.', true],
    ['The bank closed after Lopez [said] it had failed.', true],
    ['Lopez resigned, [saying] the bank had failed.', true],
    ['Lopez ridiculed the [claim] that the bank had failed.', true],
  ])('beside the main clause or not: %s', (marked, aside) => {
    expect(senseOf(marked).aside).toBe(aside);
  });

  it('takes speech of a document for what the document says', () => {
    expect(senseOf('The report [says] the bank had failed.', 'document').kind).toBe('document');
    expect(senseOf('The report [expects] the bank to fail.', 'document').kind).toBe('belief');
  });

  it('tells plans and wishes from beliefs', () => {
    expect(senseOf('Lopez [wants] the bank to open.').wish).toBe(true);
    expect(senseOf('Lopez is [looking] to open the bank.').wish).toBe(true);
    expect(senseOf('Lopez [thinks] the bank will open.').wish).toBe(false);
  });
});
