import { mergeSideFiles } from '../annotations/beside/merge.ts';
import type { SideFile } from '../annotations/beside/kept.ts';
import { formatSideFile } from '../annotations/beside/sideFile.ts';
import type { Outcome } from '../protocol.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Editing } from './commands.ts';
import type { NotReviewed, OpenDraft } from './drafts.ts';
import type { Planned } from './marking.ts';
import type { Side } from './sideFiles.ts';
import { undoOf } from './undoing.ts';

/** What carrying a command out needs of the server. */
export interface Workshop {
  /** A draft as it is now, with what is stored beside it now. */
  readonly read: (uri: string) => Promise<OpenDraft | NotReviewed>;
  /** Writes what is to be beside a draft over what is known of it; null if that is done. */
  readonly write: (uri: string, side: Side, text: string) => Promise<{ readonly again: boolean; readonly reason: string } | null>;
  /** What is beside a draft now. */
  readonly side: (uri: string) => Promise<Side>;
  /** Has the editor edit the text; null if it did, else why not. */
  readonly edit: (draft: OpenDraft, edits: readonly TextEdit[], label: string) => Promise<string | null>;
}

/** So many times others may write the file between our reading and our writing it, before we give up. */
const tries = 6;

/** Carries commands out, those of one draft one after the other: each sees what the one before has done. */
export class Executing {
  private readonly workshop: Workshop;
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }

  run(editing: Editing): Promise<Outcome> {
    const { uri } = editing;
    const turn = (this.turns.get(uri) ?? Promise.resolve()).then(
      () => this.carryOut(editing),
      () => this.carryOut(editing),
    );
    this.turns.set(uri, turn);
    const done = (): void => {
      if (this.turns.get(uri) === turn) this.turns.delete(uri);
    };
    turn.then(done, done);
    return turn;
  }

  private async carryOut(editing: Editing): Promise<Outcome> {
    let problem = '';
    for (let count = 0; count < tries; count++) {
      const draft = await this.workshop.read(editing.uri);
      if ('notReviewed' in draft) return { ok: false, reason: `This document is not reviewed: ${draft.notReviewed}.` };
      const plan = editing.plan(draft);
      if (!plan.ok) return plan;
      const outcome = await (plan.intoText === true ? this.textFirst(editing, draft, plan) : this.fileFirst(editing, draft, plan));
      if (!('again' in outcome)) return outcome;
      problem = outcome.again;
    }
    return { ok: false, reason: problem };
  }

  /** Whatever fails, no mark is gone from one place before it is in the other. */
  private async fileFirst(editing: Editing, draft: OpenDraft, plan: Planned): Promise<Outcome | { readonly again: string }> {
    const { uri, label } = editing;
    if (plan.side) {
      const failure = await this.workshop.write(uri, draft.side, formatSideFile(plan.side));
      if (failure) return failure.again ? { again: failure.reason } : { ok: false, reason: failure.reason };
    }
    const refusal = await this.edit(draft, plan, label);
    if (refusal === null) return done(editing, draft, plan);
    // The text has kept its marks: those in the file would be second ones.
    if (plan.side && draft.side.file) await this.merge(uri, plan.side, draft.side.file);
    return { ok: false, reason: refusal };
  }

  private async textFirst(editing: Editing, draft: OpenDraft, plan: Planned): Promise<Outcome> {
    const refusal = await this.edit(draft, plan, editing.label);
    if (refusal !== null) return { ok: false, reason: refusal };
    const problem = plan.side && draft.side.file ? await this.merge(editing.uri, draft.side.file, plan.side) : null;
    if (problem === null) return done(editing, draft, plan);
    return { ok: false, reason: `The marks are in the text now, but still in the file beside it too: ${problem}` };
  }

  /** Makes of the file, whatever others have made of it meanwhile, what `before` has become in `after`; gives why that can't be done. */
  private async merge(uri: string, before: SideFile, after: SideFile): Promise<string | null> {
    let problem: string | null = null;
    for (let count = 0; count < tries; count++) {
      const side = await this.workshop.side(uri);
      if (!side.file) return side.problem;
      const failure = await this.workshop.write(uri, side, formatSideFile(mergeSideFiles(before, after, side.file)));
      if (!failure) return null;
      problem = failure.reason;
      if (!failure.again) break;
    }
    return problem;
  }

  private async edit(draft: OpenDraft, { edits }: Planned, label: string): Promise<string | null> {
    return edits.length === 0 ? null : this.workshop.edit(draft, edits, label);
  }
}

function done({ uri, moves = false }: Editing, { side }: OpenDraft, plan: Planned): Outcome {
  const undo = plan.side && side.file ? undoOf(uri, side.file, plan.side, moves) : null;
  return { ok: true, ...(undo && { undo }), ...(plan.message !== undefined && { message: plan.message }) };
}
