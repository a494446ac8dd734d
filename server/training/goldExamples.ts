import type { GoldDocument, GoldToken } from './conllu.ts';
import { untold, type Example, type Vocabulary } from './examples.ts';

/** What the network chooses from. */
export interface Labels {
  /** "UPOS|XPOS" */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

export const tagOf = (token: GoldToken): string => `${token.upos}|${token.xpos}`;

/** A relation as the network tells it: of its subtypes the passives alone. */
export const relationOf = (relation: string): string => relation.replace(/:(?!pass$).*/, '');

/** A tag or relation that stands in the treebanks less often can't be learnt. */
const rarest = 10;

/** The tags and relations of treebanks, in the order of the alphabet. */
export function labelsOf(documents: readonly GoldDocument[]): Labels {
  const tags = new Map<string, number>();
  const relations = new Map<string, number>([['dep', rarest]]);
  const count = (counts: Map<string, number>, label: string): Map<string, number> => counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { paragraphs } of documents) {
    for (const { sentences } of paragraphs) {
      for (const { tokens } of sentences) {
        for (const token of tokens) {
          count(tags, tagOf(token));
          count(relations, relationOf(token.relation));
        }
      }
    }
  }
  const frequent = (counts: ReadonlyMap<string, number>): string[] =>
    [...counts]
      .filter(([, times]) => times >= rarest)
      .map(([label]) => label)
      .sort();
  return { tags: frequent(tags), relations: frequent(relations) };
}

/** The sentences of treebanks as examples, of names nothing told. */
export function goldExamples(documents: readonly GoldDocument[], labels: Labels, vocabulary: Vocabulary): Example[] {
  const tags = new Map(labels.tags.map((tag, i) => [tag, i]));
  const relations = new Map(labels.relations.map((relation, i) => [relation, i]));
  return documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.map(({ tokens }) => ({
        words: Int32Array.from(tokens, ({ form }) => vocabulary.numberOf(form)),
        tags: Int16Array.from(tokens, (token) => tags.get(tagOf(token)) ?? untold),
        heads: Int16Array.from(tokens, ({ head }, word) => (head < 0 ? word : head)),
        relations: Int16Array.from(tokens, ({ relation }) => relations.get(relationOf(relation)) ?? untold),
        names: new Int16Array(tokens.length).fill(untold),
      })),
    ),
  );
}
