import type { ParsedSentence, Word } from '../../../server/language/parsed.ts';
import { uposTags } from '../../../server/language/tags.ts';
import { wordsOf, type SentenceWords } from '../../../server/sourcing/words.ts';
import { quotations } from '../../../server/text/quotations.ts';

/**
 * Sentences whose parse is told: words apart by blanks, each "form", "form/head:relation" or "form/head:relation/UPOS"; heads count from 1 in
 * the sentence, 0 is the root, and so is a word's head where none is told. Each word has `width` numbers of a state, others for each form.
 */
export function parsedByHand(marked: readonly string[], width = 0): { readonly text: string; readonly sentences: SentenceWords[] } {
  let text = '';
  const parsed = marked.map((sentence): ParsedSentence => {
    const tokens = sentence.split(' ').map((word): Word => {
      const [form = '', parse = '0:root', upos = ''] = word.split('/');
      const [head = '', ...relation] = parse.split(':');
      if (text !== '') text += ' ';
      const start = text.length;
      text += form;
      return {
        start,
        end: text.length,
        upos: uposTags.find((tag) => tag === upos) ?? 'X',
        xpos: upos,
        lemma: form.toLowerCase(),
        head: Number(head) - 1,
        relation: relation.join(':'),
      };
    });
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, names: [], states: statesOf(text, tokens, width) };
  });
  return { text, sentences: wordsOf(text, parsed, quotations(text, 'outside').spans) };
}

const statesOf = (text: string, tokens: readonly Word[], width: number): Float32Array =>
  Float32Array.from(
    tokens.flatMap(({ start, end }) => Array.from({ length: width }, (_, i) => Math.sin(text.charCodeAt(start) * (i + 1) + end - start))),
  );
