import type { WordVectors } from '../language/wordVectors.ts';
import { layOut } from '../text/layOutDraft.ts';
import { toDraft } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import {
  Headings,
  indexAt,
  paragraphsOf,
  sentencesOf,
  type ComparedFile,
  type ComparedSentence,
  type ParagraphReader,
} from './readText.ts';

/** A note in Markdown with all that its sentences are found and shown by. */
export interface Note extends ComparedFile {
  readonly uri: string;
  /** How long its text is, in UTF-16 code units. */
  readonly size: number;
  /** Where its lines begin; UTF-16. */
  readonly lineStarts: readonly number[];
}

/** Reads a note, a paragraph at each step, so that whoever reads in the background can pause. */
export function* readNote(uri: string, text: string, read: ParagraphReader, vectors: WordVectors): Generator<undefined, Note> {
  const paragraphs = paragraphsOf(layOut({ text, language: 'markdown' }));
  const sentences: ComparedSentence[] = [];
  const headings = new Headings();
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text: words, kind, opening } = paragraph;
    sentences.push(...sentencesOf(paragraph, index, headings.next(paragraph), read({ text: words, kind, opening }), vectors));
    yield;
  }
  return { uri, size: text.length, paragraphs, sentences, lineStarts: lineStartsOf(text) };
}

/** Where a sentence of a file stands: UTF-16, into the file. */
export function placeOf({ paragraphs }: ComparedFile, { paragraph, start, end }: ComparedSentence): Span {
  const prose = paragraphs[paragraph]?.prose;
  return prose ? toDraft(prose, { start, end }) : { start: 0, end: 0 };
}

/** The line of an offset into a note, counted from 1. */
export const lineOf = (note: Note, offset: number): number => indexAt(note.lineStarts, offset) + 1;

/** The words of a sentence as a reader sees them. */
export const wordsOf = (note: Note, { paragraph, start, end }: ComparedSentence): string =>
  (note.paragraphs[paragraph]?.text.slice(start, end) ?? '').split(/\s+/).join(' ').trim();

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A carriage return ends a line by itself, or together with the line feed behind it.
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
