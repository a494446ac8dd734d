import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { EvidenceTarget } from '../annotations/evidence.ts';
import { serverCommands, type EvidencePlace } from '../protocol.ts';
import { toSpan } from './convert.ts';
import type { OpenDraft } from './drafts.ts';
import { pathTo } from './evidencePaths.ts';
import {
  planAttach,
  planClear,
  planClearAll,
  planDiscard,
  planIgnore,
  planIgnoreInFile,
  planMark,
  planMove,
  planReattach,
  planSetNote,
  planUndo,
  type Plan,
} from './marking.ts';
import {
  attachEvidenceArguments,
  clearAllArguments,
  clearArguments,
  discardOrphanArguments,
  ignoreArguments,
  ignoreInFileArguments,
  markArguments,
  moveMarksArguments,
  parsed,
  reattachArguments,
  setNoteArguments,
} from './params.ts';
import { readUndo } from './undoing.ts';
import { markTitles } from './words.ts';

/** A command that edits a draft, or the file beside it: for which document, and what it does there. */
export interface Editing {
  readonly uri: string;
  /** What the editor calls it in its list of what can be undone. */
  readonly label: string;
  /** What does it to the draft as it is now, or why it can't be done. */
  readonly plan: (draft: OpenDraft) => Plan;
  /** Whether marks change their store. */
  readonly moves?: boolean;
}

/** Reads the argument of a command; null if it is none that edits. Throws a `ResponseError` for a malformed argument. */
export function editingOf(command: string, argument: unknown): Editing | null {
  switch (command) {
    case serverCommands.mark: {
      const { uri, version, range, status, note, date } = parsed(command, markArguments, argument);
      const plan = (draft: OpenDraft): Plan => planMark(draft, toSpan(draft.document, range), { status, note, date });
      return { uri, label: markTitles[status], plan: ifPresent(version, plan) };
    }
    case serverCommands.ignore: {
      const { uri, version, range, rule, note, date } = parsed(command, ignoreArguments, argument);
      const plan = (draft: OpenDraft): Plan => planIgnore(draft, toSpan(draft.document, range), rule, { note, date });
      return { uri, label: `Ignore ${rule} Here`, plan: ifPresent(version, plan) };
    }
    case serverCommands.ignoreInFile: {
      const { uri, version, rule } = parsed(command, ignoreInFileArguments, argument);
      return { uri, label: `Ignore ${rule} in This File`, plan: ifPresent(version, (draft) => planIgnoreInFile(draft, rule)) };
    }
    case serverCommands.clear: {
      const { uri, version, range } = parsed(command, clearArguments, argument);
      return { uri, label: 'Clear Mark', plan: ifPresent(version, (draft) => planClear(draft, toSpan(draft.document, range))) };
    }
    case serverCommands.clearAll: {
      const { uri, version } = parsed(command, clearAllArguments, argument);
      return { uri, label: 'Clear All Marks', plan: ifPresent(version, planClearAll) };
    }
    case serverCommands.setNote: {
      const { uri, version, range, note } = parsed(command, setNoteArguments, argument);
      const plan = (draft: OpenDraft): Plan => planSetNote(draft, toSpan(draft.document, range), note);
      return { uri, label: 'Change Note', plan: ifPresent(version, plan) };
    }
    case serverCommands.attachEvidence: {
      const { uri, version, range, evidence, status = null, date } = parsed(command, attachEvidenceArguments, argument);
      const plan = (draft: OpenDraft): Plan => {
        const place = targetFrom(draft, evidence);
        if (typeof place === 'string') return { ok: false, reason: place };
        return planAttach(draft, toSpan(draft.document, range), place, status && { status, date });
      };
      return { uri, label: 'Attach Evidence', plan: ifPresent(version, plan) };
    }
    case serverCommands.moveMarks: {
      const { uri, version, to } = parsed(command, moveMarksArguments, argument);
      const label = to === 'text' ? 'Move Marks into the Text' : 'Move Marks beside the Text';
      return { uri, label, plan: ifPresent(version, (draft) => planMove(draft, to)), moves: true };
    }
    case serverCommands.reattach: {
      const { uri, version, range, id } = parsed(command, reattachArguments, argument);
      const plan = (draft: OpenDraft): Plan => planReattach(draft, toSpan(draft.document, range), id);
      return { uri, label: 'Reattach Mark', plan: ifPresent(version, plan) };
    }
    case serverCommands.discardOrphan: {
      const { uri, id } = parsed(command, discardOrphanArguments, argument);
      return { uri, label: 'Discard Mark', plan: (draft) => planDiscard(draft, id) };
    }
    case serverCommands.undo: {
      const change = readUndo(argument);
      if (!change) throw new ResponseError(ErrorCodes.InvalidParams, `${command}: not what this command was given.`);
      return { uri: change.uri, label: 'Undo Last Mark', plan: (draft) => planUndo(draft, change), moves: change.moved };
    }
    default:
      return null;
  }
}

/** What a note of the draft says of the place; or why none can, in words for the editor. */
function targetFrom(draft: OpenDraft, place: EvidencePlace): EvidenceTarget | string {
  if (place.kind === 'url') {
    return URL.canParse(place.href) && /^https?:\/\//i.test(place.href)
      ? { kind: 'url', href: new URL(place.href).href }
      : `“${place.href}” is no address of the web: it must begin with http:// or https://.`;
  }
  const way = pathTo(draft, place.uri);
  return 'reason' in way ? way.reason : { kind: 'file', path: way.path, line: place.line };
}

/** A range means something only in the text that it was seen in, and of that the server keeps nothing but the present version. */
function ifPresent(version: number | null, plan: (draft: OpenDraft) => Plan): Editing['plan'] {
  return (draft) =>
    version === null || version === draft.document.version
      ? plan(draft)
      : { ok: false, reason: 'The text has changed meanwhile. Try again.' };
}
