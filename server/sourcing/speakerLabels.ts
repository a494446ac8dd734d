import type { Construction } from './constructions.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** The longest name with its role before a colon. */
export const longestName = 8;

/** `Maria Lopez: "It is over."` */
export function nameColon(words: readonly Word[], i: number): Construction | null {
  if (i < 1 || i > longestName || lowerAt(words, i) !== ':' || !words[i + 1]?.quoted) return null;
  const before = words.slice(0, i);
  const isName =
    before.some(({ upos, capital }) => upos === 'PROPN' && capital) &&
    before.every(({ upos, quoted }) => upos !== 'VERB' && upos !== 'AUX' && !quoted);
  if (!isName) return null;
  return {
    rule: 'name-colon',
    word: i,
    cue: { from: i, to: i + 1 },
    source: { from: 0, to: i },
    content: quotationAt(words, i + 1),
    via: null,
  };
}

/** The words of the quotation that word `at` begins. */
function quotationAt(words: readonly Word[], at: number): WordRange[] {
  let to = at;
  while (to < words.length && words[to]?.quotation === words[at]?.quotation) to++;
  return to > at ? [{ from: at, to }] : [];
}

const isDash = (words: readonly Word[], i: number): boolean => /^[―—–-]+$/.test(lowerAt(words, i));

/**
 * `"...," — Jane Doe`: who said it stands behind a dash at the end of the paragraph. A paragraph of its own ("— Jane Doe") signs what stands
 * before it: no content of it is told here.
 */
export function signature(words: readonly Word[]): Construction | null {
  let dash = words.length - 2;
  while (dash > 0 && dash > words.length - longestName - 3 && !isDash(words, dash)) dash--;
  if (!isDash(words, dash)) return null;
  const name = words.slice(dash + 1);
  if (name[0]?.capital !== true || name.some(({ upos, quoted }) => upos === 'VERB' || upos === 'AUX' || quoted)) return null;
  const signed = {
    rule: 'signature',
    word: dash,
    cue: { from: dash, to: dash + 1 },
    source: { from: dash + 1, to: words.length },
    via: null,
  } as const;
  if (dash === 0) return { ...signed, content: [] };
  const quotation = words[dash - 1]?.quotation ?? -1;
  if (quotation < 0 || words[dash]?.quoted) return null;
  let from = dash - 1;
  while (from > 0 && words[from - 1]?.quotation === quotation) from--;
  return { ...signed, content: [{ from, to: dash }] };
}

/** "Q:", "MAYOR LOPEZ:", "A.": what may be a speaker's label at the beginning of the paragraph; the article tells whether it is one. */
export function label(words: readonly Word[]): Construction | null {
  const asks = /^(?:q|a|question|answer)$/.test(lowerAt(words, 0).replace(/[.:]$/, ''));
  let mark = lowerAt(words, 0).length > 1 && /[.:]$/.test(lowerAt(words, 0)) && asks ? 0 : 1;
  if (!asks) {
    while (mark < longestName && words[mark] !== undefined && lowerAt(words, mark) !== ':') mark++;
    const named = words
      .slice(0, mark)
      .every(({ capital, isWord, upos, quoted }) => !quoted && (capital || !isWord || upos === 'ADP' || upos === 'DET'));
    if (!named || !words[0]?.capital || lowerAt(words, mark) !== ':') return null;
  } else if (mark === 1 && lowerAt(words, 1) !== ':' && lowerAt(words, 1) !== '.') return null;
  if (mark + 1 >= words.length) return null;
  return {
    rule: 'label',
    word: mark,
    cue: { from: mark, to: mark + 1 },
    source: asks ? null : { from: 0, to: mark },
    content: [{ from: mark + 1, to: words.length }],
    via: null,
  };
}
