import { Selection, TextEditorRevealType, window } from 'vscode';
import type { LedgerRow } from '../server/protocol.ts';
import { activeDraftEditor } from './drafts.ts';
import { isDisputed, isUnchecked, nextRow, progress } from './ledgerRows.ts';
import { placeOf } from './place.ts';
import type { Server } from './server.ts';

const shownFor = 6000;

/** Selects the next claim, or the one before, that needs checking and has no status, and says how far the draft is. */
export function goToUnchecked(server: Server, step: 1 | -1): Promise<void> {
  return goTo(server, { wanted: isUnchecked, step, none: 'Every claim that needs checking has a status.' });
}

/** Selects the next words that are marked as disputed. */
export function goToDisputed(server: Server): Promise<void> {
  return goTo(server, { wanted: isDisputed, step: 1, none: 'Nothing in this draft is marked as disputed.' });
}

interface Walk {
  readonly wanted: (row: LedgerRow) => boolean;
  readonly step: 1 | -1;
  /** What to say where there is no such row. */
  readonly none: string;
}

async function goTo(server: Server, { wanted, step, none }: Walk): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { range } = placeOf(server, editor);
  const answer = await server.ledger(editor.document.uri);
  if (!answer) return;
  // Typed on meanwhile: the places are of another text, and the hands are at something else.
  if (answer.version !== editor.document.version) return;
  const { ledger } = answer;
  const next = nextRow(ledger.rows, range, step, wanted);
  if (!next) {
    void window.showInformationMessage(ledger.toCheck === 0 && wanted === isUnchecked ? progress(ledger) : none);
    return;
  }
  const { start, end } = next.row.range;
  editor.selection = new Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  const from = next.wrapped ? (step > 0 ? 'On from the top. ' : 'On from the end. ') : '';
  window.setStatusBarMessage(`${from}${progress(ledger)}`, shownFor);
}
