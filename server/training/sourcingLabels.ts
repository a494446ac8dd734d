import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Span } from '../text/span.ts';
import { codePointOffsets } from './codePoints.ts';
import { withBlankAddress } from './newswire.ts';
import { root } from './program.ts';

/** Who stands behind a sentence, as corpora/sourcing-gold/GUIDELINES.md has it. */
export type StandingLabel = 'N' | 'D' | 'A' | 'V' | 'P' | '0' | 'X';

/** A labelled sentence; offsets are UTF-16 into the article's text. What two readers did not agree on is null. */
export interface LabelledSentence extends Span {
  readonly attribution: StandingLabel | null;
  /** Whether an editor would send it back: 2 must, 1 could, 0 no. */
  readonly flag: 0 | 1 | 2 | null;
  /** Whether it rests on somebody unnamed, or is hedged by the paper itself. */
  readonly hedge: boolean | null;
}

/** The words of an unnamed source or of a hedge. */
export interface LabelledHedge extends Span {
  /** Index of its sentence. */
  readonly sentence: number;
  readonly kind: 'anonymous' | 'vague' | 'hedge';
}

/** A sentence that denies, and those that say what it denies, by their indices. */
export interface LabelledDenial {
  readonly denial: number;
  readonly claims: readonly number[];
  readonly kind: 'denies' | 'contradicts';
}

export interface LabelledArticle {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
  readonly sentences: readonly LabelledSentence[];
  readonly hedges: readonly LabelledHedge[];
  readonly denials: readonly LabelledDenial[];
  /** The part of the five-fold measure that it belongs to; null in what is only trained on. */
  readonly fold: number | null;
}

const standingLabel = z.enum(['N', 'D', 'A', 'V', 'P', '0', 'X']);
const flagLabel = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const hedgeKind = z.enum(['anonymous', 'vague', 'hedge']);
const denialKind = z.enum(['denies', 'contradicts']);

const manifestSchema = z.array(
  z.object({ doc: z.string(), sentences: z.array(z.tuple([z.number(), z.number()])), fold: z.number().optional() }),
);
const labelsSchema = z.object({
  doc: z.string(),
  sentences: z.array(
    z.object({
      i: z.number(),
      att: standingLabel.nullable(),
      flag: flagLabel.nullable(),
      hedge: z.union([z.literal(0), z.literal(1)]).nullable(),
    }),
  ),
  hedges: z.array(z.object({ i: z.number(), cue: z.string(), kind: hedgeKind })).optional(),
  denials: z.array(z.object({ denial: z.number(), claims: z.array(z.number()), kind: denialKind })),
});

/** The articles of a folder like corpora/sourcing-train, in the order of their labels' names. Throws where it is no such folder. */
export function readLabelledArticles(folder: string): LabelledArticle[] {
  const json = (...place: string[]): unknown => JSON.parse(readFileSync(path.join(folder, ...place), 'utf8'));
  const manifest = new Map(manifestSchema.parse(json('articles', 'manifest.json')).map((entry) => [entry.doc, entry]));
  const files = readdirSync(path.join(folder, 'labels')).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const { doc, sentences, hedges, denials } = labelsSchema.parse(json('labels', file));
    const text = readFileSync(path.join(folder, 'articles', doc), 'utf8');
    const entry = manifest.get(doc);
    const at = codePointOffsets(text);
    const place = (i: number): Span => {
      const [start, end] = entry?.sentences[i] ?? [];
      if (start === undefined || end === undefined) throw new Error(`${folder}: the manifest has no sentence ${i} of ${doc}.`);
      return { start: at[start] ?? text.length, end: at[end] ?? text.length };
    };
    return {
      file: doc,
      text,
      sentences: sentences.map(({ i, att, flag, hedge }) => ({
        ...place(i),
        attribution: att,
        flag,
        hedge: hedge === null ? null : hedge === 1,
      })),
      hedges: (hedges ?? []).flatMap(({ i, cue, kind }): LabelledHedge[] => {
        const { start, end } = place(i);
        const from = text.slice(start, end).indexOf(cue);
        return from < 0 ? [] : [{ sentence: i, kind, start: start + from, end: start + from + cue.length }];
      }),
      denials,
      fold: entry?.fold ?? null,
    };
  });
}

const ownSchema = z.object({
  doc: z.string(),
  sha1: z.string(),
  sentences: z.array(z.tuple([z.number(), z.number(), standingLabel, flagLabel, z.boolean()])),
  hedges: z.array(z.tuple([z.number(), z.number(), z.number(), hedgeKind])),
  denials: z.array(z.tuple([z.number(), z.array(z.number()), denialKind])),
});

/**
 * The articles of corpora that the project has labelled itself (labels/README.md): a line of JSON each, with offsets into the article's file.
 * Throws where an article is not there or is another than the one labelled.
 */
export function readOwnArticles(labels: string, corpora: string): LabelledArticle[] {
  const lines = readFileSync(labels, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { doc, sha1, sentences, hedges, denials } = ownSchema.parse(JSON.parse(line));
    const file = readFileSync(path.join(corpora, doc), 'utf8');
    if (createHash('sha1').update(file).digest('hex') !== sha1) throw new Error(`${doc}: this is not the text that was labelled.`);
    return {
      file: doc,
      text: withBlankAddress(file),
      sentences: sentences.map(([start, end, attribution, flag, hedge]) => ({ start, end, attribution, flag, hedge })),
      hedges: hedges.map(([sentence, start, end, kind]) => ({ sentence, start, end, kind })),
      denials: denials.map(([denial, claims, kind]) => ({ denial, claims, kind })),
      fold: null,
    };
  });
}

/** The files of those articles, relative to the corpora. */
export const readOwnFiles = (labels: string): string[] =>
  readFileSync(labels, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ownSchema.parse(JSON.parse(line)).doc);

/** Our own labels in the repository. */
export const ownLabels = path.join(root, 'server/training/labels/articles.jsonl');

/** All articles to train on what judges sentences: sourcing-train, then those of our own labels. Throws as the readers of its parts do. */
export const readTrainingArticles = (corpora: string, labels = ownLabels): LabelledArticle[] => [
  ...readLabelledArticles(path.join(corpora, 'sourcing-train')),
  ...readOwnArticles(labels, corpora),
];
