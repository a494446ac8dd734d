import { numberAbbreviations, sentenceStarters, titleAbbreviations } from '../lexicon/abbreviations.ts';
import { tagVerbs } from '../lexicon/tagVerbs.ts';
import { longestSentence, type Reader, type Sentence, type Token } from './reader.ts';
import { tokenize } from './tokens.ts';

/** A reader that knows abbreviations and quotation marks, and nothing of grammar. Linear in the text. */
export const plainReader: Reader = { read };

function read(paragraph: string): readonly Sentence[] {
  const tokens = tokenize(paragraph);
  const sentences: Sentence[] = [];
  const view = new TokenView(paragraph, tokens);
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i - from === longestSentence) {
      sentences.push(sentenceOf(tokens.slice(from, i)));
      from = i;
    }
    const end = view.stopEnd(i, from);
    if (end === null || end - from > longestSentence) continue;
    if (end >= tokens.length || view.startsSentence(i, end)) {
      sentences.push(sentenceOf(tokens.slice(from, end)));
      from = end;
    }
    i = end - 1;
  }
  if (from < tokens.length) sentences.push(sentenceOf(tokens.slice(from)));
  return sentences;
}

function sentenceOf(tokens: readonly Token[]): Sentence {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens };
}

const stop = /^(?:\.+|!+|\?+|…+|‽|。)$/u;
const closer = /^["”’'»)\]}]$/u;
const opener = /^["“‘'«„([{]$/u;
/** "Smith", "al-Masri", "d’Estaing" */
const nameStart = /^(?:\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu})/u;
const quote = /["”’'»“]/u;

/** The tokens of a paragraph as the splitter asks about them. */
class TokenView {
  private readonly text: string;
  private readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The words of a token; of a long one only its beginning, for nothing long is looked for. */
  private word(i: number): string {
    const token = this.tokens[i];
    return token ? this.text.slice(token.start, Math.min(token.end, token.start + 40)) : '';
  }

  /** Whether nothing, not even a blank, stands between token `i` and the one before. */
  private touchesPrevious(i: number): boolean {
    return this.tokens[i - 1]?.end === this.tokens[i]?.start;
  }

  /**
   * Where token `i` may end the sentence that began with token `from`: the index behind it and the quotation marks and brackets that close
   * after it. Null where it is no stop.
   */
  stopEnd(i: number, from: number): number | null {
    const word = this.word(i);
    if (!stop.test(word) && !(word.length > 1 && word.endsWith('.'))) return null;
    // "1. The first point": the number of a list.
    if (word === '.' && i === from + 1 && /^\d{1,3}$/.test(this.word(from)) && this.touchesPrevious(i)) return null;
    let end = i + 1;
    while (end < this.tokens.length && this.touchesPrevious(end) && (closer.test(this.word(end)) || stop.test(this.word(end)))) end++;
    return end;
  }

  /** Whether a sentence begins with token `next`, where `i` is the stop before. */
  startsSentence(i: number, next: number): boolean {
    if (this.touchesPrevious(next) && !this.isMissingSpace(i, next)) return false;
    let first = next;
    while (opener.test(this.word(first)) || /^[-–—•*]+$/u.test(this.word(first))) first++;
    const start = this.word(first);
    if (/^\p{Ll}/u.test(start) && !nameStart.test(start)) return false;
    const word = this.word(i);
    if (word.length > 1 && word.endsWith('.') && !stop.test(word)) return this.endsWithAbbreviation(word.slice(0, -1), start);
    return !(next > i + 1 && quote.test(this.word(next - 1)) && this.isSpeechTag(first, this.isQuestion(i, next)));
  }

  private isMissingSpace(i: number, next: number): boolean {
    return next === i + 1 && this.word(i) === '.' && /^[A-Z][a-z]/.test(this.word(next));
  }

  private isQuestion(i: number, next: number): boolean {
    for (let k = i; k < next; k++) if (/^[?!]/.test(this.word(k))) return true;
    return false;
  }

  private endsWithAbbreviation(abbreviation: string, following: string): boolean {
    const lower = abbreviation.toLowerCase();
    if (titleAbbreviations.has(lower)) return false;
    if (lower === 'no' || numberAbbreviations.has(lower)) return !/^\p{N}/u.test(following);
    return sentenceStarters.has(following.toLowerCase()) || following === '';
  }

  /**
   * Whether the words after a closing quotation mark only say whose it was: `"Is it true?" Smith asked the minister.` Behind a full stop
   * only if nothing else follows (`"It is over." Smith said.`), for what follows there is as often a sentence of its own.
   */
  private isSpeechTag(first: number, question: boolean): boolean {
    let i = first;
    while (i < first + 4 && nameStart.test(this.word(i))) i++;
    if (i === first) return false;
    // "She asked", "Police said", "Omar al-Masri asked"
    if (!tagVerbs.has(this.word(i).toLowerCase())) return false;
    return question || stop.test(this.word(i + 1));
  }
}
