import type { Readers } from '../sourcing/readers.ts';
import type { ReadSentence } from '../sourcing/paragraph.ts';
import type { Layout } from '../text/layout.ts';
import { fromDraft } from '../text/prose.ts';
import { firstWhere } from '../text/search.ts';
import { sharedBy, type Span } from '../text/span.ts';
import { contentOf, type Content } from './content.ts';
import { denialsAcross, type DenialAcross } from './denialsAcross.ts';
import { readNote } from './note.ts';
import { NotesIndex } from './notesIndex.ts';
import { offersFor, type Offer } from './offers.ts';
import { asRead, Headings, paragraphsOf, sentencesOf, type ComparedFile, type ParagraphReader } from './readText.ts';

/** What notes say of a draft; plain data. */
export interface Evidence {
  /** For each claim, in the order in which they were given, three offers at most, the best first. */
  readonly offers: readonly (readonly Offer[])[];
  /** Denials in notes of what the draft says, and in the draft of what notes say; in the order of the draft. */
  readonly denials: readonly DenialAcross[];
}

/**
 * The notes of a workspace, and what they tell of drafts. What they tell depends on the draft and on the notes as they are, however often
 * they changed before, as long as no more text comes in than the index may keep.
 */
export class Notes {
  private readonly readers: Readers;
  private readonly read: ParagraphReader;
  private readonly index: NotesIndex;
  /** Which reading of a note is the latest, finished or not. */
  private readonly begun = new Map<string, object>();

  /** `read` should be the one that reads drafts too, so that both share its memory. `capacity` is in UTF-16 code units of notes. */
  constructor(readers: Readers, read: ParagraphReader, capacity?: number) {
    this.readers = readers;
    this.read = read;
    this.index = new NotesIndex(capacity);
  }

  /** The notes that are kept. */
  get uris(): readonly string[] {
    return this.index.uris;
  }

  /**
   * Reads a note (Markdown) a paragraph at each step and then takes it in the place of what it was before, unless it was removed or read
   * anew meanwhile. Whoever steps through may pause between two steps as long as they like, or stop for good.
   */
  reading(uri: string, text: string): Generator<undefined, void> {
    const reading = {};
    // Now, and not at the first step: whatever is asked for later is newer.
    this.begun.set(uri, reading);
    return this.steps(uri, text, reading);
  }

  /** Reads a note at once. */
  put(uri: string, text: string): void {
    const steps = this.reading(uri, text);
    while (steps.next().done !== true);
  }

  remove(uri: string): void {
    this.begun.delete(uri);
    this.index.remove(uri);
  }

  /**
   * What the notes tell of a draft's claims, which are spans of it (UTF-16). `except` is the draft's own uri where it may be among the
   * notes, else null.
   */
  evidenceFor(layout: Layout, claims: readonly Span[], except: string | null): Evidence {
    const draft = this.compared(layout);
    const denials = denialsAcross(draft, this.index, except, this.readers, this.read);
    const offers = claims.map((claim) => {
      const content = this.contentOf(draft, claim);
      return content ? offersFor(claim, content, this.index, except, denials) : [];
    });
    for (const { uri } of [...denials, ...offers.flat()]) this.index.used(uri);
    return { offers, denials };
  }

  private *steps(uri: string, text: string, reading: object): Generator<undefined, void> {
    if (this.begun.get(uri) !== reading) return;
    const note = yield* readNote(uri, text, this.read, this.readers.vectors);
    if (this.begun.get(uri) !== reading) return;
    this.begun.delete(uri);
    this.index.put(note);
  }

  private compared(layout: Layout): ComparedFile {
    const paragraphs = paragraphsOf(layout);
    const headings = new Headings();
    const sentences = paragraphs.flatMap((paragraph, index) =>
      sentencesOf(paragraph, index, headings.next(paragraph), asRead(paragraph, this.read).reading, this.readers.vectors),
    );
    return { paragraphs, sentences };
  }

  /** What a claim of the draft says: its own words alone, of the sentence that has most of it; null where it has none. */
  private contentOf(draft: ComparedFile, claim: Span): Content | null {
    const index = firstWhere(draft.paragraphs, ({ prose }) => (prose.runs.at(-1)?.source.end ?? 0) > claim.start);
    const paragraph = draft.paragraphs[index];
    if (!paragraph) return null;
    const words = fromDraft(paragraph.prose, claim);
    let best: ReadSentence | null = null;
    for (const sentence of asRead(paragraph, this.read).reading.sentences) {
      if (sharedBy(sentence, words) > Math.max(0, best ? sharedBy(best, words) : 0)) best = sentence;
    }
    if (!best) return null;
    const { start, end } = best;
    const above = draft.sentences.find((sentence) => sentence.paragraph === index && sentence.start === start)?.content.above;
    const own = { start: Math.max(start, words.start), end: Math.min(end, words.end) };
    return contentOf(paragraph, own, best, above ?? new Set(), this.readers.vectors);
  }
}
