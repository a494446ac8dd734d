import type { EnglishReader } from '../language/parsed.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { holdsClaims } from '../text/layout.ts';
import { layOut } from '../text/layOutDraft.ts';
import { toDraft } from '../text/prose.ts';
import { nearest } from './nearest.ts';
import type { LabelledArticle } from './sourcingLabels.ts';
import type { WorthinessExample } from './trainableWorthiness.ts';
import { signRows } from '../sourcing/signs.ts';
import { wordsOf } from '../sourcing/words.ts';

/** The sentences of an article in which the paper itself claims something, as the product reads them, with how much they want a source. */
export function worthinessExamples(article: LabelledArticle, english: EnglishReader, vectors: WordVectors): WorthinessExample[] {
  const { blocks } = layOut({ text: article.text, language: 'plaintext' });
  return blocks.flatMap(({ kind, prose }): WorthinessExample[] => {
    if (!holdsClaims(kind)) return [];
    return wordsOf(prose.text, english.read(prose.text), []).flatMap(({ start, end, words, states }): WorthinessExample[] => {
      const found = nearest(article.sentences, toDraft(prose, { start, end }));
      const label = found === null ? undefined : article.sentences[found];
      if (!label || words.length === 0 || label.flag === null || (label.attribution !== '0' && label.attribution !== 'P')) return [];
      return [
        {
          vectors: Int32Array.from(words, ({ shown }) => vectors.rowOf(shown)),
          states,
          signs: signRows(words),
          checkable: label.flag > 0,
          contestable: label.flag === 2,
        },
      ];
    });
  });
}
