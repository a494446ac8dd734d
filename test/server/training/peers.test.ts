import { describe, expect, test } from 'vitest';
import { openCompromise, openWink } from '../../../server/training/peers.ts';

const text = '  Mary O’Brien’s cats weren’t in “Oslo”.  They ran home. ';

/** What spans cut out of the text, each with what is said of it. */
const cut = (
  spans: readonly { readonly start: number; readonly end: number; readonly upos?: string; readonly kind?: string }[],
): string[] =>
  spans.map(({ start, end, upos, kind }) => [text.slice(start, end), upos ?? kind].filter((part) => part !== undefined).join('/'));

describe('what other readers say stands where they say it', () => {
  test('wink-nlp', async () => {
    const { sentences, words, names } = (await openWink()).read(text);
    expect(cut(sentences)).toEqual(['Mary O’Brien’s cats weren’t in “Oslo”.', 'They ran home.']);
    expect(cut(words)).toEqual(
      'Mary/PROPN O’Brien/PROPN ’s/PART cats/NOUN were/AUX n’t/PART in/ADP “/PUNCT Oslo/PROPN ”/PUNCT ./PUNCT They/PRON ran/VERB home/ADV ./PUNCT'.split(
        ' ',
      ),
    );
    expect(words.map(({ lemma }) => lemma).slice(11)).toEqual(['they', 'run', 'home', '.']);
    expect(names).toEqual([]);
  });

  test('compromise', async () => {
    const { sentences, words, names } = (await openCompromise()).read(text);
    expect(cut(sentences)).toEqual(['Mary O’Brien’s cats weren’t in “Oslo”.', 'They ran home.']);
    expect(cut(words)).toEqual(
      'Mary/PROPN O’Brien’s/PROPN cats/NOUN weren’t/AUX in/ADP Oslo/PROPN They/PRON ran/VERB home/NOUN'.split(' '),
    );
    expect(words.map(({ lemma }) => lemma).slice(6)).toEqual(['they', 'run', 'home']);
    expect(cut(names)).toEqual(['Mary O’Brien/person', 'Oslo/place']);
  });
});
