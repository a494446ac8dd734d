import { passingOn } from '../lexicon/cueIdioms.ts';
import { blameNouns, rumourNouns, vaguePassives } from '../lexicon/hedges.ts';
import { tagVerbs } from '../lexicon/tagVerbs.ts';
import { anonymityClauses } from './anonymity.ts';
import type { Passage } from './passage.ts';
import { phraseOf } from './relativePronouns.ts';
import { isBody, isDocument, isOutlet, isOutletWord, isPersonNoun, isVague, isVaguePlural } from './sourceWords.ts';
import { label, nameColon, signature } from './speakerLabels.ts';
import { hangsFrom, lowerAt, shifted, type SentenceWords, type Word, type WordRange } from './words.ts';

/**
 * An attribution that a fixed turn of phrase shows, whatever the network thinks of it. Ranges count the words of the paragraph; `cue` is
 * where it stands instead of the network's.
 */
export interface Construction {
  readonly rule: 'agentless' | 'rumour' | 'tag' | 'anonymity' | 'relay' | 'quoted-as' | 'cited-by' | 'signature' | 'name-colon' | 'label';
  /** Index of the word that carries the cue. */
  readonly word: number;
  readonly cue: WordRange;
  readonly source: WordRange | null;
  /** Null: what the relaying attribution has, or what the network says. */
  readonly content: readonly WordRange[] | null;
  /** Word of the cue by which this is relayed, or a word of who relays it; null where nobody does. */
  readonly via: number | null;
}

/** The constructions of a paragraph, in order. `passage` has all its sentences. */
export function constructionsOf(sentences: readonly SentenceWords[], passage: Passage): Construction[] {
  const out: Construction[] = [];
  let first = 0;
  for (const { words } of sentences) {
    const here = [
      ...words.flatMap((word, i) =>
        word.quoted
          ? []
          : [
              agentless(words, i) ??
                rumour(words, i) ??
                underFire(words, i) ??
                tag(words, i) ??
                relay(words, i) ??
                citedBy(words, i) ??
                nameColon(words, i) ??
                quotedAs(words, i),
            ].flat(),
      ),
      ...anonymity(words),
    ];
    out.push(...here.map((found) => moved(found, first)));
    first += words.length;
  }
  const signed = signature(passage.words);
  if (signed) out.push(signed);
  const labelled = label(passage.words);
  if (labelled && !out.some(({ word }) => word === labelled.word)) out.push(labelled);
  return out.sort((a, b) => a.word - b.word);
}

const moved = (found: Construction, by: number): Construction => ({
  ...found,
  word: found.word + by,
  cue: shifted(found.cue, by),
  source: found.source && shifted(found.source, by),
  content: found.content?.map((range) => shifted(range, by)) ?? null,
  via: found.via === null ? null : found.via + by,
});

const childOf = (words: readonly Word[], head: number, test: (child: Word) => boolean): number =>
  words.findIndex((word) => word.head === head && test(word));

/** "is believed to have fled", "it was reported that", "was accused of theft": said by nobody. */
function agentless(words: readonly Word[], i: number): Construction | null {
  const word = words[i];
  const needed = vaguePassives.get(word?.lower ?? '');
  if (!word || needed === undefined || word.xpos !== 'VBN') return null;
  const be = childOf(words, i, ({ relation }) => relation === 'aux:pass');
  if (be < 0 || be > i) return null;
  const hasAgent = words.some(
    ({ head, relation }, k) => head === i && relation.startsWith('obl') && words.some((by) => by.head === k && by.lower === 'by'),
  );
  const isNegated = childOf(words, i, ({ lower }) => lower === 'not' || lower === "n't" || lower === 'never') >= 0;
  const isAhead = childOf(words, i, ({ xpos, relation }) => xpos === 'MD' || (relation === 'mark' && xpos === 'TO')) >= 0;
  if (hasAgent || isNegated || isAhead) return null;
  // "reported to the council" is another matter than "reported to have left".
  const next = words[i + 1]?.lower === 'to' && words[i + 1]?.upos !== 'PART' ? '' : lowerAt(words, i + 1);
  const subject = childOf(words, i, ({ relation }) => /^(?:nsubj|csubj|expl)/.test(relation));
  const isIt = lowerAt(words, subject) === 'it' && subject < i;
  const fits =
    needed === null
      ? next === 'to' || (isIt && childOf(words, i, ({ relation }) => /^(?:ccomp|csubj)/.test(relation)) >= 0)
      : next === needed || (next === 'to' && word.lower === 'suspected');
  if (isIt && !fits && needed === null && isAtEnd(words, i) && lowerAt(words, subject - 1) === ',')
    return {
      rule: 'agentless',
      word: i,
      cue: { from: subject, to: i + 1 },
      source: null,
      content: [{ from: 0, to: subject - 1 }],
      via: null,
    };
  if (!fits && !isBareReport(words, i, subject)) return null;
  const from = isIt ? subject : Math.min(be, firstAuxiliary(words, i));
  const to = next === 'to' || next === needed ? i + 2 : i + 1;
  const about = subject >= 0 && subject < i && !isIt ? [phraseOf(words, subject, from)] : [];
  return {
    rule: 'agentless',
    word: i,
    cue: { from, to },
    source: null,
    content: [...about, { from: i + 1, to: endOf(words, i) }],
    via: null,
  };
}

/** ", it was stated": with no more than a day or a place behind it. */
const isAtEnd = (words: readonly Word[], i: number): boolean =>
  words.slice(i + 1).every(({ isWord, upos }) => !isWord || upos === 'PROPN' || upos === 'ADP' || upos === 'DET');

/** "No injuries were reported." A report to somebody is another matter. */
const isBareReport = (words: readonly Word[], i: number, subject: number): boolean =>
  words[i]?.lemma === 'report' && words[i].head < 0 && subject >= 0 && subject < i && !['to', 'on', 'for'].includes(lowerAt(words, i + 1));

/** "There are fears that": of nobody in particular. */
function rumour(words: readonly Word[], i: number): Construction | null {
  const word = words[i];
  if (word?.upos !== 'NOUN' || !rumourNouns.has(word.lemma) || !/^(?:nsubj|obj|root)/.test(word.relation)) return null;
  const there = words.findIndex(({ xpos, head }, k) => k < i && xpos === 'EX' && (head === word.head || head === i));
  const isNegated = childOf(words, i, ({ lower }) => lower === 'no' || lower === 'little' || lower === 'few') >= 0;
  // "fears among residents": somebody's.
  if (there < 0 || i - there > farthestNoun || isNegated || ['among', 'from', 'by', 'within', 'in'].includes(lowerAt(words, i + 1)))
    return null;
  return {
    rule: 'rumour',
    word: i,
    cue: { from: there, to: i + 1 },
    source: null,
    content: [{ from: i + 1, to: endOf(words, i) }],
    via: null,
  };
}

/** "has come under fire", "came under heavy criticism": blamed by nobody in particular. */
function underFire(words: readonly Word[], i: number): Construction | null {
  const word = words[i];
  const verb = words[word?.head ?? -1];
  if (!word || !blameNouns.has(word.lemma) || verb?.lemma !== 'come' || word.head > i || verb.xpos === 'VBG') return null;
  const under = childOf(words, i, ({ lower }) => lower === 'under');
  if (under < 0 || i - under > 2 || ['from', 'by'].includes(lowerAt(words, i + 1))) return null;
  return {
    rule: 'rumour',
    word: i,
    cue: { from: word.head, to: i + 1 },
    source: null,
    content: [{ from: i + 1, to: words.length }],
    via: null,
  };
}

/** How far behind "there" the noun may stand. */
const farthestNoun = 7;

/** How many words a speaker may have between a quotation and "said". */
const longestSpeaker = 14;

/** `"A," [the aide who asked not to be named] told the Post`: the marks show whose words they are. */
function tag(words: readonly Word[], i: number): Construction | null {
  const before = words[i - 1];
  if (!before?.quoted || before.isWord || ![',', '?', '!'].includes(lowerAt(words, i - 2)) || !speakerBegins.has(words[i]?.upos ?? ''))
    return null;
  const verb = tagVerbBehind(words, i);
  if (verb === null) return null;
  let from = i - 1;
  while (words[from - 1]?.quotation === before.quotation) from--;
  return {
    rule: 'tag',
    word: verb,
    cue: { from: verb, to: verb + 1 },
    source: { from: i, to: verb },
    content: [{ from, to: i }],
    via: null,
  };
}

/** "said" behind a speaker that begins at word `i`; what a relative clause says of the speaker has its own verb. */
function tagVerbBehind(words: readonly Word[], i: number): number | null {
  let isRelative = false;
  for (let k = i; k < i + longestSpeaker; k++) {
    const word = words[k];
    if (!word || word.quoted || /^[.;:?!]$/.test(word.lower)) return null;
    if (/^W(?:P|DT)$/.test(word.xpos)) isRelative = true;
    else if (isRelative && /^(?:VBD|VBZ|MD)$/.test(word.xpos)) isRelative = false;
    else if (k > i && isTag(word) && words[k - 1]?.upos !== 'AUX' && lowerAt(words, k + 1) !== 'by') return k;
  }
  return null;
}

const speakerBegins: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ']);
const isTag = (word: Word | undefined): boolean => word?.upos === 'VERB' && word.xpos !== 'VBG' && tagVerbs.has(word.lower);

const firstAuxiliary = (words: readonly Word[], verb: number): number => {
  const first = childOf(words, verb, ({ relation }) => relation === 'aux' || relation === 'aux:pass');
  return first < 0 ? verb : first;
};

/** How many words deep a clause is at most. */
const deepest = 30;

/** Where what hangs from word `at` ends, what hangs there by a conjunction left out. */
function endOf(words: readonly Word[], at: number): number {
  let last = at;
  for (let i = at + 1; i < words.length; i++) {
    if (words[i]?.relation === 'conj' && words[i]?.head === at) break;
    if (hangsFrom((word) => words[word]?.head ?? -1, i, at, deepest)) last = i;
  }
  return last + 1;
}

/** "Reuters reported, citing five people": the five people are who says so. */
function relay(words: readonly Word[], i: number): Construction | null {
  const word = words[i];
  if (word?.xpos !== 'VBG' || (word.lemma !== 'cite' && word.lemma !== 'quote')) return null;
  const object = childOf(words, i, ({ relation }) => relation === 'obj');
  const comma = words.findIndex(({ lower }, k) => k > object && lower === ',');
  const source = object > i ? phraseOf(words, object, comma < 0 ? words.length : comma) : null;
  // "citing high costs" is an argument, "citing five people" a source.
  if (!source || !canSpeak(words, object)) return null;
  return { rule: 'relay', word: i, cue: { from: i, to: i + 1 }, source, content: null, via: word.head < 0 ? null : word.head };
}

/** "a statement cited by AP": AP relays it. */
function citedBy(words: readonly Word[], i: number): Construction | null {
  const word = words[i];
  if (word?.relation !== 'acl' || word.xpos !== 'VBN' || !passingOn.has(word.lemma) || lowerAt(words, i + 1) !== 'by') return null;
  const agent = childOf(words, i, ({ relation }) => relation.startsWith('obl'));
  if (agent <= i || !(isOutlet(words[agent]) || isOutletWord(words[agent]))) return null;
  return { rule: 'cited-by', word: i, cue: { from: i, to: i + 1 }, source: phraseOf(words, agent, words.length), content: null, via: null };
}

/** Whether a noun is somebody or something that can be asked or looked up. */
function canSpeak(words: readonly Word[], head: number): boolean {
  const word = words[head];
  if (!word) return false;
  return [isPersonNoun, isDocument, isBody, isOutlet, isOutletWord, isVague, isVaguePlural].some((is) => is(word)) || word.upos === 'PROPN';
}

/** "was quoted (by X) as saying", "X quoted the minister as saying": the words are of whoever is quoted, and X relays them. */
function quotedAs(words: readonly Word[], i: number): Construction[] {
  const word = words[i];
  if (!word || (word.lemma !== 'quote' && word.lemma !== 'cite') || word.upos !== 'VERB') return [];
  let as = i + 1;
  while (as < i + 20 && lowerAt(words, as) !== 'as') as++;
  if (lowerAt(words, as) !== 'as' || words[as + 1]?.xpos !== 'VBG') return [];
  const isPassive = childOf(words, i, ({ relation }) => relation === 'aux:pass') >= 0;
  const speaker = childOf(words, i, ({ relation }) => (isPassive ? relation.startsWith('nsubj') : relation === 'obj'));
  if (speaker < 0) return [];
  const by = isPassive ? words.findIndex(({ head, relation }, k) => head === i && k > i && k < as && relation.startsWith('obl')) : -1;
  const content = [{ from: as + 2, to: words.length }];
  const said = { rule: 'quoted-as', source: phraseOf(words, speaker, isPassive ? i : as), content } as const;
  if (isPassive && by < 0) return [{ ...said, word: i, cue: { from: i, to: as + 2 }, via: null }];
  const inner: Construction = { ...said, word: as + 1, cue: { from: as + 1, to: as + 2 }, via: i };
  if (!isPassive) return [inner];
  return [{ rule: 'quoted-as', word: i, cue: { from: i, to: i + 1 }, source: phraseOf(words, by, as), content, via: null }, inner];
}

/** "spoke on condition of anonymity", "asked not to be named": somebody speaks, and is to stay unnamed. */
function anonymity(words: readonly Word[]): Construction[] {
  return anonymityClauses(words).flatMap(({ phrase, subject }): readonly Construction[] =>
    subject ? [{ rule: 'anonymity', word: phrase.from, cue: phrase, source: subject, content: [], via: null }] : [],
  );
}
