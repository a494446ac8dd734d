import type { Span } from '../text/span.ts';
import type { TaggedName } from './nameTags.ts';
import type { Name } from './parsed.ts';

const hyphen = /^[-‐‑]$/;
const initial = /^\p{Lu}\.$/u;
const nameWord = /^(?:\p{Lu}|\p{Ll}{1,3}$)/u;

/**
 * The names as spans of the paragraph, in order, none overlapping. Treebanks cut words at hyphens, people do not: a name that begins or ends
 * within a hyphenated one takes in the rest of it ("Jean-Pierre", "al-Dalati"), a person's name the initials before it.
 */
export function wholeNames(paragraph: string, tokens: readonly Span[], tagged: readonly TaggedName[]): Name[] {
  const names: Name[] = [];
  for (const name of tagged) {
    const whole = wholeName(paragraph, tokens, name);
    if (whole.start >= (names.at(-1)?.end ?? 0)) names.push(whole);
  }
  return names;
}

function wholeName(paragraph: string, tokens: readonly Span[], { first, last, kind }: TaggedName): Name {
  const form = (i: number): string => paragraph.slice(tokens[i]?.start, tokens[i]?.end);
  const touch = (i: number): boolean => tokens[i]?.end === tokens[i + 1]?.start;
  let from = first;
  while (from >= 2 && touch(from - 1) && touch(from - 2) && hyphen.test(form(from - 1)) && nameWord.test(form(from - 2))) from -= 2;
  if (kind === 'person') while (from > 0 && initial.test(form(from - 1))) from--;
  let to = last;
  while (to + 2 < tokens.length && touch(to) && touch(to + 1) && hyphen.test(form(to + 1)) && /^\p{Lu}/u.test(form(to + 2))) to += 2;
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, kind };
}
