import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ByteReader, ByteWriter } from '../language/bytes.ts';
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
  const body = new ByteWriter();
  for (const paragraph of labels.paragraphs) {
    body.number(paragraph.length);
    let end = 0;
    for (const { tokens, tags, heads, relations } of paragraph) {
      body.number(tokens.length);
      tokens.forEach((token, i) => {
        body.number(token.start - end);
        body.number(token.end - token.start);
        body.number(tags[i] ?? 0);
        body.number(zigzag((heads[i] ?? i) - i));
        body.number(relations[i] ?? 0);
        end = token.end;
      });
    }
  }
  const header = new TextEncoder().encode(
    JSON.stringify({ tags: labels.tags, relations: labels.relations, fingerprint: fingerprint(texts) }),
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setInt32(0, header.length, true);
  return gzipSync(Buffer.concat([length, header, body.packed()]), { level: 9 });
}

/** Reads what `packSilver` made. Throws an error where the bytes are something else or `texts` are not the paragraphs that it was made of. */
export function unpackSilver(bytes: Uint8Array, texts: readonly string[]): SilverLabels {
  const { header, body } = partsOf(bytes);
  if (header.fingerprint !== fingerprint(texts)) {
    throw new Error(
      "The teacher's labels were made of other texts than the corpora hold: have them made again (server/training/teacher/README.md).",
    );
  }
  const next = (): number => body.number();
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

const headerSchema = z.object({ tags: z.array(z.string()), relations: z.array(z.string()), fingerprint: z.number() });

function partsOf(bytes: Uint8Array): { header: z.infer<typeof headerSchema>; body: ByteReader } {
  try {
    const file = gunzipSync(bytes);
    const end = 4 + file.readInt32LE(0);
    return { header: headerSchema.parse(JSON.parse(file.toString('utf8', 4, end))), body: new ByteReader(file.subarray(end)) };
  } catch (cause) {
    throw new Error("The teacher's labels are damaged: take them from the repository again.", { cause });
  }
}
