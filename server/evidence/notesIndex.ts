import { sharedBy, type Content } from './content.ts';
import type { Note } from './note.ts';
import type { ComparedSentence } from './readText.ts';

/** How much text of notes is kept, in UTF-16 code units: some hundred long interviews. */
const defaultCapacity = 2_000_000;

/** What tells so little finds no sentence by itself... */
const leastWeight = 0.15;
/** ...nor does a word of more sentences. */
const mostSentences = 2000;

/** A sentence of a note that shares words with what was looked up. */
export interface NearSentence {
  readonly note: Note;
  readonly sentence: ComparedSentence;
  /** How much the words tell that both have. */
  readonly shared: number;
}

/**
 * The sentences of notes by their words. What is looked up in it depends on the notes alone, not on how they came in, as long as they are no
 * more than it may keep; then those go that were used the longest ago.
 */
export class NotesIndex {
  /** In the order of last use. */
  private readonly notes = new Map<string, Note>();
  /** The sentences of each note that have a term, by their indices. */
  private readonly byTerm = new Map<string, Map<Note, number[]>>();
  private size = 0;
  private readonly capacity: number;

  constructor(capacity = defaultCapacity) {
    this.capacity = capacity;
  }

  /** The notes that are kept, by the order of their last use. */
  get uris(): readonly string[] {
    return [...this.notes.keys()];
  }

  /** Takes a note in the place of what it was before; one that is too long for the index by itself is not kept. */
  put(note: Note): void {
    this.remove(note.uri);
    if (note.size > this.capacity) return;
    this.notes.set(note.uri, note);
    this.size += note.size;
    for (const [index, { content }] of note.sentences.entries()) {
      if (!content.tells) continue;
      for (const term of content.terms.keys()) this.add(term, note, index);
    }
    for (const oldest of this.notes.keys()) {
      if (this.size <= this.capacity) break;
      this.remove(oldest);
    }
  }

  remove(uri: string): void {
    const note = this.notes.get(uri);
    if (!note) return;
    this.notes.delete(uri);
    this.size -= note.size;
    for (const { content } of note.sentences) {
      for (const term of content.terms.keys()) {
        const places = this.byTerm.get(term);
        places?.delete(note);
        if (places?.size === 0) this.byTerm.delete(term);
      }
    }
  }

  /**
   * The sentences that share most with some words, the most first; `limit` at most. Not those of the note `except`, nor such as do not pass
   * the test. What is looked at are the sentences with one of the words alone.
   */
  near(content: Content, limit: number, except: string | null, test: (sentence: ComparedSentence) => boolean): NearSentence[] {
    const found = new Map<Note, Map<number, number>>();
    for (const [term, weight] of content.terms) {
      const places = this.byTerm.get(term);
      if (!places || weight < leastWeight || countOf(places) > mostSentences) continue;
      for (const [note, indexes] of places) {
        if (note.uri === except) continue;
        const sums = found.get(note) ?? new Map<number, number>();
        found.set(note, sums);
        for (const index of indexes) sums.set(index, (sums.get(index) ?? 0) + weight);
      }
    }
    const rough: NearSentence[] = [];
    for (const [note, sums] of found) {
      for (const [index, shared] of sums) {
        const sentence = note.sentences[index];
        if (sentence && test(sentence)) rough.push({ note, sentence, shared });
      }
    }
    return rough
      .sort(byShared)
      .slice(0, limit)
      .map((near) => ({ ...near, shared: sharedBy(content, near.sentence.content) }))
      .sort(byShared);
  }

  /** Tells that a note was of use, so that others go before it. */
  used(uri: string): void {
    const note = this.notes.get(uri);
    if (!note) return;
    this.notes.delete(uri);
    this.notes.set(uri, note);
  }

  private add(term: string, note: Note, index: number): void {
    const places = this.byTerm.get(term) ?? new Map<Note, number[]>();
    this.byTerm.set(term, places);
    const indexes = places.get(note);
    if (indexes) indexes.push(index);
    else places.set(note, [index]);
  }
}

function countOf(places: ReadonlyMap<Note, readonly number[]>): number {
  let count = 0;
  for (const indexes of places.values()) count += indexes.length;
  return count;
}

/** Where two share as much, the order of the notes' names and of their words decides, whatever came in first. */
export const byShared = (a: NearSentence, b: NearSentence): number =>
  b.shared - a.shared ||
  compare(a.note.uri, b.note.uri) ||
  a.sentence.paragraph - b.sentence.paragraph ||
  a.sentence.start - b.sentence.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
