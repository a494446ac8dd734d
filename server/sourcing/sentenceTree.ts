import { negations, nots } from '../lexicon/cueMeanings.ts';
import { dependentsOf, headsOf, type Word } from './words.ts';

export const isNegation = (word: Word | undefined): boolean => word !== undefined && (negations.has(word.lower) || word.lower === 'cannot');

/** No walk below a word visits more. */
const farthest = 60;

/** A sentence with the way down its tree. */
export class SentenceTree {
  readonly words: readonly Word[];
  private readonly children: readonly (readonly number[])[];

  constructor(words: readonly Word[]) {
    this.words = words;
    this.children = dependentsOf(headsOf(words));
  }

  lemma(i: number): string {
    return this.words[i]?.lemma.toLowerCase() ?? '';
  }

  childrenOf(i: number): readonly number[] {
    return this.children[i] ?? [];
  }

  /** Whether a child of the word passes the test. */
  child(i: number, test: (child: number) => boolean): boolean {
    return this.childrenOf(i).some(test);
  }

  /** The place of the "not" or "never" that negates the word; -1 where none does. */
  negationOf(i: number): number {
    return this.childrenOf(i).find((at) => this.words[at]?.relation !== 'det' && nots.has(this.words[at]?.lower ?? '')) ?? -1;
  }

  /** Whether a word below another passes the test. */
  hasBelow(i: number, test: (word: Word) => boolean): boolean {
    const left = [...this.childrenOf(i)];
    for (let steps = 0; left.length > 0 && steps < farthest; steps++) {
      const at = left.pop() ?? -1;
      const word = this.words[at];
      if (word && test(word)) return true;
      left.push(...this.childrenOf(at));
    }
    return false;
  }
}
