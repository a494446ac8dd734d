import { createReviewer } from '../../../server/review.ts';
import { Notes, type Evidence } from '../../../server/evidence/evidence.ts';
import { defaultSettings } from '../../../server/settings.ts';
import { rememberingReader } from '../../../server/sourcing/paragraphCache.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { readers } from '../readers.ts';

/** One for all tests of a file: nobody can tell from the results. */
export const read = rememberingReader(readers);
const review = createReviewer(readers);

/** Some notes by their uris. */
export type Texts = Readonly<Record<string, string>>;

export function notesOf(texts: Texts, capacity?: number): Notes {
  const notes = new Notes(readers, read, capacity);
  for (const [uri, text] of Object.entries(texts)) notes.put(uri, text);
  return notes;
}

/** What notes tell of the claims that are found in a draft. */
export function evidenceIn(draft: string, notes: Notes, except: string | null = null): Evidence {
  const layout = layOut({ text: draft, language: 'markdown' });
  const { claims } = review(layout, { settings: defaultSettings, notes: false });
  return notes.evidenceFor(layout, claims, except);
}
