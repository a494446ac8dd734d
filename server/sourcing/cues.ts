import { tellVerbs } from '../lexicon/cueNouns.ts';
import { activeWithPreposition, cueVerbs, infinitiveTakers, nounLike, particles, type CueVerb } from '../lexicon/cueVerbs.ts';
import {
  auxiliaries,
  beForms,
  clauseOpeners,
  coordinators,
  determiners,
  irregularPasts,
  midAdverbs,
  modals,
  personalPronouns,
  possessivePronouns,
  prepositions,
  quantifiers,
  temporalNouns,
} from '../lexicon/functionWords.ts';
import type { VerbForm } from '../lexicon/verbForms.ts';
import { appositionAfter, isSourceNoun, nounPhraseAfter, nounPhraseBefore } from './nounPhrases.ts';
import { agrees, isSpeaker } from './speakers.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** How a cue verb stands in its clause. */
export interface CueUse {
  readonly verb: CueVerb;
  /** The cue with its particle. */
  readonly cue: WordRange;
  readonly source: WordRange | null;
  /** Where what it says stands, besides quotations beside it. */
  readonly content: 'after' | 'before' | 'none';
  /** The source is that of the verb before it, or the subject of the sentence: ", saying that", "and said". */
  readonly inherits: boolean;
  /** The words come after the speaker's verb: "said Smith". */
  readonly inverted: boolean;
  /** Stands in a relative clause or in a participle's phrase, beside the main clause. */
  readonly aside: boolean;
}

const isOpening = (lower: string): boolean => /^["“„«'‘]$/.test(lower);

/** The use of the word at `i` as a cue verb; null where it is none: a noun, a passive, a future, an infinitive, a part of a quotation. */
export function cueUseAt(words: readonly Word[], i: number): CueUse | null {
  const found = cueVerbs.get(lowerAt(words, i));
  const word = words[i];
  if (!found || !word || word.quoted || (word.capital && i > 0)) return null;
  const { verb, form } = found;
  const particle = particles.get(verb.lemma);
  const hasParticle = particle?.has(lowerAt(words, i + 1)) === true;
  // "called him \"a liar\"": here the quotation tells.
  if (particle && !hasParticle && !(verb.lemma === 'call' && words.slice(i + 1, i + 9).some((other) => other.quoted))) return null;
  const cue = { from: i, to: hasParticle ? i + 2 : i + 1 };
  const left = verbGroupStart(words, i);
  if (left.blocked || isNounUse(words, i, form, verb)) return null;
  if (form === 'ing') return participle(words, verb, cue, left);
  if ((form === 'past' || form === 'participle') && left.passive) return passive(words, verb, cue);
  if (form === 'participle' && !left.perfect) return null;
  return finite(words, verb, form, cue, left);
}

interface VerbGroup {
  /** Where the verb begins, with its auxiliaries and adverbs. */
  readonly start: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  /** Not said, or not yet: "would say", "to say", "did not say". */
  readonly blocked: boolean;
}

/** Looks left over the auxiliaries and adverbs that belong to the verb at `i`. */
function verbGroupStart(words: readonly Word[], i: number): VerbGroup {
  let start = i;
  let passive = false;
  let perfect = false;
  let future = false;
  let negated = false;
  for (let k = i - 1; k >= 0 && k > i - 7; k--) {
    const lower = lowerAt(words, k);
    if (words[k]?.quoted) break;
    if (lower === 'not' || lower === "n't" || lower === 'never') negated = true;
    else if (beForms.has(lower) && lower !== "'s") passive = true;
    else if (['has', 'have', 'had', 'having', "'ve", "'d"].includes(lower)) perfect = true;
    else if (modals.has(lower)) future ||= !['do', 'does', 'did'].includes(lower);
    else if (!(midAdverbs.has(lower) && !personalPronouns.has(lower)) && !(lower.length > 4 && lower.endsWith('ly'))) break;
    start = k;
  }
  const infinitive = lowerAt(words, start - 1) === 'to';
  const verb = cueVerbs.get(lowerAt(words, i))?.verb;
  return { start, passive, perfect, progressive: passive, blocked: future || infinitive || (negated && verb?.kind !== 'belief') };
}

/** Whether a form that can be a noun or an adjective is one here: "the report", "his claims", "stated aims". */
function isNounUse(words: readonly Word[], i: number, form: VerbForm, verb: CueVerb): boolean {
  const before = lowerAt(words, i - 1);
  const after = lowerAt(words, i + 1);
  if (form === 'past' || form === 'participle') {
    // "a person close to her said"
    const isObject = before === 'her' && verb.frame === 'say';
    return determiners.has(before) && !personalPronouns.has(before) && !quantifiers.has(before) && !isObject;
  }
  if (form === 'ing') return (determiners.has(before) && !personalPronouns.has(before)) || after === 'of';
  if (!nounLike.has(verb.lemma)) return false;
  if (
    determiners.has(before) ||
    possessivePronouns.has(before) ||
    before === "'s" ||
    prepositions.has(before) ||
    before === '' ||
    !/\w/.test(before)
  ) {
    return true;
  }
  // "officials report that", "the report claims the", but not "police reports of", "the ceasefire plan".
  return !(
    after === 'that' ||
    determiners.has(after) ||
    personalPronouns.has(after) ||
    isOpening(after) ||
    after === 'to' ||
    words[i + 1]?.capital === true
  );
}

function finite(words: readonly Word[], verb: CueVerb, form: VerbForm, cue: WordRange, group: VerbGroup): CueUse | null {
  const after = inverted(words, verb, cue, group);
  if (after) return after;
  const { range, inherits, relative } = subjectBefore(words, group.start);
  if (!range && !inherits) return null;
  if (range && !(isSpeaker(words, range, verb) && agrees(words, range, form))) return null;
  const from = range?.from ?? group.start;
  const follows = contentFollows(words, verb, cue.to);
  const precedes = from > 2 && (lowerAt(words, from - 1) === ',' || words[from - 1]?.quoted === true);
  if (verb.frame === 'clause' && !follows && !precedes) return null;
  if (verb.frame === 'act' && form === 'past' && !group.perfect && isPostposed(words, verb, cue.to)) return null;
  const before = !follows && (verb.frame === 'say' || precedes) && verb.frame !== 'act';
  const content = before ? (precedes ? 'before' : 'none') : 'after';
  return { verb, cue, source: range, content, inherits, inverted: false, aside: relative || isSubordinate(words, from) };
}

/** "troops ordered to leave", "a man accused of theft": a participle behind its noun, whose subject says nothing. */
function isPostposed(words: readonly Word[], verb: CueVerb, at: number): boolean {
  return !activeWithPreposition.has(verb.lemma) && ['of', 'by', 'to', 'as'].includes(lowerAt(words, at));
}

/** Whether the clause that begins at `from` depends on another: "after the court ordered …". */
const isSubordinate = (words: readonly Word[], from: number): boolean => clauseOpeners.has(lowerAt(words, from - 1));

/** `"…," said Smith` and `…, said Smith`: nothing of a clause may follow the speaker. */
function inverted(words: readonly Word[], verb: CueVerb, cue: WordRange, group: VerbGroup): CueUse | null {
  const at = lowerAt(words, cue.from - 1);
  if (verb.frame === 'act' || group.start !== cue.from || !(at === ',' || words[cue.from - 1]?.quoted || /^[?!]+$/.test(at))) return null;
  const speaker = nounPhraseAfter(words, cue.to);
  if (!speaker || !isSpeaker(words, speaker)) return null;
  const next = words[speaker.to];
  if (
    next?.isWord &&
    !prepositions.has(next.lower) &&
    !midAdverbs.has(next.lower) &&
    !temporalNouns.has(next.lower) &&
    !['who', 'after', 'when', 'and'].includes(next.lower)
  )
    return null;
  const apposition = appositionAfter(words, speaker.to);
  const source = apposition ? { from: speaker.from, to: apposition.to } : speaker;
  return { verb, cue, source, content: 'before', inherits: false, inverted: true, aside: false };
}

interface Subject {
  readonly range: WordRange | null;
  readonly inherits: boolean;
  readonly relative: boolean;
}

/** Who does the verb that begins at `start`. */
function subjectBefore(words: readonly Word[], start: number): Subject {
  const none = { range: null, inherits: false, relative: false };
  const before = lowerAt(words, start - 1);
  if (words[start - 1]?.quoted) return none;
  if (coordinators.has(before)) return { ...none, inherits: true };
  if (before === 'who' || before === 'which' || before === 'that') {
    const at = lowerAt(words, start - 2) === ',' ? start - 2 : start - 1;
    const range = nounPhraseBefore(words, at);
    return range ? { range, inherits: false, relative: true } : none;
  }
  if (before === ',' || before === '—' || before === '–' || before === ')') {
    const open = asideStart(words, start - 1);
    if (open === null) return none;
    const range = nounPhraseBefore(words, open);
    if (!range) return none;
    const first = lowerAt(words, open + 1);
    const apposition =
      determiners.has(first) ||
      first === 'who' ||
      isSourceNoun(first) ||
      isSourceNoun(lowerAt(words, start - 2)) ||
      /^\d+$/.test(first) ||
      words[open + 1]?.capital === true;
    if (!apposition) return { range, inherits: false, relative: false };
    // "Marta Ruiz, a farmer from Brook, who was there, said": the name stands before another aside.
    const outer =
      lowerAt(words, range.from - 1) === ',' && determiners.has(lowerAt(words, range.from))
        ? nounPhraseBefore(words, range.from - 1)
        : null;
    const from = outer && words[outer.to - 1]?.capital ? outer.from : range.from;
    return { range: { from, to: start - 1 }, inherits: false, relative: false };
  }
  const range = nounPhraseBefore(words, start);
  // "Smith, president of the club said": the second comma is missing.
  if (
    range &&
    range.from > 2 &&
    lowerAt(words, range.from - 1) === ',' &&
    isSourceNoun(lowerAt(words, range.from)) &&
    words[range.from - 2]?.capital
  ) {
    const name = nounPhraseBefore(words, range.from - 1);
    if (name?.from === 0) return { ...none, range: { from: 0, to: range.to } };
  }
  return { ...none, range };
}

/** Where the aside begins that ends with the comma, dash or bracket at `end`; null where none does. */
function asideStart(words: readonly Word[], end: number): number | null {
  const closing = lowerAt(words, end);
  const opening = closing === ')' ? '(' : closing;
  for (let i = end - 1; i > 0 && i > end - 30; i--) {
    const word = words[i];
    if (!word || word.quoted) return null;
    if (word.lower === opening) return i;
  }
  return null;
}

function participle(words: readonly Word[], verb: CueVerb, cue: WordRange, group: VerbGroup): CueUse | null {
  if (group.progressive) {
    const subject = subjectBefore(words, group.start);
    if (!subject.range || !isSpeaker(words, subject.range, verb)) return null;
    if (verb.frame !== 'act' && !contentFollows(words, verb, cue.to)) return null;
    return { verb, cue, source: subject.range, content: 'after', inherits: false, inverted: false, aside: subject.relative };
  }
  if (['worth', 'without', 'of', 'for', 'from', 'is', 'to'].includes(lowerAt(words, cue.from - 1))) return null;
  if (verb.frame !== 'act' && !contentFollows(words, verb, cue.to)) return null;
  if (verb.wish) return null;
  const near = nounPhraseBefore(words, group.start);
  const own = near && isSpeaker(words, near, verb) && !group.perfect ? near : null;
  return { verb, cue, source: own, content: 'after', inherits: own === null, inverted: false, aside: true };
}

/** "was accused by prosecutors of": the source stands behind "by". A passive without one names nobody and is read elsewhere. */
function passive(words: readonly Word[], verb: CueVerb, cue: WordRange): CueUse | null {
  for (let i = cue.to; i < cue.to + 6; i++) {
    const word = words[i];
    if (!word?.isWord || word.quoted) return null;
    if (word.lower !== 'by') continue;
    const source = nounPhraseAfter(words, i + 1);
    if (!source || !isSpeaker(words, source, verb)) return null;
    return {
      verb,
      cue,
      source: verb.lemma === 'accuse' ? withoutCharge(words, source) : source,
      content: 'before',
      inherits: false,
      inverted: true,
      aside: false,
    };
  }
  return null;
}

/** "accused by the ministry of defence of fraud": the last "of" tells of what. */
function withoutCharge(words: readonly Word[], { from, to }: WordRange): WordRange {
  for (let i = to - 1; i > from; i--) if (lowerAt(words, i) === 'of') return { from, to: i };
  return { from, to };
}

/** Whether what the verb says stands behind it: "that", a quotation, a clause with a verb of its own, an infinitive. */
function contentFollows(words: readonly Word[], verb: CueVerb, at: number): boolean {
  let i = at;
  while (midAdverbs.has(lowerAt(words, i)) || (lowerAt(words, i).endsWith('ly') && lowerAt(words, i).length > 4)) i++;
  const first = words[i];
  if (!first) return false;
  if (first.lower === ':' || isOpening(first.lower)) return true;
  if (['that', 'whether', 'how', 'why', 'what', 'if'].includes(first.lower)) return true;
  if (first.lower === 'to')
    return ['promises', 'orders', 'asks'].includes(verb.stance) || verb.kind === 'belief' || infinitiveTakers.has(verb.lemma);
  if (first.lower === ',') {
    // "he said, adding" has its content before it; "he said, however, that" behind.
    const close = words.findIndex((word, k) => k > i && k < i + 12 && word.lower === ',');
    return isOpening(lowerAt(words, i + 1)) || (close > 0 && lowerAt(words, close + 1) === 'that');
  }
  if (!first.isWord) return false;
  const next = words[i + 1];
  if (
    personalPronouns.has(first.lower) &&
    verb.frame !== 'act' &&
    (verb.frame === 'say' || (next?.isWord === true && !prepositions.has(next.lower)))
  )
    return true;
  for (let k = i; k < words.length && k < i + 25; k++) {
    const word = words[k];
    if (!word) break;
    if (k > i && isOpening(word.lower) && word.quoted) return true;
    const { lower } = word;
    if (lower === 'that' && k > i) return verb.frame === 'say' || tellVerbs.has(verb.lemma) || verb.stance === 'orders' || k < i + 6;
    if (!word.isWord && lower !== ',') break;
    // "found a coin and showed it"
    if (verb.frame === 'clause' && coordinators.has(lower) && verb.kind !== 'belief') break;
    if (lower === ',' && k < i + 2) break;
    if (k > i && !word.capital && (auxiliaries.has(lower) || irregularPasts.has(lower) || cueVerbs.get(lower)?.form === 'past'))
      return true;
    if (k > i + 1 && !word.capital && lower.length > 4 && lower.endsWith('ed') && !determiners.has(lowerAt(words, k - 1))) return true;
    if (k > i && lower === 'to' && verb.stance === 'orders') return true;
  }
  // "Officials say the plan works": a present verb has no form that tells; a subject with something behind it must do.
  return (
    (verb.frame === 'say' || verb.kind === 'belief') &&
    (determiners.has(first.lower) || personalPronouns.has(first.lower) || first.capital) &&
    words.length - i > 4
  );
}
