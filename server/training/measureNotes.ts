import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Notes } from '../evidence/evidence.ts';
import { rememberingReader } from '../sourcing/paragraphCache.ts';
import type { Readers } from '../sourcing/readers.ts';
import { createReviewer } from '../review.ts';
import { defaultSettings } from '../settings.ts';
import { layOut } from '../text/layOutDraft.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { cutArticle, type Cut, type CutArticle } from './cutArticles.ts';
import { readLabelledArticles, type LabelledArticle } from './sourcingLabels.ts';
import { scoreAt, scored, scorer } from './scorer.ts';

/** What notes tell of the drafts of a cut. */
export interface NotesFigures {
  /** Labelled denials with a claim on the other side of the cut. */
  readonly labelled: number;
  /** The F1 of these, in per cent: in the review of the article as one file... */
  readonly oneFile: number;
  /** ...and between its draft and its note, where the notes of all articles are in the index. */
  readonly twoFiles: number;
  /** Pairs of a draft with another article's note: all of them are wrong. */
  readonly strangers: number;
  readonly claims: number;
  /** Offers for these claims... */
  readonly offers: number;
  /** ...those of them from the article's own note... */
  readonly ownOffers: number;
  /** ...and the most for one claim. */
  readonly mostOffers: number;
}

interface Pair {
  readonly denial: Span;
  readonly claims: readonly Span[];
}

/** What is found in a cut article; spans are UTF-16, into the whole of it. */
interface Found {
  readonly article: LabelledArticle;
  readonly oneFile: readonly Pair[];
  readonly twoFiles: readonly Pair[];
  readonly strangers: number;
  readonly offers: readonly { readonly all: number; readonly own: number }[];
}

const gold = 'corpora/sourcing-gold';

/** What measuring needs and is not in a folder like ../shared; null where all is there. */
export const missingForNotes = (shared: string): string | null =>
  [scorer, `${gold}/labels`, `${gold}/articles`].map((file) => path.join(shared, file)).find((file) => !existsSync(file)) ?? null;

/** Measures a cut of sourcing-gold in a folder like ../shared: all folds, then fold 4 alone. Throws where the scorer fails. */
export function measureNotes(shared: string, readers: Readers, cut: Cut): { readonly all: NotesFigures; readonly fold: NotesFigures } {
  const read = rememberingReader(readers);
  const review = createReviewer(readers);
  const articles = readLabelledArticles(path.join(shared, gold));
  const parts = articles.map(({ text }) => cutArticle(text, cut));
  const notes = new Notes(readers, read);
  for (const [i, { note }] of parts.entries()) notes.put(String(i), note.layout.draft.text);
  const options = { settings: defaultSettings, notes: false };
  const found = articles.map((article, i): Found => {
    const part = parts[i] ?? cutArticle('', cut);
    const { claims } = review(part.draft.layout, options);
    const { denials, offers } = notes.evidenceFor(part.draft.layout, claims, null);
    const own = denials.filter(({ uri }) => uri === String(i));
    const sideOf = sidesOf(article.text, cut);
    const across = ({ denial, claims: all }: Pair): Pair[] => {
      const others = all.filter((claim) => sideOf(claim) !== sideOf(denial));
      return others.length > 0 ? [{ denial, claims: others }] : [];
    };
    return {
      article,
      oneFile: review(layOut({ text: article.text, language: 'plaintext' }), options).denials.flatMap(across),
      twoFiles: own.map((pair) => inArticle(part, pair)),
      strangers: denials.length - own.length,
      offers: offers.map((all) => ({ all: all.length, own: all.filter(({ uri }) => uri === String(i)).length })),
    };
  });
  return { all: figuresOf(shared, found, cut, null), fold: figuresOf(shared, found, cut, 4) };
}

const inArticle = ({ draft, note }: CutArticle, { denies, denial, claims }: Pair & { readonly denies: 'draft' | 'note' }): Pair => {
  const [own, other] = denies === 'draft' ? [draft, note] : [note, draft];
  return { denial: own.inArticle(denial), claims: claims.map(other.inArticle) };
};

/** Tells on which side of a cut a span of an article begins. */
function sidesOf(text: string, cut: Cut): (span: Span) => 'draft' | 'note' {
  const { blocks } = layOut({ text, language: 'plaintext' });
  return ({ start }) => cut(Math.max(0, firstWhere(blocks, ({ span }) => span.start > start) - 1), blocks.length);
}

function figuresOf(shared: string, all: readonly Found[], cut: Cut, fold: number | null): NotesFigures {
  const found = all.filter(({ article }) => fold === null || article.fold === fold);
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-notes-'));
  try {
    const labels = path.join(folder, 'labels');
    mkdirSync(labels);
    let labelled = 0;
    for (const { article } of found) {
      const kept = acrossCut(article, cut);
      labelled += kept.length;
      writeFileSync(path.join(labels, `${article.file}.json`), JSON.stringify({ doc: article.file, sentences: [], denials: kept }));
    }
    const f1 = (pick: (found: Found) => readonly Pair[]): number => {
      const documents = found.map((each) => ({ path: each.article.file, sentences: [], findings: [], denials: pick(each) }));
      const score = scored(shared, { documents }, (ask) => ask((file) => ['gold', labels, path.join(shared, gold, 'articles'), file]));
      return 100 * scoreAt(score, 'denialPair.f1');
    };
    const counts = found.flatMap(({ offers }) => offers);
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    return {
      labelled,
      oneFile: f1(({ oneFile }) => oneFile),
      twoFiles: f1(({ twoFiles }) => twoFiles),
      strangers: sum(found.map(({ strangers }) => strangers)),
      claims: counts.length,
      offers: sum(counts.map((count) => count.all)),
      ownOffers: sum(counts.map(({ own }) => own)),
      mostOffers: Math.max(0, ...counts.map((count) => count.all)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The labelled denials of an article with what of their claims lies on the other side of a cut. */
function acrossCut({ text, sentences, denials }: LabelledArticle, cut: Cut) {
  const sideOf = sidesOf(text, cut);
  const sides = sentences.map(sideOf);
  return denials.flatMap((denial) => {
    const claims = denial.claims.filter((claim) => sides[claim] !== sides[denial.denial]);
    return claims.length > 0 ? [{ ...denial, claims }] : [];
  });
}
