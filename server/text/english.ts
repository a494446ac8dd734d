import { franc } from 'franc-min';

/** Longest sample that is looked at, in UTF-16 code units: what a language is shows within a page. */
const sampleLength = 4000;

/** Fewer letters than this are taken for English: on a headline or two the trigram statistics are a guess. */
const enough = 150;

/** English words that are common in every English text and in no other language's. */
const telling = new Set(['the', 'of', 'and', 'to', 'that', 'was', 'for', 'with', 'on', 'said', 'from', 'has', 'which', 'were', 'by']);

/**
 * Whether the words of an article are English, judged once for the whole document. A text too short to tell is taken for English. Where
 * function words don't settle it at once, trigram statistics do (franc, after Cavnar & Trenkle 1994); they cost some milliseconds.
 */
export function isEnglish(paragraphs: readonly string[]): boolean {
  let sample = '';
  for (const words of paragraphs) {
    sample += words.slice(0, sampleLength - sample.length) + '\n';
    if (sample.length >= sampleLength) break;
  }
  const words = sample.toLowerCase().split(/[^\p{L}]+/u);
  if (words.filter((word) => telling.has(word)).length > 0.15 * words.length) return true;
  const language = franc(sample, { minLength: enough });
  return language === 'eng' || language === 'und' || language === 'sco';
}
