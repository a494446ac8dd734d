import { numberAbbreviations, sentenceStarters, titleAbbreviations } from '../lexicon/abbreviations.ts';
import { tagVerbs } from '../lexicon/tagVerbs.ts';
import { isQuote, isStop, type Boundaries } from './boundaries.ts';
import type { Token } from './token.ts';
import { Kind } from './tokenKinds.ts';

/** How many tokens a bracket's beginning is looked for. */
const longestAside = 12;

/** How many tokens of a name may stand before the verb that says whose words a quotation was. */
const longestName = 8;

/** Small words within a name and office: "Ana Lopez of the treasury". */
const nameLinks: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'de', 'la', 'von', 'van', 'bin', 'al', 'el']);

/** No word of a list is longer. */
const longestWord = 40;

/** What holds of sentences in English newspapers, whatever a model says. */
export class SentenceRules {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly boundaries: Boundaries;

  constructor(text: string, tokens: readonly Token[], boundaries: Boundaries) {
    this.text = text;
    this.tokens = tokens;
    this.boundaries = boundaries;
  }

  /** Whether a sentence ends behind token i, a candidate of the boundaries; null where no rule tells. */
  endsBehind(i: number): boolean | null {
    const kind = this.kindAt(i);
    const before = this.kindAt(i - 1);
    const goesOn = this.kindAt(i + 1) === Kind.lower && !this.isName(i + 1);
    switch (kind) {
      case Kind.abbreviation:
        return this.endsBehindAbbreviation(i);
      case Kind.closingQuote:
      case Kind.quote:
        if (goesOn || this.isSpeechTag(i + 1, before === Kind.cry)) return false;
        // "the “adamant” Khan"
        return isStop(before) || before === Kind.comma || this.isStarter(i + 1) ? null : false;
      case Kind.closing:
        return !goesOn && (this.isAside(i) || this.isStarter(i + 1)) ? null : false;
      case Kind.ellipsis:
        return goesOn ? false : null;
      case Kind.stop:
        if (this.boundaries.touches(i)) return this.lacksBlank(i) || null;
        if (this.isListNumber(i - 1)) return false;
        return this.closes(i) || this.isName(i + 1) || null;
      default:
        return null;
    }
  }

  private kindAt(i: number): number {
    return this.boundaries.kindAt(i);
  }

  private word(i: number): string {
    const token = this.tokens[i];
    return token ? this.text.slice(token.start, Math.min(token.end, token.start + longestWord)) : '';
  }

  /** "Mr. Smith", "J. K. Rowling", "No. 10", "U.S. Senate", but "in the U.S. The". */
  private endsBehindAbbreviation(i: number): boolean | null {
    const word = this.word(i).slice(0, -1);
    const small = word.toLowerCase();
    if (word.length === 1 || small === 'vs' || titleAbbreviations.has(small) || numberAbbreviations.has(small)) return false;
    if (this.isStarter(i + 1)) return true;
    return word.includes('.') ? false : null;
  }

  /** Whether the words from token i on begin a sentence more often than they go on with a name. */
  private isStarter(i: number): boolean {
    const at = this.behindOpening(i);
    const kind = this.kindAt(at);
    return (kind === Kind.capital || kind === Kind.initial) && sentenceStarters.has(this.word(at).toLowerCase());
  }

  /** Behind the quotation marks and brackets, two at most, that open from token i on. */
  private behindOpening(i: number): number {
    let at = i;
    while (at < i + 2 && (this.kindAt(at) === Kind.openingQuote || this.kindAt(at) === Kind.quote || this.kindAt(at) === Kind.opening))
      at++;
    return at;
  }

  /** Whether the stop at i ends a sentence beyond doubt: a word of its own stands before it, a capitalised one behind it. */
  private closes(i: number): boolean {
    const before = this.kindAt(i - 1);
    if (before === Kind.lower && this.kindAt(this.behindOpening(i + 1)) === Kind.capital && this.word(i - 1).length > 2) return true;
    // The tokenizer would have left the stop with an abbreviation or an initial.
    return before >= Kind.lower && before <= Kind.initial && this.isStarter(i + 1);
  }

  /** "1. The first point", "A. The first" */
  private isListNumber(i: number): boolean {
    if (!this.boundaries.isFirst(i) || !this.boundaries.touches(i)) return false;
    return this.kindAt(i) === Kind.initial || (this.kindAt(i) === Kind.number && this.word(i).length <= 3);
  }

  /** `ended.The`: a blank was forgotten. */
  private lacksBlank(i: number): boolean {
    return this.kindAt(i - 1) === Kind.lower && this.kindAt(i + 1) === Kind.capital && this.word(i - 1).length > 1;
  }

  /** "al-Masri", "d'Estaing": a name although it begins small. */
  private isName(i: number): boolean {
    if (this.kindAt(i) !== Kind.lower && this.kindAt(i) !== Kind.mixed) return false;
    const word = this.word(i);
    if (/^\p{Ll}{1,3}['’]\p{Lu}/u.test(word)) return true;
    const { boundaries } = this;
    return (
      /^\p{Ll}{2}$/u.test(word) &&
      this.word(i + 1) === '-' &&
      boundaries.touches(i) &&
      boundaries.touches(i + 1) &&
      this.kindAt(i + 2) === Kind.capital
    );
  }

  /**
   * Whether the words behind a quotation, from token `first` on, only say whose it was: `"Is it true?" Smith asked the minister.` Behind a
   * full stop only if nothing else follows (`"It is over." Smith said.`), for what follows there is as often a sentence of its own.
   */
  private isSpeechTag(first: number, question: boolean): boolean {
    let i = first;
    while (i < first + longestName && (this.isNamePart(i) || (i > first && nameLinks.has(this.word(i))))) i++;
    if (i === first || !tagVerbs.has(this.word(i).toLowerCase())) return false;
    const behind = this.kindAt(i + 1);
    // `"Is it?" He answered, "It is."`: whose the next one is.
    if (behind === Kind.comma || behind === Kind.colon) return question && !isQuote(this.kindAt(i + 2));
    return question || behind === Kind.stop;
  }

  private isNamePart(i: number): boolean {
    const kind = this.kindAt(i);
    return (kind >= Kind.capital && kind <= Kind.initial) || kind === Kind.abbreviation || kind === Kind.dash || this.isName(i);
  }

  /** Whether the bracket that closes at i holds a sentence or stands behind one: "(He was ill.)", "He left. [2]". */
  private isAside(i: number): boolean {
    if (isStop(this.kindAt(i - 1))) return true;
    for (let k = i - 1; k >= Math.max(0, i - longestAside); k--) {
      const before = this.kindAt(k - 1);
      if (this.kindAt(k) === Kind.opening) return before === Kind.none || isStop(before) || before === Kind.closing;
    }
    return true;
  }
}
