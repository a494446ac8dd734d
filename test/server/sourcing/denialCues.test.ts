import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../articleOf.ts';

/** The plainest denying words of a text's first sentence, with their kind; null where there are none. */
function plainest(text: string): string | null {
  const [paragraph] = readParagraphs(text);
  const cue = paragraph?.reading.sentences[0]?.denial.cue ?? null;
  return cue && `${cue.kind}: ${text.slice(cue.start, cue.end)}`;
}

describe('the words that deny most plainly', () => {
  it.each([
    ['The mayor denied taking money.', 'deny: denied'],
    ['The mayor rejected the allegations.', 'reject: rejected'],
    ['The clerk dismissed the story as a hoax.', 'reject: dismissed'],
    ['The accusations are baseless, she said.', 'untrue: baseless'],
    ['She had no involvement in the sale.', 'noPart: no involvement'],
    ['There is no truth in the rumours.', 'noGround: no truth'],
    ['He had nothing to do with the fire, he said.', 'nothingToDo: nothing to do'],
    ['Port records contradict the report.', 'contradict: contradict'],
    ['The ministry never paid the builder.', 'never: ministry never paid'],
  ])('%s', (text, expected) => {
    expect(plainest(text)).toBe(expected);
  });

  it.each([
    ['He was denied bail.', 'refusal'],
    ['They denied him entry.', 'refusal'],
    ['She did not deny that money had changed hands.', 'notDenied'],
    ['The union rejected the offer.', 'rejectOther'],
  ])('are no denial: %s', (text, kind) => {
    expect(plainest(text)?.split(':')[0]).toBe(kind);
  });

  it('are none where nothing is denied', () => {
    expect(plainest('The harbour reopened on Friday.')).toBeNull();
  });
});
