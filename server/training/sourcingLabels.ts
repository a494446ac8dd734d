import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Span } from '../text/span.ts';
import { codePointOffsets } from './codePoints.ts';

/** Who stands behind a sentence, as corpora/sourcing-gold/GUIDELINES.md has it. */
export type StandingLabel = 'N' | 'D' | 'A' | 'V' | 'P' | '0' | 'X';

/** A labelled sentence; offsets are UTF-16 into the article's text. */
export interface LabelledSentence extends Span {
  /** Null where two readers did not agree. */
  readonly attribution: StandingLabel | null;
}

export interface LabelledArticle {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
  readonly sentences: readonly LabelledSentence[];
  /** The part of the five-fold measure that it belongs to; null in what is only trained on. */
  readonly fold: number | null;
}

const manifestSchema = z.array(
  z.object({ doc: z.string(), sentences: z.array(z.tuple([z.number(), z.number()])), fold: z.number().optional() }),
);
const labelsSchema = z.object({
  doc: z.string(),
  sentences: z.array(z.object({ i: z.number(), att: z.enum(['N', 'D', 'A', 'V', 'P', '0', 'X']).nullable() })),
});

/** The articles of a folder like corpora/sourcing-train, in the order of their labels' names. Throws where it is no such folder. */
export function readLabelledArticles(folder: string): LabelledArticle[] {
  const json = (...place: string[]): unknown => JSON.parse(readFileSync(path.join(folder, ...place), 'utf8'));
  const manifest = new Map(manifestSchema.parse(json('articles', 'manifest.json')).map((entry) => [entry.doc, entry]));
  const files = readdirSync(path.join(folder, 'labels')).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const { doc, sentences } = labelsSchema.parse(json('labels', file));
    const text = readFileSync(path.join(folder, 'articles', doc), 'utf8');
    const entry = manifest.get(doc);
    const at = codePointOffsets(text);
    const place = (codePoint: number): number => at[codePoint] ?? text.length;
    return {
      file: doc,
      text,
      sentences: sentences.map(({ i, att }) => {
        const [start, end] = entry?.sentences[i] ?? [];
        if (start === undefined || end === undefined) throw new Error(`${folder}: the manifest has no sentence ${i} of ${doc}.`);
        return { start: place(start), end: place(end), attribution: att };
      }),
      fold: entry?.fold ?? null,
    };
  });
}
