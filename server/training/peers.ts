import type nlp from 'compromise';
import type { Name, NameKind } from '../language/parsed.ts';
import { trimmed, type Span } from '../text/span.ts';
import type { TextReader } from './measure.ts';
import type { TaggedWord } from './scores.ts';

/** What we use of wink's `its`, told as methods: its own types get the arguments of `lemma` wrong, and those of methods may be wider. */
interface Methods {
  value(index: number, token: unknown): string;
  precedingSpaces(index: number, token: unknown): string;
  pos(index: number, token: unknown): string;
  lemma(index: number, token: unknown, cache: unknown, addons: unknown): string;
  span(span: number[]): number[];
}

/** The same as the plain functions that they are. */
type Its = { readonly [Name in keyof Methods]: (...args: Parameters<Methods[Name]>) => ReturnType<Methods[Name]> };

/** wink-nlp with its English model: sentences, words, UPOS and lemmas; it has no names of people, organisations or places. */
export async function openWink(): Promise<TextReader> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
  const wink = winkNlp(model, ['sbd', 'pos']);
  const methods: Methods = wink.its;
  const its: Its = methods;
  const read: TextReader['read'] = (paragraph) => {
    const document = wink.readDoc(paragraph);
    const tokens = document.tokens();
    const spaces = tokens.out(its.precedingSpaces);
    const tags = tokens.out(its.pos);
    const lemmas = tokens.out(its.lemma);
    let at = 0;
    const words = tokens.out(its.value).map((value, i): TaggedWord => {
      const start = at + (spaces[i]?.length ?? 0);
      at = start + value.length;
      return { start, end: at, upos: tags[i] ?? '', lemma: lemmas[i] ?? '' };
    });
    const sentences = document
      .sentences()
      .out(its.span)
      .flatMap((span): Span[] => {
        const first = words[Number(span[0])];
        const last = words[Number(span[1])];
        return first && last ? [{ start: first.start, end: last.end }] : [];
      });
    return { sentences, words, names: [] };
  };
  return { name: 'wink-nlp', read, kinds: [] };
}

type View = ReturnType<typeof nlp>;
type Term = View['docs'][number][number];

/** compromise: sentences, words without punctuation marks, tags of its own that are mapped to UPOS, lemmas, and names. */
export async function openCompromise(): Promise<TextReader> {
  const { default: compromise } = await import('compromise');
  const read: TextReader['read'] = (paragraph) => {
    const view = compromise(paragraph);
    view.compute('root');
    let at = 0;
    const placed = view.docs.map((terms) =>
      terms.map((term) => {
        const start = at + term.pre.length;
        at = start + term.text.length + term.post.length;
        return { term, start, end: start + term.text.length };
      }),
    );
    const words = placed.flat().filter(({ start, end }) => end > start);
    return {
      sentences: placed.map((terms) => {
        const first = terms[0];
        const last = terms.at(-1);
        return trimmed(paragraph, {
          start: first ? first.start - first.term.pre.length : 0,
          end: last ? last.end + last.term.post.length : 0,
        });
      }),
      words: words.map(({ term, start, end }) => ({ start, end, upos: uposOf(term), lemma: lemmaOf(term) })),
      names: namesOf(view, paragraph, (term) => placed[term.index?.[0] ?? -1]?.[term.index?.[1] ?? -1]),
    };
  };
  return { name: 'compromise', read, kinds: ['person', 'organisation', 'place'] };
}

function namesOf(view: View, paragraph: string, place: (term: Term) => Span | undefined): Name[] {
  const found: readonly (readonly [NameKind, { readonly docs: View['docs'] }])[] = [
    ['person', view.people()],
    ['organisation', view.organizations()],
    ['place', view.places()],
  ];
  return found.flatMap(([kind, { docs }]) =>
    docs.flatMap((terms): Name[] => {
      const places = terms.map(place);
      const start = places[0]?.start;
      const end = places.at(-1)?.end;
      if (start === undefined || end === undefined) return [];
      // Its names take a possessive along.
      return [{ start, end: start + paragraph.slice(start, end).replace(/['’]s?$/, '').length, kind }];
    }),
  );
}

function lemmaOf(term: Term): string {
  return 'root' in term && typeof term.root === 'string' ? term.root : term.normal || term.text;
}

/** The first that a term has decides. */
const tags: readonly (readonly [tag: string, upos: string])[] = [
  ['Pronoun', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Verb', 'VERB'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['Cardinal', 'NUM'],
  ['Adverb', 'ADV'],
  ['Adjective', 'ADJ'],
  ['QuestionWord', 'ADV'],
  ['Expression', 'INTJ'],
  ['Noun', 'NOUN'],
  ['Value', 'NUM'],
];

function uposOf(term: Term): string {
  if (/^(?:not|.*n['’]t)$/i.test(term.text) && term.tags?.has('Negative')) return 'PART';
  return tags.find(([tag]) => term.tags?.has(tag))?.[1] ?? 'X';
}
