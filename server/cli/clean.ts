import { strip } from '../annotations/clear.ts';
import { complain } from './document.ts';
import { readDraft } from './draft.ts';
import { withSlashes } from './find.ts';

/**
 * `onrecord clean`: prints the draft as it is published, byte for byte but for marks and comments of ours.
 * @returns the exit status: 2 where it could not be read, else 0
 */
export async function cleanCommand(given: string): Promise<0 | 2> {
  const path = withSlashes(given);
  const read = await readDraft(path);
  if (!read.ok) {
    complain(path, read.reason);
    return 2;
  }
  const { text, language } = read.layout.draft;
  process.stdout.write((read.byteOrderMark ? '\ufeff' : '') + strip(text, language));
  return 0;
}
