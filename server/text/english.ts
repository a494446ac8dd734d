import { franc } from 'franc-min';

/** Longest sample that is looked at, in UTF-16 code units: what a language is shows within a page. */
const sampleLength = 4000;

/** Fewer letters than this are taken for English: on a headline or two the trigram statistics are a guess. */
const enough = 150;

/**
 * Whether the words of an article are English, judged once for the whole document, by trigram statistics (franc, after Cavnar & Trenkle
 * 1994). A text too short to tell is taken for English.
 */
export function isEnglish(paragraphs: readonly string[]): boolean {
  let sample = '';
  for (const words of paragraphs) {
    sample += words.slice(0, sampleLength - sample.length) + '\n';
    if (sample.length >= sampleLength) break;
  }
  const language = franc(sample, { minLength: enough });
  return language === 'eng' || language === 'und' || language === 'sco';
}
