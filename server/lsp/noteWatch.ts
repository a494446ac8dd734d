import type { Position } from 'vscode-languageserver';
import { Notes } from '../evidence/evidence.ts';
import type { EvidenceResult } from '../protocol.ts';
import type { ParagraphReading, ParagraphText } from '../sourcing/paragraph.ts';
import type { Readers } from '../sourcing/readers.ts';
import type { Layout } from '../text/layout.ts';
import { denialsOf, evidenceAt } from './across.ts';
import type { NotReviewed, OpenDraft } from './drafts.ts';
import type { NoteDenial } from './noteDenials.ts';
import { NoteKeeper, type NoteKeeperEnvironment } from './noteKeeper.ts';

/** What comparing drafts with notes needs of the server. */
export interface NoteWatchEnvironment extends Omit<NoteKeeperEnvironment, 'changed'> {
  /** The open documents. */
  readonly drafts: () => readonly string[];
  readonly read: (uri: string) => Promise<OpenDraft | NotReviewed>;
  /** Called where drafts are denied otherwise than before. */
  readonly changed: (drafts: readonly string[]) => void;
}

/** Long enough that typing is not disturbed: notes are compared with a draft that rests. */
const quietMilliseconds = 400;

const none: readonly NoteDenial[] = [];

/** Compares open drafts with the notes of the workspace, in the background. */
export class NoteWatch {
  private readonly notes: Notes;
  private readonly keeper: NoteKeeper;
  private readonly environment: NoteWatchEnvironment;
  private readonly found = new Map<string, readonly NoteDenial[]>();
  /** The text of a draft that was compared last, with the notes as they are. */
  private readonly compared = new Map<string, Layout>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(readers: Readers, read: (paragraph: ParagraphText) => ParagraphReading, environment: NoteWatchEnvironment) {
    this.environment = environment;
    this.notes = new Notes(readers, read);
    this.keeper = new NoteKeeper(this.notes, {
      ...environment,
      changed: () => {
        this.compared.clear();
        for (const uri of environment.drafts()) this.schedule(uri);
      },
    });
  }

  /** To be called when there may be other notes: at first, and when folders or settings have changed. */
  scan(): Promise<void> {
    return this.keeper.scan();
  }

  filesChanged(uris: readonly string[]): Promise<void> {
    return this.keeper.filesChanged(uris);
  }

  /** What notes deny of a draft and it of them, as far as it is known: the same object until something else is. */
  told(uri: string): readonly NoteDenial[] {
    return this.found.get(uri) ?? none;
  }

  /** To be called with a draft that somebody has read: if its text is another it is compared soon. */
  seen({ document: { uri }, layout }: OpenDraft): void {
    if (this.compared.get(uri) !== layout) this.schedule(uri);
  }

  forget(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.found.delete(uri);
    this.compared.delete(uri);
  }

  evidenceAt(draft: OpenDraft, position: Position): Promise<EvidenceResult> {
    const { complete } = this.keeper;
    return evidenceAt(draft, position, { notes: this.notes, files: this.environment.files, complete });
  }

  private schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const compare = (): void => {
      this.timers.delete(uri);
      // A draft that can't be compared is shown without what notes say of it.
      this.compare(uri).catch(() => undefined);
    };
    this.timers.set(uri, setTimeout(compare, quietMilliseconds));
  }

  private async compare(uri: string): Promise<void> {
    const draft = await this.environment.read(uri);
    if ('notReviewed' in draft || this.compared.get(uri) === draft.layout) return;
    this.compared.set(uri, draft.layout);
    const alone = this.notes.uris.length === 0 || this.keeper.isNote(uri);
    const denials = alone ? none : await denialsOf(draft, this.notes, this.environment.files);
    if (!this.environment.drafts().includes(uri) || JSON.stringify(denials) === JSON.stringify(this.told(uri))) return;
    this.found.set(uri, denials);
    this.environment.changed([uri]);
  }
}
