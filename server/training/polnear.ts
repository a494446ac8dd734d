import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../text/span.ts';
import { codePointOffsets } from './codePoints.ts';

/** Who says what as its annotators marked it. Each may be in several pieces, and source or content may be missing. */
export interface PolnearRelation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An article of PolNeAR; offsets are UTF-16 into `text`. */
export interface PolnearArticle {
  /** The name of its text's file, without the folder. */
  readonly file: string;
  readonly text: string;
  /** In the order of their cues. */
  readonly relations: readonly PolnearRelation[];
  /** What annotators set aside, as text that is no news or that they could not agree on: nothing is to be learnt from it. */
  readonly aside: readonly Span[];
}

/** All articles of a folder, in the order of their names. Throws where the folder is not there. */
export const readPolnear = (folder: string): PolnearArticle[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && existsSync(path.join(folder, annOf(file))))
    .sort()
    .map((file) => ({ file, ...readBrat(read(folder, file), read(folder, annOf(file))) }));

const annOf = (file: string): string => file.replace(/\.txt$/, '.ann');

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

/**
 * A text with its brat standoff annotation. Offsets of `ann` are code points, spans can be in pieces (`1 5;8 9`), and an event can stand
 * before the spans that it names. Lines of other kinds are passed over.
 */
export function readBrat(text: string, ann: string): Omit<PolnearArticle, 'file'> {
  const at = codePointOffsets(text);
  const lines = ann.split('\n');
  const spans = new Map<string, readonly Span[]>();
  const aside: Span[] = [];
  for (const line of lines) {
    const [, id, type = '', places = ''] = /^(T\d+)\t(\S+) ([\d; ]+)/.exec(line) ?? [];
    if (id === undefined) continue;
    const pieces = places.split(';').map((piece) => spanOf(piece, at));
    spans.set(id, pieces);
    if (type.startsWith('Dis')) aside.push(...pieces);
  }
  const relations = lines.filter((line) => /^E\d+\t/.test(line)).map((line) => relationOf(line, spans));
  return {
    text,
    relations: relations.filter(({ cue, content }) => cue.length + content.length > 0).sort((a, b) => placeOf(a) - placeOf(b)),
    aside,
  };
}

/** "E1	Attribution:T4 Source:T3 Content:T2 Content2:T5 Cue:T1" */
function relationOf(line: string, spans: ReadonlyMap<string, readonly Span[]>): PolnearRelation {
  const roles = line
    .replace(/^E\d+\t/, '')
    .trim()
    .split(/\s+/)
    .map((role) => role.split(':'));
  const pieces = (wanted: string): Span[] =>
    roles
      .filter(([role]) => role?.replace(/\d+$/, '') === wanted)
      .flatMap(([, id = '']) => spans.get(id) ?? [])
      .sort((a, b) => a.start - b.start);
  return { source: pieces('Source'), cue: pieces('Cue'), content: pieces('Content') };
}

const placeOf = ({ cue, content }: PolnearRelation): number => cue[0]?.start ?? content[0]?.start ?? 0;

function spanOf(piece: string, at: readonly number[]): Span {
  const [start = 0, end = 0] = piece.trim().split(' ').map(Number);
  const last = at.at(-1) ?? 0;
  return { start: at[start] ?? last, end: at[end] ?? last };
}
