import { determiners } from '../lexicon/functionWords.ts';
import type { NameKind } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import { genderOf, type Gender } from './gender.ts';
import { nameRuns, textOf, type NameRun } from './nameRuns.ts';
import { isBody, isRole } from './sourceWords.ts';
import { lowerAt, spanOf, type SentenceWords, type Word } from './words.ts';

/** A name in a paragraph, with the words that say who bears it; offsets into the paragraph. */
export interface NameMention extends Span {
  readonly name: string;
  /** What the parser says that it names; null where only its capital letters tell. */
  readonly kind: NameKind | null;
  /** "veteran harbour inspector", "the mayor of Brook": lower case, without small words. */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** Whether it is the subject of a clause, or somebody of whom one is told: "sailors such as Bo Sund, who". */
  readonly subject: boolean;
  readonly quoted: boolean;
  /** What it is called for short: "SOHR" in brackets behind it. */
  readonly short: string | null;
}

/** The names of a paragraph, in order. */
export const namesOf = (sentences: readonly SentenceWords[]): NameMention[] =>
  sentences.flatMap((sentence) => {
    const { words } = sentence;
    const runs = nameRuns(sentence).filter(({ kind }) => kind !== 'group');
    return runs.map((run, i) => {
      const before = rolesBefore(words, run.from);
      const roles = [...before.roles, ...rolesBehind(words, run), ...roleThatApposes(words, run), ...predicatedRoles(words, run)];
      return {
        ...spanOf(words, run),
        name: textOf(words, run),
        kind: run.kind,
        roles,
        gender: genderOf(words, { from: before.from, to: run.from }),
        subject: isSubject(words, run) || isExample(words, run),
        quoted: words[run.from]?.quoted === true,
        short: shortFor(words, run, runs[i + 1]),
      };
    });
  });

/** "The Syrian Observatory for Human Rights (SOHR)" */
function shortFor(words: readonly Word[], { to }: NameRun, next: NameRun | undefined): string | null {
  if (next?.from !== to + 1 || lowerAt(words, to) !== '(' || lowerAt(words, next.to) !== ')') return null;
  return textOf(words, next);
}

function isSubject(words: readonly Word[], run: NameRun): boolean {
  for (let i = run.from; i < run.to; i++) if (words[i]?.relation.startsWith('nsubj')) return true;
  return false;
}

/** "such as Bo Sund, who has" */
const isExample = (words: readonly Word[], { from, to }: NameRun): boolean =>
  /^(?:as|like)$/.test(lowerAt(words, from - 1)) && lowerAt(words, to) === ',' && lowerAt(words, to + 1) === 'who';

/** How many words before a name may say who bears it. */
const longestTitle = 7;

/** The nouns and adjectives right before a name, if one of them is a role: "veteran harbour inspector", "United States President". */
function rolesBefore(words: readonly Word[], at: number): { readonly from: number; readonly roles: readonly string[] } {
  let from = at;
  while (from > 0 && from > at - longestTitle && isTitlePart(words[from - 1])) from--;
  return { from, roles: roleWords(words, from, at) };
}

const isTitlePart = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ' || word.lower === '-') &&
  word.isWord &&
  !determiners.has(word.lower);

/** How many words behind a name may say who bears it. */
const longestApposition = 14;

/** Those of "Ana Lopez, the mayor of Brook," and "Ana Lopez, who is mayor of Brook,". */
function rolesBehind(words: readonly Word[], { to }: NameRun): string[] {
  if (lowerAt(words, to) !== ',') return [];
  let from = to + 1;
  // "Ana Lopez, 45, a nurse"
  if (words[from]?.upos === 'NUM' && lowerAt(words, from + 1) === ',') from += 2;
  const first = words[from];
  if (!first || first.quoted) return [];
  const relative = /^(?:who|which)$/.test(first.lower) && ['is', 'was', 'serves', 'served'].includes(lowerAt(words, from + 1));
  const noun = first.upos === 'DET' || first.upos === 'ADJ' || first.upos === 'NOUN' || first.upos === 'PROPN' || first.xpos === 'PRP$';
  if (!relative && !noun) return [];
  let end = from;
  while (end < words.length && end < from + longestApposition && lowerAt(words, end) !== ',' && words[end]?.isWord) end++;
  // An apposition has its end, or it is the next clause.
  if (!relative && /^[;:]$/.test(lowerAt(words, end))) return [];
  if (!relative && words.slice(from, end).some(({ upos, relation }) => upos === 'VERB' && !relation.startsWith('acl'))) return [];
  return roleWords(words, from, end);
}

/** "the mayor of Brook, Ana Lopez," */
function roleThatApposes(words: readonly Word[], run: NameRun): string[] {
  if (lowerAt(words, run.from - 1) !== ',') return [];
  const first = words[run.from];
  if (first?.relation !== 'appos') return [];
  // "the minister of trade, Ana Lopez": the parse may hang the name from "trade".
  let noun = first.head;
  for (let hops = 0; hops < 2 && !isRole(words[noun]) && words[noun]?.relation === 'nmod'; hops++) noun = words[noun]?.head ?? -1;
  if (!isRole(words[noun])) return [];
  let from = noun;
  while (from > 0 && from > noun - longestTitle && isTitlePart(words[from - 1])) from--;
  return roleWords(words, from, run.from - 1);
}

/** Those of "Ana Lopez is the mayor of Brook" and "Ana Lopez was appointed governor of Brook". */
function predicatedRoles(words: readonly Word[], run: NameRun): string[] {
  const first = words[run.from];
  const head = first?.relation.startsWith('nsubj') ? words[first.head] : undefined;
  if (!first || !head || first.head < run.to) return [];
  if (isRole(head) && head.upos === 'NOUN' && words.slice(run.to, first.head).some(({ relation }) => relation === 'cop')) {
    return roleWords(words, Math.max(run.to, first.head - 3), first.head + 4);
  }
  if (first.relation === 'nsubj:pass' && ['appoint', 'name', 'elect', 'make'].includes(head.lemma)) {
    return roleWords(words, first.head + 1, first.head + 6);
  }
  return [];
}

function roleWords(words: readonly Word[], from: number, to: number): string[] {
  const said = words.slice(from, Math.max(from, to));
  const roles = said.filter(({ isWord, upos }) => isWord && (upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN'));
  return roles.some((word) => isRole(word) || isBody(word)) ? roles.map(({ lower }) => lower.replace(/^ex-|\.$/g, '')) : [];
}
