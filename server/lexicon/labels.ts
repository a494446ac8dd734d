import { wordSet } from './words.ts';

/** Last words of the labels of whoever asks in an interview or at a briefing, lower case: "Q:", "REPORTER:". Source: White House briefings; own. */
export const askers = wordSet('q question questioner interviewer reporter journalist moderator');

/** Last words of what announces the paper's own: "Note:", "Editor's note:", "File photo:". Own. */
export const noticeWords = wordSet(
  'note notes update updates updated correction corrections clarification photo photos picture pictures image images caption video disclaimer disclosure',
);

/** The same where they stand alone; as a last word they can be a name's. Own. */
export const noticeLabels: ReadonlySet<string> = new Set([
  ...wordSet('read watch listen see audio graphic map related source sources credit contact background context summary'),
  ...['read more', 'see also', 'more on this', 'read also', 'related article', 'related articles'],
]);
