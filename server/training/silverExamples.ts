import { nameTag } from '../language/nameTags.ts';
import type { Name } from '../language/parsed.ts';
import { overlaps, type Span } from '../text/span.ts';
import { untold, type Example, type Vocabulary } from './examples.ts';
import type { Labels } from './goldExamples.ts';
import type { SilverLabels } from './silverLabels.ts';
import type { SilverParagraph } from './silverTexts.ts';

/** Paragraphs as examples: of tags and trees what the teacher said, of names what people marked. */
export function silverExamples(
  paragraphs: readonly SilverParagraph[],
  silver: SilverLabels,
  labels: Labels,
  vocabulary: Vocabulary,
): Example[] {
  const tagNumbers = new Map(labels.tags.map((tag, i) => [tag, i]));
  const relationNumbers = new Map(labels.relations.map((relation, i) => [relation, i]));
  const tagNumber = silver.tags.map((tag) => tagNumbers.get(tag) ?? untold);
  const relationNumber = silver.relations.map((relation) => relationNumbers.get(relation) ?? untold);
  return paragraphs.flatMap(({ text, names }, i) =>
    (silver.paragraphs[i] ?? []).map(({ tokens, tags, heads, relations }) => ({
      words: Int32Array.from(tokens, ({ start, end }) => vocabulary.numberOf(text.slice(start, end))),
      tags: Int16Array.from(tags, (tag) => tagNumber[tag] ?? untold),
      heads: Int16Array.from(heads),
      relations: Int16Array.from(relations, (relation) => relationNumber[relation] ?? untold),
      names: names ? nameTags(tokens, names) : new Int16Array(tokens.length).fill(untold),
    })),
  );
}

/** Examples with names, of which nothing else is told. */
export const namesAlone = (examples: readonly Example[]): Example[] =>
  examples
    .filter(({ names }) => names.some((tag) => tag !== untold))
    .map((example) => {
      const nothing = new Int16Array(example.words.length).fill(untold);
      return { ...example, tags: nothing, heads: nothing, relations: nothing };
    });

/** The BIOES tag of each token; nothing is told of the tokens of a name that does not begin and end with tokens. */
export function nameTags(tokens: readonly Span[], names: readonly Name[]): Int16Array {
  const tags = new Int16Array(tokens.length);
  for (const name of names) {
    const first = tokens.findIndex((token) => overlaps(token, name));
    if (first < 0) continue;
    const last = tokens.findLastIndex((token) => overlaps(token, name));
    if (tokens[first]?.start !== name.start || tokens[last]?.end !== name.end) tags.fill(untold, first, last + 1);
    else if (first === last) tags[first] = nameTag(name.kind, 'single');
    else {
      tags.fill(nameTag(name.kind, 'inside'), first, last + 1);
      tags[first] = nameTag(name.kind, 'begin');
      tags[last] = nameTag(name.kind, 'end');
    }
  }
  return tags;
}
