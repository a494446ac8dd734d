import { rules } from '../rules/all.ts';
import { serverCommands } from '../protocol.ts';
import { toSpan } from './convert.ts';
import type { OpenDraft } from './drafts.ts';
import { planClear, planMark, type Plan } from './marking.ts';
import { clearArguments, ignoreArguments, markArguments, parsed } from './params.ts';
import { markTitles } from './words.ts';

/** A command that edits a draft: for which document, and what it does there. */
export interface Editing {
  readonly uri: string;
  /** What the editor calls it in its list of what can be undone. */
  readonly label: string;
  /** The edits that do it to the draft as it is now, or why it can't be done. */
  readonly plan: (draft: OpenDraft) => Plan;
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
      const plan = (draft: OpenDraft): Plan =>
        rules.some(({ id }) => id === rule)
          ? planMark(draft, toSpan(draft.document, range), { status: 'ignored', rules: [rule], note, date })
          : { ok: false, reason: `There is no rule "${rule}".` };
      return { uri, label: `Ignore ${rule} Here`, plan: ifPresent(version, plan) };
    }
    case serverCommands.clear: {
      const { uri, version, range } = parsed(command, clearArguments, argument);
      return { uri, label: 'Clear Mark', plan: ifPresent(version, (draft) => planClear(draft, toSpan(draft.document, range))) };
    }
    default:
      return null;
  }
}

/** A range means something only in the text that it was seen in, and of that the server keeps nothing but the present version. */
function ifPresent(version: number | null, plan: (draft: OpenDraft) => Plan): Editing['plan'] {
  return (draft) =>
    version === null || version === draft.document.version
      ? plan(draft)
      : { ok: false, reason: 'The text has changed meanwhile. Try again.' };
}
