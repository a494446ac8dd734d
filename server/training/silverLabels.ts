import { gunzipSync, gzipSync } from 'node:zlib';
import { hashOf } from '../language/wordFeatures.ts';
import type { Span } from '../text/span.ts';

/** A sentence as a teacher read it, without its text. */
export interface SilverSentence {
  /** Offsets into the paragraph. */
  readonly tokens: readonly Span[];
  /** Indexes into the file's tags and relations, for each token. */
  readonly tags: readonly number[];
  /** Index of the head in the sentence; the word's own index for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}

/** What a teacher said of paragraphs, in their order. */
export interface SilverLabels {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly paragraphs: readonly (readonly SilverSentence[])[];
}

/** A number that differs, with all likelihood, where the texts do. */
export const fingerprint = (texts: Iterable<string>): number => {
  let all = 0;
  for (const text of texts) all = Math.imul(all, 31) + hashOf(text, 0, text.length, 0);
  return all | 0;
};

/** The labels as a file, which holds no text; `texts` are those of the paragraphs. */
export function packSilver(labels: SilverLabels, texts: readonly string[]): Uint8Array {
  const numbers: number[] = [];
  for (const paragraph of labels.paragraphs) {
    numbers.push(paragraph.length);
    let end = 0;
    for (const { tokens, tags, heads, relations } of paragraph) {
      numbers.push(tokens.length);
      tokens.forEach((token, i) => {
        numbers.push(token.start - end, token.end - token.start, tags[i] ?? 0, zigzag((heads[i] ?? i) - i), relations[i] ?? 0);
        end = token.end;
      });
    }
  }
  const header = new TextEncoder().encode(
    JSON.stringify({ tags: labels.tags, relations: labels.relations, fingerprint: fingerprint(texts) }),
  );
  const body = Buffer.alloc(numbers.length * 5);
  let at = 0;
  for (const number of numbers) {
    let rest = number;
    for (; rest > 127; rest >>>= 7) body[at++] = (rest & 127) | 128;
    body[at++] = rest;
  }
  const length = new Uint8Array(4);
  new DataView(length.buffer).setInt32(0, header.length, true);
  return gzipSync(Buffer.concat([length, header, body.subarray(0, at)]), { level: 9 });
}

/** Reads what `packSilver` made. Throws an error where `texts` are not the paragraphs that it was made of. */
export function unpackSilver(bytes: Uint8Array, texts: readonly string[]): SilverLabels {
  const file = gunzipSync(bytes);
  const headerLength = file.readInt32LE(0);
  const header = headerOf(file.toString('utf8', 4, 4 + headerLength));
  if (header.fingerprint !== fingerprint(texts)) {
    throw new Error(
      "The teacher's labels were made of other texts than the corpora hold: have them made again (server/training/teacher/README.md).",
    );
  }
  let at = 4 + headerLength;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = file[at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const paragraphs = texts.map(() => {
    const count = next();
    let end = 0;
    return Array.from({ length: count }, (): SilverSentence => {
      const tokens: Span[] = [];
      const tags: number[] = [];
      const heads: number[] = [];
      const relations: number[] = [];
      const size = next();
      for (let i = 0; i < size; i++) {
        const start = end + next();
        end = start + next();
        tokens.push({ start, end });
        tags.push(next());
        heads.push(i + unzigzag(next()));
        relations.push(next());
      }
      return { tokens, tags, heads, relations };
    });
  });
  return { tags: header.tags, relations: header.relations, paragraphs };
}

const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
const unzigzag = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

function headerOf(json: string): { tags: string[]; relations: string[]; fingerprint: number } {
  const header: unknown = JSON.parse(json);
  if (typeof header === 'object' && header !== null && 'tags' in header && 'relations' in header && 'fingerprint' in header) {
    const { tags, relations, fingerprint } = header;
    if (Array.isArray(tags) && Array.isArray(relations) && typeof fingerprint === 'number') {
      return { tags: tags.map(String), relations: relations.map(String), fingerprint };
    }
  }
  throw new Error("The teacher's labels are damaged: take them from the repository again.");
}
