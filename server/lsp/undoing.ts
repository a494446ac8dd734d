import { z } from 'zod';
import type { KeptMark, SideFile } from '../annotations/beside/kept.ts';
import { formatSideFile, parseSideFile } from '../annotations/beside/sideFile.ts';
import { serverCommands, type Undo } from '../protocol.ts';

/** What a command has done to a file beside a draft. */
export interface Change {
  /** The marks that it has changed, taken out or put in, as they were and as they are. */
  readonly before: SideFile;
  readonly after: SideFile;
  /** Whether marks were moved from or to the text. */
  readonly moved: boolean;
}

/** A change as the client keeps it, which a restart of the server must not lose: the marks that differ, in two files of their own. */
const undoArguments = z.object({ uri: z.string(), before: z.string(), after: z.string(), moved: z.boolean() });

/** The command that takes a change back; null where no mark differs. */
export function undoOf(uri: string, before: SideFile, after: SideFile, moved: boolean): Undo | null {
  const [was, is] = differing(before, after);
  if (was.marks.length === 0 && is.marks.length === 0) return null;
  const argument: z.infer<typeof undoArguments> = { uri, before: formatSideFile(was), after: formatSideFile(is), moved };
  return { command: serverCommands.undo, argument };
}

/** Reads what a client has kept; null where it is nothing of ours. */
export function readUndo(argument: unknown): (Change & { readonly uri: string }) | null {
  const given = undoArguments.safeParse(argument);
  if (!given.success) return null;
  const { uri, moved } = given.data;
  const before = parseSideFile(given.data.before);
  const after = parseSideFile(given.data.after);
  return before.ok && after.ok ? { uri, moved, before: before.file, after: after.file } : null;
}

/** The two files with no more than the marks in which they differ. */
function differing(before: SideFile, after: SideFile): readonly [SideFile, SideFile] {
  const keys = (marks: readonly KeptMark[]): Set<string> => new Set(marks.map((mark) => JSON.stringify(mark)));
  const were = keys(before.marks);
  const are = keys(after.marks);
  const only = (file: SideFile, other: ReadonlySet<string>): SideFile => ({
    draft: file.draft,
    marks: file.marks.filter((mark) => !other.has(JSON.stringify(mark))),
    others: [],
    rest: { file: [], page: [] },
  });
  return [only(before, are), only(after, were)];
}
