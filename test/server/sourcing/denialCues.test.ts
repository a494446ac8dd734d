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
    ['They were denied the right to vote.', 'refusal'],
    ['They were beaten, denied a doctor and kept in a cell.', 'refusal'],
    ['The island denied the visas.', 'refusal'],
    ['Held for days, denied a lawyer, he wrote to us.', 'refusal'],
    ['The noise distorted my perception of time.', 'fabricate'],
    ['The judge denied Ana much-needed time.', 'refusal'],
    ['There is no denying that the ferry is old.', 'notDenied'],
  ])('are no denial: %s', (text, kind) => {
    expect(plainest(text)?.split(':')[0]).toBe(kind);
  });

  it.each([
    'The harbour reopened on Friday.',
    'The works have not only cost money but also time.',
    'There is no doubt that it is old.',
    'No wonder the ferry sank.',
    'One cannot but admire them.',
    'It is nothing but a trick.',
    'The road is not just narrow.',
    'No less than 40 people came.',
    'It is no secret that he left.',
    'She could not help laughing.',
    'To ensure that sailors are not involved, the port searched them.',
    'They made sure that officers were not involved.',
    'The crowd pushed the gates of the port.',
    'The club fired its coach.',
  ])('are none where nothing is denied: %s', (text) => {
    expect(plainest(text)).toBeNull();
  });
});
