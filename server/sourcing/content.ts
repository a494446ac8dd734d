import type { Word, WordRange } from './words.ts';

/** The words that are given as said, and what was done to get there, for the developer. */
export interface Content {
  /** In order, apart; quotation marks are part of them, the full stop or comma behind them is not. */
  readonly ranges: readonly WordRange[];
  readonly notes: readonly string[];
}

/** The words of each quotation of a paragraph, its marks included. `words` are those of the paragraph. */
export function quotedRanges(words: readonly Word[]): ReadonlyMap<number, WordRange> {
  const ranges = new Map<number, WordRange>();
  for (const [i, { quotation }] of words.entries()) {
    if (quotation >= 0) ranges.set(quotation, { from: ranges.get(quotation)?.from ?? i, to: i + 1 });
  }
  return ranges;
}

/**
 * What is said, where a reader gives `ranges`; they and `cue` and `source`, which are no part of it, count the words of the paragraph. Where a range begins or ends
 * within a quotation the marks win: the quotation is taken whole, or left out if the range has little of it. What a cue within a quotation
 * gives as said ends with the quotation.
 */
export function contentOf(
  words: readonly Word[],
  ranges: readonly WordRange[],
  cue: WordRange,
  source: WordRange | null,
  quotations: ReadonlyMap<number, WordRange>,
): Content {
  const notes = new Set<string>();
  const home = words[cue.from]?.quotation ?? -1;
  const apart = [cue, ...(source ? [source] : [])].reduce(
    (pieces, other) => pieces.flatMap((piece) => around(piece, other)),
    ranges.map((range) => within(range, quotations.get(home))),
  );
  const whole = apart.flatMap((range) => {
    const bare = withoutEdges(words, range);
    return bare ? withQuotations(words, bare, home, quotations, notes) : [];
  });
  return { ranges: joined(whole), notes: [...notes] };
}

const within = (range: WordRange, limits: WordRange | undefined): WordRange =>
  limits ? { from: Math.max(range.from, limits.from + 1), to: Math.min(range.to, limits.to) } : range;

/** A range with the quotations that it begins and ends in, without those that it has little of. */
function withQuotations(
  words: readonly Word[],
  range: WordRange,
  home: number,
  quotations: ReadonlyMap<number, WordRange>,
  notes: Set<string>,
): readonly WordRange[] {
  let { from, to } = range;
  const first = words[from]?.quotation ?? -1;
  const last = words[to - 1]?.quotation ?? -1;
  for (const at of new Set([first, last])) {
    const quotation = at === home ? undefined : quotations.get(at);
    if (!quotation) continue;
    const shared = wordsIn(words, { from: Math.max(from, quotation.from), to: Math.min(to, quotation.to) });
    const all = wordsIn(words, quotation);
    if (shared < fewest && shared < all / 3) {
      notes.add('without the quotation that it only touched');
      if (at === first) from = quotation.to;
      else to = quotation.from;
    } else {
      if (shared < all) notes.add('widened to the marks of the quotation');
      from = Math.min(from, quotation.from);
      to = Math.max(to, quotation.to);
    }
  }
  // What a quotation was cut from may end with a stop.
  while (from < to && words[to - 1]?.quotation !== last && edges.has(words[to - 1]?.lower ?? '')) to--;
  return from < to ? [{ from, to }] : [];
}

/** Fewer words of a long quotation are a slip. */
const fewest = 3;

function wordsIn(words: readonly Word[], { from, to }: WordRange): number {
  let count = 0;
  for (let i = from; i < to; i++) if (words[i]?.isWord) count++;
  return count;
}

/** Marks that no annotator counts to what is said where it begins or ends with them. */
const edges: ReadonlySet<string> = new Set([
  ...['.', ',', ';', ':', '-', '–', '—', '--', '―', '…', '...'],
  ...['"', '“', '”', '„', '«', '»', "'", '‘', '’', "''", '``'],
]);

/** The range without marks at its ends; null where nothing is left. */
function withoutEdges(words: readonly Word[], range: WordRange): WordRange | null {
  let { from, to } = range;
  while (from < to && edges.has(words[to - 1]?.lower ?? '')) to--;
  while (from < to && edges.has(words[from]?.lower ?? '')) from++;
  return from < to ? { from, to } : null;
}

/** What is left of a range on both sides of another. */
function around(range: WordRange, other: WordRange): WordRange[] {
  if (other.to <= range.from || range.to <= other.from) return [range];
  return [
    { from: range.from, to: other.from },
    { from: other.to, to: range.to },
  ].filter(({ from, to }) => from < to);
}

/** Ranges in order, those that touch or overlap made one. */
function joined(ranges: readonly WordRange[]): WordRange[] {
  const out: WordRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else out.push(range);
  }
  return out;
}
