import type { CueReading } from './attributionReader.ts';
import { mainWord } from './mainWord.ts';
import type { Features } from './standingFeatures.ts';
import { firstWords, type SentenceWords } from './words.ts';

/** What the network saw in a sentence, likely or not. */
class Seen {
  private readonly probabilities: number[] = [];
  private readonly chances: Float64Array;
  private readonly root: number;
  private rootCue = 0;
  private rootSaid = 0;
  private cueNearRoot = 0;
  private said = 0;
  private saidFromElsewhere = 0;
  private withSource = 0;
  private readonly words: SentenceWords['words'];

  constructor({ words }: SentenceWords) {
    this.words = words;
    this.root = mainWord(words);
    this.chances = new Float64Array(words.length);
  }

  cue({ word, probability, source }: CueReading): void {
    this.probabilities.push(probability);
    const { head, relation } = this.words[word] ?? { head: -1, relation: '' };
    if (word === this.root) this.rootCue = Math.max(this.rootCue, probability);
    else if (head === this.root && ['conj', 'parataxis', 'ccomp', 'obl', 'nmod'].includes(relation))
      this.cueNearRoot = Math.max(this.cueNearRoot, probability);
    if (source) this.withSource = Math.max(this.withSource, probability);
  }

  /** The words `[from, to)` as said under a cue that stands here or in another sentence. */
  content(from: number, to: number, probability: number, isHere: boolean): void {
    const share = (Math.min(to, this.words.length) - Math.max(0, from)) / Math.max(1, this.words.length);
    this.said = Math.max(this.said, share * probability);
    if (!isHere) this.saidFromElsewhere = Math.max(this.saidFromElsewhere, share * probability);
    for (let i = Math.max(0, from); i < Math.min(to, this.words.length); i++) this.chances[i] = Math.max(this.chances[i] ?? 0, probability);
    if (from <= this.root && this.root < to) this.rootSaid = Math.max(this.rootSaid, probability);
  }

  features(): Features {
    const sorted = this.probabilities.sort((a, b) => b - a);
    return {
      seenMost: sorted[0] ?? 0,
      seenSecond: sorted[1] ?? 0,
      seenRoot: this.rootCue,
      seenNearRoot: this.cueNearRoot,
      seenSource: this.withSource,
      seenSaid: this.said,
      seenSaidFromElsewhere: this.saidFromElsewhere,
      seenRootSaid: this.rootSaid,
      seenRootCovered: Math.max(this.rootSaid, this.rootCue),
      seenCovered: this.words.length === 0 ? 0 : this.chances.reduce((sum, chance) => sum + chance, 0) / this.words.length,
    };
  }
}

/** What the network's readings of a paragraph tell of each of its sentences, unlikely readings too. */
export function readingFeatures(sentences: readonly SentenceWords[], readings: readonly CueReading[]): Features[] {
  const seen = sentences.map((sentence) => new Seen(sentence));
  const firsts = firstWords(sentences);
  for (const reading of readings) {
    seen[reading.sentence]?.cue(reading);
    for (const { from, to } of reading.content) {
      // Content begins in the cue's sentence or near it.
      let sentence = reading.sentence;
      while (sentence > 0 && (firsts[sentence] ?? 0) > from) sentence--;
      for (; sentence < sentences.length && (firsts[sentence] ?? Infinity) < to; sentence++) {
        const start = firsts[sentence] ?? 0;
        const end = start + (sentences[sentence]?.words.length ?? 0);
        if (from < end) seen[sentence]?.content(from - start, to - start, reading.probability, sentence === reading.sentence);
      }
    }
  }
  return seen.map((of) => of.features());
}
