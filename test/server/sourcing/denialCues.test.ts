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
    ['The council pushed back on the allegations.', 'dispute: pushed'],
    ['Contrary to the claims of the union, the depot stays open.', 'contrary: Contrary to'],
    ['He called the story a lie.', 'untrue: lie'],
    ['Any involvement was denied.', 'deny: denied'],
    ['She dismissed the charges as absurd.', 'reject: dismissed'],
  ])('%s', (text, expected) => {
    expect(plainest(text)).toBe(expected);
  });

  it.each([
    ['He was denied bail.', 'refusal'],
    ['They denied him entry.', 'refusal'],
    ['She did not deny that money had changed hands.', 'notDenied'],
    ['The union rejected the offer.', 'rejectOther'],
    ['Our attendance was denied by the ministry.', 'refusal'],
    ['The judge dismissed two charges.', 'rejectOther'],
    ['The appeal was dismissed.', 'rejectOther'],
    ['He published false reports.', 'falseNoun'],
    ['She is not aware of the rules.', 'notAware'],
  ])('are no denial: %s', (text, kind) => {
    expect(plainest(text)?.split(':')[0]).toBe(kind);
  });

  it.each(['The harbour reopened on Friday.', 'The crowd pushed the gates of the port.', 'The club fired its coach.'])(
    'are none where nothing is denied: %s',
    (text) => {
      expect(plainest(text)).toBeNull();
    },
  );
});
