import type { Notes } from '../evidence/evidence.ts';
import { matches } from '../globs.ts';
import type { Settings } from '../settings.ts';
import { normalUri, pathInside } from './addresses.ts';
import type { Files } from './files.ts';

/** What keeping notes needs of the server. */
export interface NoteKeeperEnvironment {
  readonly files: Files;
  /** The folders of the workspace. */
  readonly folders: () => readonly string[];
  readonly settingsOf: (folder: string) => Promise<Settings>;
  /** Called when the notes tell otherwise than before. */
  readonly changed: () => void;
}

/** So many notes of a folder are read, and none that is longer (in UTF-16 units): that is no interview. */
const mostNotes = 2000;
const longestNote = 500_000;

/** For so long a time we work before others get their turn, in milliseconds. */
const stretch = 10;

/**
 * Reads the notes of the workspace in the background, and again when they change. Which files are notes the settings tell, as they tell
 * which are left out. Nothing here is lost with the process that can't be read again.
 */
export class NoteKeeper {
  private readonly notes: Notes;
  private readonly environment: NoteKeeperEnvironment;
  private readonly waiting = new Set<string>();
  /** The notes that were found, read or not. */
  private readonly found = new Set<string>();
  private scans = 0;
  private running = false;

  constructor(notes: Notes, environment: NoteKeeperEnvironment) {
    this.notes = notes;
    this.environment = environment;
  }

  /** Whether all notes have been read. */
  get complete(): boolean {
    return this.scans === 0 && !this.running && this.waiting.size === 0;
  }

  isNote(uri: string): boolean {
    return this.found.has(normalUri(uri));
  }

  /** Looks which notes there are now, and has them read. Never rejects. */
  async scan(): Promise<void> {
    this.scans++;
    try {
      const found = new Set((await Promise.all(this.environment.folders().map((folder) => this.notesIn(folder)))).flat());
      let gone = false;
      for (const uri of [...this.found]) if (!found.has(uri)) gone = this.forget(uri) || gone;
      for (const uri of found) if (!this.found.has(uri)) this.take(uri);
      if (gone) this.environment.changed();
    } finally {
      this.scans--;
      this.wake();
    }
  }

  private async notesIn(folder: string): Promise<readonly string[]> {
    const { files, settingsOf } = this.environment;
    const settings = await settingsOf(folder);
    if (settings.notes.length === 0 || !files.reaches(folder)) return [];
    const exclude = [...settings.exclude, '**/node_modules/**'];
    const uris = await files.find({ folder, include: settings.notes, exclude, limit: mostNotes }).catch(() => []);
    return uris.filter(isText).map(normalUri);
  }

  /** To be called with files that have changed, come or gone. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const texts = uris.filter(isText);
    if (texts.length === 0) return;
    for (const folder of this.environment.folders()) {
      const settings = await this.environment.settingsOf(folder);
      for (const uri of texts) {
        const path = pathInside(folder, uri);
        if (path !== null && matches(path, settings.notes) && !matches(path, settings.exclude)) this.take(normalUri(uri));
      }
    }
    this.wake();
  }

  private take(uri: string): void {
    this.found.add(uri);
    this.waiting.add(uri);
  }

  private forget(uri: string): boolean {
    this.waiting.delete(uri);
    this.found.delete(uri);
    this.notes.remove(uri);
    return true;
  }

  private wake(): void {
    if (this.running || this.waiting.size === 0) return;
    this.running = true;
    void this.work().finally(() => {
      this.running = false;
      this.environment.changed();
      this.wake();
    });
  }

  private async work(): Promise<void> {
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      const text = await this.environment.files.read(uri).catch(() => null);
      if (text === null || text.length > longestNote) {
        this.forget(uri);
        continue;
      }
      const steps = this.notes.reading(uri, text);
      let began = performance.now();
      while (steps.next().done !== true) {
        if (performance.now() - began < stretch) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
    }
  }
}

const isText = (uri: string): boolean => /\.(?:md|markdown|txt)$/i.test(uri);
