import { defaultSettings, parseSettings, type Settings } from '../settings.ts';

/** What the settings need of the editor. */
export interface SettingsSource {
  /** Asks the editor for the value of `onrecord` for a document; null where it can't be asked. */
  readonly ask: ((uri: string) => Promise<unknown>) | null;
  /** Tells the user of a setting that could not be used. */
  readonly tell: (problem: string) => void;
}

/** The settings of each open document, asked for once and again after a change. */
export class Configuration {
  private readonly source: SettingsSource;
  /** The settings of a client that can't be asked for each document's. */
  private given: unknown;
  private readonly cache = new Map<string, Promise<Settings>>();
  private told = new Set<string>();
  private toldBefore = new Set<string>();

  constructor(source: SettingsSource, given: unknown) {
    this.source = source;
    this.given = given;
  }

  /** The settings for a document. Never rejects: what can't be had is at its default. */
  of(uri: string): Promise<Settings> {
    const known = this.cache.get(uri);
    if (known) return known;
    const asked = this.fetch(uri);
    this.cache.set(uri, asked);
    return asked;
  }

  /** To be called when the editor says that settings have changed; `given` is what it says with it. */
  changed(given: unknown): void {
    this.cache.clear();
    this.toldBefore = this.told;
    this.told = new Set();
    if (given !== undefined && given !== null) this.given = given;
  }

  forget(uri: string): void {
    this.cache.delete(uri);
  }

  private async fetch(uri: string): Promise<Settings> {
    try {
      const answer = (await this.source.ask?.(uri)) ?? this.given;
      const { settings, problems } = parseSettings(answer);
      for (const problem of problems) this.tellOnce(problem);
      return settings;
    } catch (error) {
      this.tellOnce(`The settings could not be read: ${error instanceof Error ? error.message : String(error)}. The defaults are used.`);
      return defaultSettings;
    }
  }

  /** A problem is told once, not for each document, and not again before it has been away. */
  private tellOnce(problem: string): void {
    if (!this.told.has(problem) && !this.toldBefore.has(problem)) this.source.tell(problem);
    this.told.add(problem);
  }
}
