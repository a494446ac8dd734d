import { formatTarget, type EvidenceTarget } from '../annotations/evidence.ts';
import { addressIn, folderOf, nameOf, pathFrom, pathInside } from './addresses.ts';
import type { OpenDraft } from './drafts.ts';

/**
 * The way from a draft to what its notes point to. A path begins in the draft's folder and stays in it or in a folder of the workspace: a
 * draft that somebody has sent is not to open what else lies on this machine, nor is a note to lead where nobody else can follow.
 */

/** Where a path leads, or why it may not lead there, in words for the editor. */
export type Way<T> = T | { readonly reason: string };

type Place = Pick<OpenDraft, 'document' | 'folders'>;

/** The URI of what a note of the draft points to. */
export function addressOf(draft: Place, evidence: EvidenceTarget): Way<{ readonly address: string }> {
  if (evidence.kind === 'url') return { address: evidence.href };
  const folder = folderOfDraft(draft);
  if (folder === null) return { reason: unsaved };
  const address = addressIn(folder, evidence.path, evidence.line);
  if (address !== null && isReached(draft, folder, address)) return { address };
  return { reason: `“${formatTarget(evidence)}” leads out of ${reach(draft)}: it can’t be opened from here.` };
}

/** How a note of the draft names a file. */
export function pathTo(draft: Place, file: string): Way<{ readonly path: string }> {
  const folder = folderOfDraft(draft);
  if (folder === null) return { reason: unsaved };
  const path = pathFrom(folder, file);
  if (path !== null && isReached(draft, folder, file)) return { path };
  return { reason: `${nameOf(file)} lies outside of ${reach(draft)}: a note could not lead there on another machine.` };
}

const unsaved = 'This draft lies in no folder yet, in which a note could name a file. Save it first.';

const reach = ({ folders }: Place): string => `the draft’s folder${folders.length === 0 ? '' : ' and of the folders that are open here'}`;

const folderOfDraft = ({ document: { uri } }: Place): string | null => (uri.startsWith('untitled:') ? null : folderOf(uri));

const isReached = ({ folders }: Place, own: string, file: string): boolean =>
  [own, ...folders].some((folder) => pathInside(folder, file) !== null);
