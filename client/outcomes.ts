import { window } from 'vscode';
import { serverCommands, type Outcome, type Undo } from '../server/protocol.ts';
import { LastMarks } from './lastMarks.ts';

/** What comes of the server's commands, whoever ran them: the user is told, and what the editor can't undo is kept. */
export class Outcomes {
  readonly lastMarks = new LastMarks();

  /** Takes what a command answered to its argument; gives whether it was done. What takes something back is itself not taken back. */
  take(command: string, argument: unknown, outcome: unknown): boolean {
    if (!isOutcome(outcome)) return false;
    if (!outcome.ok) {
      void window.showWarningMessage(outcome.reason);
      return false;
    }
    const draft = draftOf(argument);
    if (outcome.undo && draft !== null && command !== serverCommands.undo) this.lastMarks.add(draft, outcome.undo);
    if (outcome.message !== undefined) void window.showInformationMessage(outcome.message);
    return true;
  }
}

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === false) return 'reason' in value && typeof value.reason === 'string';
  return value.ok === true && (!('undo' in value) || isUndo(value.undo)) && (!('message' in value) || typeof value.message === 'string');
}

const isUndo = (value: unknown): value is Undo =>
  typeof value === 'object' && value !== null && 'command' in value && typeof value.command === 'string';

const draftOf = (argument: unknown): string | null =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string' ? argument.uri : null;
