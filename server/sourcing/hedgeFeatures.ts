import { standingClasses, standingVerbs } from '../lexicon/standingVerbs.ts';
import { firstWhere } from '../text/search.ts';
import { contains, type Span } from '../text/span.ts';
import type { CueReading } from './attributionReader.ts';
import type { LocalAttribution } from './attributions.ts';
import { mainWord } from './mainWord.ts';
import { isPlural } from './sourceWords.ts';
import type { Features } from './standingFeatures.ts';
import { dependentsOf, firstWords, headsOf, holds, lowerAt, type SentenceWords, type Word } from './words.ts';

/** A chain of heads longer than this tells no more. */
const deepest = 8;

const notWords = new Set(['no', 'not', "n't", 'never', 'without']);
const toldPrepositions = new Set('by to of from among in on with for over amid after despite following'.split(' '));

/** A sentence's words with what hangs from each; asked for many of them. */
export class Grammar {
  readonly words: readonly Word[];
  private readonly children: readonly (readonly number[])[];
  private readonly main: number;
  private readonly whole: Features;

  constructor(words: readonly Word[]) {
    this.words = words;
    this.children = dependentsOf(headsOf(words));
    this.main = mainWord(words);
    this.whole = {
      conditional: words.some(({ lower, quoted }) => !quoted && lower === 'if') ? 1 : 0,
      question: words.at(-1)?.lower.includes('?') ? 1 : 0,
      quotedShare: words.filter(({ quoted }) => quoted).length / Math.max(1, words.length),
    };
  }

  childrenOf(at: number): Word[] {
    return (this.children[at] ?? []).flatMap((i) => this.words[i] ?? []);
  }

  /** "by the board" */
  hasAgent(at: number): boolean {
    return (this.children[at] ?? []).some(
      (child) => this.words[child]?.relation.startsWith('obl') && this.childrenOf(child).some(({ lower }) => lower === 'by'),
    );
  }

  /** How a word hangs in its sentence, and what its verb tells. */
  featuresOf(at: number): Features {
    const { words, main } = this;
    const word = words[at];
    const verb = this.verbAbove(at);
    const chain = this.relationsAbove(at);
    const passes = (relation: string): number => (chain.some((one) => one.startsWith(relation)) ? 1 : 0);
    const preposition = this.childrenOf(at).find(({ relation }) => relation === 'case')?.lower ?? '';
    return {
      ...this.whole,
      [`relation:${(word?.relation ?? '').replace(/:.*/, '')}`]: 1,
      passiveSubject: word?.relation === 'nsubj:pass' ? 1 : 0,
      isMain: at === main ? 1 : 0,
      ofMain: word?.head === main ? 1 : 0,
      depth: chain.length,
      opens: at <= 1 ? 1 : 0,
      inRelative: passes('acl'),
      inAdverbial: passes('advcl'),
      inClause: passes('ccomp'),
      inNominal: passes('nmod'),
      inOblique: passes('obl'),
      negatedBefore: notWords.has(lowerAt(words, at - 1)) ? 1 : 0,
      followedByThat: lowerAt(words, at + 1) === 'that' ? 1 : 0,
      followedByTo: lowerAt(words, at + 1) === 'to' ? 1 : 0,
      followedByOf: lowerAt(words, at + 1) === 'of' ? 1 : 0,
      there: [at, word?.head ?? -1].some((head) => this.childrenOf(head).some(({ xpos }) => xpos === 'EX')) ? 1 : 0,
      ...(toldPrepositions.has(preposition) ? { [`case:${preposition}`]: 1 } : {}),
      ...this.verbFeatures(verb),
      ...this.subjectFeatures(verb),
    };
  }

  /** The verb (or what stands for one) that a word hangs from, through nouns; itself if it is one. */
  private verbAbove(from: number): number {
    let at = from;
    for (let steps = 0; steps < 6; steps++) {
      const word = this.words[at];
      if (!word) break;
      if (word.upos === 'VERB' || word.head < 0 || (steps > 0 && /^(?:root|ccomp|advcl|acl|parataxis)/.test(word.relation))) return at;
      at = word.head;
    }
    return at;
  }

  private relationsAbove(from: number): string[] {
    const chain: string[] = [];
    for (let at = from; chain.length < deepest;) {
      const word = this.words[at];
      if (!word || word.head < 0) break;
      chain.push(word.relation);
      at = word.head;
    }
    return chain;
  }

  private verbFeatures(at: number): Features {
    const word = this.words[at];
    const children = this.childrenOf(at);
    const has = (test: (child: Word) => boolean): number => (children.some(test) ? 1 : 0);
    const copula = has(({ relation }) => relation === 'cop');
    const classes = word?.upos === 'VERB' ? (standingVerbs.get(word.lemma) ?? []) : [];
    return {
      verbMain: at === this.main ? 1 : 0,
      verbIsVerb: word?.upos === 'VERB' ? 1 : 0,
      verbPast: word?.xpos === 'VBD' ? 1 : 0,
      verbPresent: word?.xpos === 'VBZ' || word?.xpos === 'VBP' ? 1 : 0,
      verbParticiple: word?.xpos === 'VBN' ? 1 : 0,
      verbProgressive: word?.xpos === 'VBG' ? 1 : 0,
      verbBe: copula === 1 || word?.lemma === 'be' ? 1 : 0,
      verbModal: has(({ relation, xpos }) => relation === 'aux' && xpos === 'MD'),
      verbPerfect: has(({ relation, lemma }) => relation === 'aux' && lemma === 'have'),
      verbPassive: has(({ relation }) => relation === 'aux:pass'),
      verbInfinitive: has(({ xpos }) => xpos === 'TO'),
      verbClause: has(({ relation }) => relation === 'ccomp'),
      verbComplement: has(({ relation }) => relation === 'xcomp'),
      verbObject: has(({ relation }) => relation === 'obj'),
      verbNegated: has(({ lower }) => notWords.has(lower)),
      verbAgent: this.hasAgent(at) ? 1 : 0,
      verbUnknown: classes.length === 0 ? 1 : 0,
      ...Object.fromEntries(standingClasses.map((kind) => [`verb:${kind}`, classes[0] === kind ? 1 : classes.includes(kind) ? 0.5 : 0])),
    };
  }

  private subjectFeatures(verb: number): Features {
    const subject = this.childrenOf(verb).find(({ relation }) => /^(?:nsubj|csubj|expl)/.test(relation));
    if (!subject) return { noSubject: 1 };
    return {
      subjectYou: subject.lower === 'you' ? 1 : 0,
      subjectUs: subject.lower === 'we' || subject.lower === 'i' ? 1 : 0,
      subjectIt: /^(?:it|this|that|there|which)$/.test(subject.lower) ? 1 : 0,
      subjectSomebody: /^(?:he|she|they|who)$/.test(subject.lower) ? 1 : 0,
      subjectName: subject.upos === 'PROPN' ? 1 : 0,
      subjectPlural: isPlural(subject) ? 1 : 0,
    };
  }
}

/** What the words of a phrase, with the noun `at`, tell of how well it is known who is meant. */
export function phraseFeatures(grammar: Grammar, at: number, span: Span): Features {
  const { words } = grammar;
  const from = firstWhere(words, ({ start }) => start >= span.start);
  const to = firstWhere(words, ({ start }) => start >= span.end);
  const children = grammar.childrenOf(at);
  const has = (relation: string): number => (children.some((child) => child.relation.startsWith(relation)) ? 1 : 0);
  return {
    [`begins:${beginningOf(lowerAt(words, from))}`]: 1,
    plural: isPlural(words[at]) ? 1 : 0,
    size: to - from,
    nameInside: words.slice(from, to).some(({ upos }) => upos === 'PROPN') ? 1 : 0,
    capital: words[at]?.capital && at > 0 ? 1 : 0,
    modified: has('amod'),
    ofSomething: has('nmod'),
    relative: has('acl'),
    apposed: has('appos'),
  };
}

/** How determiners are put together: by whether we have met the thing, and how many of it there are. */
const beginnings: readonly (readonly [string, RegExp])[] = [
  ['one', /^(?:an?|one|another)$/],
  ['the', /^the$/],
  ['this', /^(?:this|that|these|those)$/],
  ['whose', /^(?:his|her|their|its|my|our|your|whose)$/],
  ['some', /^(?:some|many|most|several|few|others?|various|numerous|certain|all|both)$/],
  ['any', /^(?:no|neither|any|each|every)$/],
];
const beginningOf = (word: string): string => beginnings.find(([, pattern]) => pattern.test(word))?.[0] ?? 'nothing';

/**
 * Tells of a word (of sentence `sentence`, at `span`) in whose words it stands: by the attributions and by what the network reads, likely or
 * not. All are of one paragraph.
 */
export function whoseWords(
  sentences: readonly SentenceWords[],
  attributions: readonly LocalAttribution[],
  readings: readonly CueReading[],
): (sentence: number, word: number, span: Span) => Features {
  const firsts = firstWords(sentences);
  const near = <T extends { readonly sentence: number }>(all: readonly T[]): ((sentence: number) => readonly T[]) => {
    const of = (sentence: number): T[] =>
      all.slice(
        firstWhere(all, (one) => one.sentence >= sentence - 1),
        firstWhere(all, (one) => one.sentence > sentence + 1),
      );
    const known = sentences.map((_, i) => of(i));
    return (sentence) => known[sentence] ?? [];
  };
  const saidNear = near(attributions);
  const readNear = near(readings);
  return (sentence, word, span) => {
    const at = (firsts[sentence] ?? 0) + word;
    // What somebody wants or plans is no word of theirs.
    const said = saidNear(sentence).filter(({ wish, content }) => !wish && content.some((part) => contains(part, span)));
    const read = readNear(sentence);
    const by = (kind: string): number => most(said.filter(({ description, agentless }) => !agentless && description?.kind === kind));
    return {
      saidByNamed: by('named'),
      saidByDocument: by('document'),
      saidByAnonymous: by('anonymous'),
      saidByVague: by('vague'),
      saidByNobody: most(said.filter(({ agentless }) => agentless)),
      saidOf: said.length,
      read: most(read.filter(({ content }) => content.some((range) => holds(range, at)))),
      cueReading: most(read.filter((reading) => reading.sentence === sentence && reading.word === word)),
    };
  };
}

/** Words that somebody says less likely than this are the paper's own. */
const saidByOthers = 0.45;
export const isOwnWord = (features: Features): boolean => (features['saidBySomebody'] ?? 0) < saidByOthers;

/** In a word: what the features of a candidate come to, above all in words of the paper's own. */
export function inAWord(features: Features): Features {
  const has = (name: string): boolean => (features[name] ?? 0) > 0;
  const said = Math.max(...['saidByNamed', 'saidByDocument', 'saidByAnonymous', 'saidByVague'].map((name) => features[name] ?? 0));
  const isOwn = said < saidByOthers;
  const isHedge = has('type:hedge') && isOwn;
  const isPassive = has('type:passive') && has('auxiliary') && !has('agent') && !has('verbNegated');
  return {
    saidBySomebody: said,
    hedgeOwn: isHedge ? 1 : 0,
    plainHedge: isHedge && !has('hedge:ability') && !has('hedge:possible') && !has('hedge:likely') ? 1 : 0,
    passiveOwn: isPassive && isOwn ? 1 : 0,
    agentlessOwn: has('agentless') && isOwn ? 1 : 0,
  };
}

const most = (items: readonly { readonly probability: number }[]): number =>
  items.reduce((max, { probability }) => Math.max(max, probability), 0);
