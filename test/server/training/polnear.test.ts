import { describe, expect, it } from 'vitest';
import { readBrat } from '../../../server/training/polnear.ts';

const text = '🚢 “It sank,” the mayor said, “and nobody helped.”';
const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('readBrat', () => {
  it('turns code points into UTF-16 offsets, joins pieces, and finds spans that come after their event', () => {
    const ann = [
      'E1\tAttribution:T4 Source:T2 Content:T1 Cue:T3',
      'T1\tContent 2 12;29 49\tas it stands',
      'T2\tSource 13 22\tthe mayor',
      'T3\tCue 23 27\tsaid',
      'T4\tAttribution 23 27\tsaid',
      'T5\tDiscard 0 1\t🚢',
      '#1\tAnnotatorNotes T5\ta note',
    ].join('\n');
    expect(readBrat(text, ann)).toEqual({
      text,
      relations: [{ source: [at('the mayor')], cue: [at('said')], content: [at('“It sank,”'), at('“and nobody helped.”')] }],
      aside: [at('🚢')],
    });
  });

  it.each([
    ['an event of nothing', 'E1\tAttribution:T4 Source:T2'],
    ['a span that is not there', 'E1\tAttribution:T4 Content:T9'],
    ['no annotation', ''],
  ])('finds no relation in %s', (_, ann) => {
    expect(readBrat(text, ann)).toEqual({ text, relations: [], aside: [] });
  });

  it('takes a second content for more of the first', () => {
    const ann =
      'T1\tContent 2 12\tx\nT2\tContent2 29 49\ty\nT3\tCue 23 27\tsaid\nE1\tAttribution-no-source:T3 Content:T1 Content2:T2 Cue:T3\n';
    expect(readBrat(text, ann).relations).toEqual([
      { source: [], cue: [at('said')], content: [at('“It sank,”'), at('“and nobody helped.”')] },
    ]);
  });
});
