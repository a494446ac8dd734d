import type { EnglishReader } from '../language/parsed.ts';

/** The trained readers that sourcing asks. Each is pure to whoever calls it, and is opened once. */
export interface Readers {
  readonly english: EnglishReader;
}
