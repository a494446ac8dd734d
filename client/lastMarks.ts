import type { Undo } from '../server/protocol.ts';

const kept = 100;

/** How to take back, draft by draft, what was done last in files beside them. */
export class LastMarks {
  private undos: readonly { readonly draft: string; readonly undo: Undo }[] = [];

  add(draft: string, undo: Undo): void {
    this.undos = [...this.undos, { draft, undo }].slice(-kept);
  }

  /** What was done last to the draft; null where nothing is left. */
  of(draft: string): Undo | null {
    return this.undos.findLast((entry) => entry.draft === draft)?.undo ?? null;
  }

  /** To be called when it has been taken back. */
  remove(undo: Undo): void {
    this.undos = this.undos.filter((entry) => entry.undo !== undo);
  }
}
