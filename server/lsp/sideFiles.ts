import { emptySideFile, parseSideFile, type SideFile } from '../annotations/beside/sideFile.ts';
import { nameOf, normalUri, sideUriOf } from './addresses.ts';
import { reasonOf, type Files } from './files.ts';

/** What is kept beside a draft; another object whenever it has changed. */
export interface Side {
  /** Its address; null for a draft that can have no file beside it. */
  readonly uri: string | null;
  /** The file as it is stored; null where there is none. */
  readonly text: string | null;
  /** What it says: nothing where there is no file; null where it can't be read, and must not be written over. */
  readonly file: SideFile | null;
  /** Why it can't be read; null where it can. */
  readonly problem: string | null;
}

export const noSide: Side = { uri: null, text: null, file: null, problem: null };

/** The files beside the open drafts, as they are stored. Nothing here is lost with the process that can't be read again. */
export class SideFiles {
  private readonly files: Files;
  /** Whether we are told when the file beside a draft changes: else it is read each time. */
  private readonly isWatched: (draft: string) => boolean;
  private readonly known = new Map<string, Promise<Side>>();

  constructor(files: Files, isWatched: (draft: string) => boolean) {
    this.files = files;
    this.isWatched = isWatched;
  }

  /** What is beside a draft. Never rejects. */
  of(draft: string): Promise<Side> {
    const known = this.known.get(draft);
    return known && this.isWatched(draft) ? known : this.reread(draft);
  }

  /** What is beside a draft now. Never rejects. */
  reread(draft: string): Promise<Side> {
    const before = this.known.get(draft);
    const reading = this.read(draft, before);
    this.known.set(draft, reading);
    return reading;
  }

  private async read(draft: string, before: Promise<Side> | undefined): Promise<Side> {
    const uri = sideUriOf(draft);
    if (uri === null || !this.files.reaches(draft)) return noSide;
    const side = await this.files.read(uri).then(
      (text) => asSide(uri, text, nameOf(draft)),
      (error: unknown): Side => ({ uri, text: null, file: null, problem: reasonOf(error) }),
    );
    const last = await before;
    return last?.text === side.text && last.problem === side.problem ? last : side;
  }

  /**
   * To be called with the files that have changed; gives those of the drafts whose side file says something else now.
   * @param drafts the open documents
   */
  async changed(uris: readonly string[], drafts: readonly string[]): Promise<readonly string[]> {
    const gone = new Set(uris.map(normalUri));
    const touched = drafts.filter((draft) => gone.has(sideUriOf(draft) ?? ''));
    const changed = await Promise.all(
      touched.map(async (draft) => {
        const before = this.known.get(draft);
        // What nobody has asked for is read when somebody does.
        return before !== undefined && (await before) !== (await this.reread(draft));
      }),
    );
    return touched.filter((_draft, index) => changed[index]);
  }

  /**
   * Writes what is to be beside a draft, if it is still as `side` has it.
   * @returns null if that is done; else why not, and whether it is worth another try with what is there now
   */
  async write(draft: string, side: Side, text: string): Promise<{ readonly again: boolean; readonly reason: string } | null> {
    if (side.uri === null || side.problem !== null) return { again: false, reason: side.problem ?? 'there is no file beside this draft' };
    const written = await this.files.write({ uri: side.uri, text, basis: side.text });
    if (!written.ok) return { again: written.conflict, reason: written.reason };
    this.known.set(draft, Promise.resolve(asSide(side.uri, text, nameOf(draft))));
    return null;
  }

  forget(draft: string): void {
    this.known.delete(draft);
  }
}

function asSide(uri: string, text: string | null, draftName: string): Side {
  if (text === null) return { uri, text, file: emptySideFile(draftName), problem: null };
  const parsed = parseSideFile(text);
  return parsed.ok
    ? { uri, text, file: parsed.file, problem: null }
    : { uri, text, file: null, problem: `${nameOf(uri)} can’t be read: ${parsed.reason}` };
}
