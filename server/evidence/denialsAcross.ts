import type { Denial } from '../sourcing/article.ts';
import { linkArticle } from '../sourcing/link.ts';
import type { ArticleReaders } from '../sourcing/readers.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Content } from './content.ts';
import { matchOf, sumOf } from './match.ts';
import { lineOf, placeOf, type Note } from './note.ts';
import type { NotesIndex } from './notesIndex.ts';
import { asRead, inFile, type ComparedFile, type ParagraphReader } from './readText.ts';

/** A denial in one file whose claims another file makes; spans are UTF-16, into the file that is named. */
export interface DenialAcross {
  /** The note. */
  readonly uri: string;
  /** Which of the two has the words that deny; the other one has the claims. */
  readonly denies: 'draft' | 'note';
  /** The words that deny... */
  readonly denial: Span;
  /** ...and the sentences that make what they deny, at least one. */
  readonly claims: readonly Span[];
  /** The line of the note, counted from 1, where its part of the pair begins. */
  readonly line: number;
  readonly kind: Denial['kind'];
}

/**
 * So much must a denial and its claim have in common (`sumOf`). What denies in another file is a stranger to the claim more often than in the
 * same article. Chosen on sourcing-train, where far fewer pairs of one article's draft and another's note are left.
 */
const leastCommon = 1.75;
/** So many paragraphs are linked with a draft in each direction, those that share most. */
const mostParagraphs = 16;
/** So many sentences are looked at for each sentence of a draft. */
const mostNear = 8;
/** So many paragraphs before and behind the one that shares most are linked with a denial of the draft. */
const around = 20;

/** A paragraph that may deny what the other file tells. */
interface Suspect {
  readonly note: Note;
  /** Index of the paragraph that has the words that deny: of the note or of the draft. */
  readonly denying: number;
  /** Index of the paragraph of the other file that shares most with it. */
  readonly claiming: number;
  readonly common: number;
}

/**
 * The denials in notes of what the draft says, and in the draft of what notes say, in the order of the draft. A paragraph whose words deny and
 * the other file are linked as one article, the denial behind the claim, for an article denies what it has told before.
 */
export function denialsAcross(
  draft: ComparedFile,
  index: NotesIndex,
  except: string | null,
  readers: ArticleReaders,
  read: ParagraphReader,
): DenialAcross[] {
  const byNotes = suspects(draft, index, except, 'note').flatMap(({ note, denying }) =>
    pairsOf(draft, partOf(note, denying, denying + 1), readers, read).map((pair) => ({ ...pair, note, denies: 'note' as const })),
  );
  const byDraft = suspects(draft, index, except, 'draft').flatMap(({ note, denying, claiming }) =>
    pairsOf(partOf(note, Math.max(0, claiming - around), claiming + around + 1), partOf(draft, denying, denying + 1), readers, read).map(
      (pair) => ({ ...pair, note, denies: 'draft' as const }),
    ),
  );
  const all = [...byNotes, ...byDraft].map(({ note, ...pair }): DenialAcross => {
    const told = pair.denies === 'note' ? pair.denial : pair.claims[0];
    return { ...pair, uri: note.uri, line: lineOf(note, told?.start ?? 0) };
  });
  return all.sort((a, b) => placeInDraft(a) - placeInDraft(b));
}

const placeInDraft = ({ denies, denial, claims }: DenialAcross): number => (denies === 'draft' ? denial.start : (claims[0]?.start ?? 0));

/** The pairs of paragraphs that are worth linking: those of which one file has a denial that shares enough with what the other says. */
function suspects(draft: ComparedFile, index: NotesIndex, except: string | null, denies: 'draft' | 'note'): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const { paragraph, content } of draft.sentences) {
    if (!content.tells || (denies === 'draft' && !content.denies)) continue;
    const near = index.near(content, mostNear, except, (other) => denies === 'draft' || other.content.denies);
    for (const { note, sentence } of near) {
      const [own, other] = denies === 'draft' ? [content, sentence.content] : [sentence.content, content];
      const common = sumOf(matchOf(own, other));
      if (common < leastCommon) continue;
      const [denying, claiming] = denies === 'draft' ? [paragraph, sentence.paragraph] : [sentence.paragraph, paragraph];
      const key = `${denying} ${note.uri}`;
      if ((found.get(key)?.common ?? 0) < common) found.set(key, { note, denying, claiming, common });
    }
  }
  return [...found.values()].sort((a, b) => b.common - a.common).slice(0, mostParagraphs);
}

/** The paragraphs `[from, to)` of a file as a file of their own. */
const partOf = ({ paragraphs, sentences }: ComparedFile, from: number, to: number): ComparedFile => ({
  paragraphs: paragraphs.slice(from, to),
  sentences: sentences
    .filter(({ paragraph }) => from <= paragraph && paragraph < to)
    .map((sentence) => ({ ...sentence, paragraph: sentence.paragraph - from })),
});

/** The denials of the second file whose claims the first has, and enough in common with them. */
function pairsOf(
  first: ComparedFile,
  second: ComparedFile,
  readers: ArticleReaders,
  read: ParagraphReader,
): Pick<DenialAcross, 'denial' | 'claims' | 'kind'>[] {
  const placed = [...first.paragraphs, ...second.paragraphs];
  const { paragraphs, denials } = linkArticle(
    placed.map((paragraph) => asRead(paragraph, read)),
    readers,
  );
  const starts = paragraphs.map(({ start }) => start);
  const begin = starts[first.paragraphs.length] ?? Infinity;
  return denials.flatMap(({ denial, claims, kind }) => {
    const others = claims.filter(({ start }) => start < begin).map((claim) => inFile(placed, starts, claim));
    if (denial.start < begin || others.length === 0) return [];
    const words = inFile(placed, starts, denial);
    const contents = others.flatMap((claim) => contentAt(first, claim) ?? []);
    const own = contentAt(second, words);
    const common = own?.denies ? Math.max(0, ...contents.map((content) => sumOf(matchOf(own, content)))) : 0;
    return common < leastCommon ? [] : [{ denial: words, claims: others, kind }];
  });
}

/** The content of the sentence that some words of a file stand in; null where that is none. */
const contentAt = (file: ComparedFile, words: Span): Content | null =>
  file.sentences.find((sentence) => overlaps(placeOf(file, sentence), words))?.content ?? null;
