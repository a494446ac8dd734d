import { caseGroup, editGroup } from '../language/lemmaGroups.ts';
import { edited, straightened } from '../language/lemmas.ts';
import { packLemmaTable, type Edit } from '../language/lemmaTable.ts';
import { caseChanges, shapeOf } from '../language/letterCase.ts';
import { childOf, decide, symbolOf, wordStart, type SuffixTrie } from '../language/suffixTrie.ts';
import { uposTags, type Upos } from '../language/tags.ts';
import { learnSuffixes, type Decided } from './learnSuffixes.ts';
import { irregularForms, regularForms, type Inflected } from './paradigms.ts';

/** A word of a treebank. */
export interface LemmaExample {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  /** How much it counts: where treebanks differ, the one that counts more is followed. */
  readonly count: number;
}

/**
 * Trains a lemmatizer; its bytes are for `lemmatizer` (server/language/lemmas.ts). `vocabulary` are English words in small letters, to learn
 * spelling from. The same examples and words give the same bytes.
 */
export function trainLemmas(examples: readonly LemmaExample[], vocabulary: Iterable<string>): Uint8Array {
  const seen = examples.filter(isWhole).map(straight);
  const words = withIrregular(seen);
  words.push(...unseen(words, vocabulary));
  const xposTags = [...new Set(words.map(({ xpos }) => xpos))].sort();
  const learner = new Learner(words, xposTags);
  const { editList, edits } = learner.edits();
  return packLemmaTable({ xposTags, editList, edits, cases: learner.cases(editList, edits) });
}

/** Whether a word is no part of another that a blank has come into: the first part has the lemma of the whole, the others have none. */
const isWhole = ({ form, lemma, xpos }: LemmaExample): boolean =>
  (lemma !== '_' || form === '_') && !((xpos === 'GW' || xpos === 'AFX') && lemma.length > form.length);

const straight = (word: LemmaExample): LemmaExample => ({ ...word, form: straightened(word.form), lemma: straightened(word.lemma) });

const keyOf = ({ form, upos, xpos }: Inflected): string => `${editGroup(upos, xpos)} ${form.toLowerCase()}`;

/** The examples with the irregular forms of English, which stand against errors of the treebanks (fled: "flead"). */
function withIrregular(examples: readonly LemmaExample[]): LemmaExample[] {
  const irregular = irregularForms().map((inflected): LemmaExample => ({ ...inflected, count: 1 }));
  const lemmaOf = new Map(irregular.map((word) => [keyOf(word), word.lemma]));
  return [...examples.filter((word) => (lemmaOf.get(keyOf(word)) ?? word.lemma.toLowerCase()) === word.lemma.toLowerCase()), ...irregular];
}

/** Regular forms that the examples do not have. */
function unseen(examples: readonly LemmaExample[], vocabulary: Iterable<string>): LemmaExample[] {
  const seen = new Set(examples.map(keyOf));
  const verbs = new Set(examples.filter(({ upos, xpos }) => upos === 'VERB' && xpos.startsWith('VB')).map(({ lemma }) => lemma));
  return regularForms(vocabulary, verbs)
    .filter((inflected) => !seen.has(keyOf(inflected)))
    .map((inflected) => ({ ...inflected, count: 1 }));
}

/** What a rule costs beside an error. Cross-validation hardly tells 0.6 from 0.9; above 1, words seen once are forgotten. */
const ruleCost = 0.9;

/** From which depth on an edit of one word is that of all with its ending: the last four letters ("under|went"). By cross-validation. */
const generalEdit = 5;

/** Letters at the end of a word that are looked at. */
const longest = 40;

class Learner {
  private readonly words: readonly LemmaExample[];
  private readonly xposMarks: ReadonlyMap<string, number>;
  private readonly uposMarks: ReadonlyMap<string, number> = new Map(uposTags.map((tag, i) => [tag, i + 1]));

  constructor(words: readonly LemmaExample[], xposTags: readonly string[]) {
    this.words = words;
    this.xposMarks = new Map(xposTags.map((tag, i) => [tag, i + 1]));
  }

  edits(): { readonly editList: readonly Edit[]; readonly edits: SuffixTrie } {
    const editList: Edit[] = [];
    const numbers = new Map<string, number>();
    const examples = this.words.map((word): Decided => {
      const lower = word.form.toLowerCase();
      const edit = editOf(lower, word.lemma.toLowerCase());
      const key = `${edit.strip} ${edit.add}`;
      const decision = numbers.get(key) ?? editList.push(edit);
      numbers.set(key, decision);
      return { path: this.path(editGroup(word.upos, word.xpos), lower, word), decision, count: word.count };
    });
    // A rule takes off no more than the letters that it has seen; the first symbol is none.
    const mayDecide = (decision: number, depth: number): boolean => (editList[decision - 1]?.strip ?? 0) < depth;
    return { editList, edits: learnSuffixes(examples, { ruleCost, mayDecide, general: generalEdit }) };
  }

  cases(editList: readonly Edit[], edits: SuffixTrie): SuffixTrie {
    const examples = this.words.flatMap((word): Decided[] => {
      const lower = word.form.toLowerCase();
      const group = childOf(edits, 0, editGroup(word.upos, word.xpos));
      const edit = editList[decide(edits, group, lower, this.xposMark(word), this.uposMark(word)) - 1] ?? { strip: 0, add: '' };
      const decision = caseChanges.findIndex((change) => edited(word.form, edit, change) === word.lemma) + 1;
      if (decision === 0) return [];
      return [{ path: this.path(caseGroup(word.upos, word.xpos, shapeOf(word.form, lower)), lower, word), decision, count: word.count }];
    });
    return learnSuffixes(examples, { ruleCost, mayDecide: (_, depth) => depth > 0, general: Infinity });
  }

  private path(group: number, lower: string, word: LemmaExample): number[] {
    const path = [group];
    const from = Math.max(0, lower.length - longest);
    for (let i = lower.length - 1; i >= from; i--) path.push(symbolOf(lower.charCodeAt(i)));
    if (from === 0) path.push(wordStart, this.xposMark(word), this.uposMark(word));
    return path;
  }

  private xposMark({ xpos }: LemmaExample): number {
    return this.xposMarks.get(xpos) ?? 0;
  }

  private uposMark({ upos }: LemmaExample): number {
    return this.uposMarks.get(upos) ?? 0;
  }
}

/** What makes the lemma of the form. */
function editOf(form: string, lemma: string): Edit {
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same++;
  return { strip: form.length - same, add: lemma.slice(same) };
}
