// `node scripts/run.mjs trace FILE`: each attribution of an article with what made it so, and who might stand behind each sentence and why.
import { readFileSync } from 'node:fs';
import { openReaders } from '../openReaders.ts';
import { readParagraph } from '../sourcing/paragraph.ts';
import { readParagraphs } from '../sourcing/readParagraphs.ts';
import { layOut } from '../text/layOutDraft.ts';
import { traceStanding } from './traceStanding.ts';
import { traceText } from './traceText.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/run.mjs trace FILE');
  process.exitCode = 2;
} else {
  const readers = openReaders('server/models');
  const { blocks } = layOut({ text: readFileSync(file, 'utf8'), language: file.endsWith('.txt') ? 'plaintext' : 'markdown' });
  const paragraphs = readParagraphs(
    blocks.map(({ kind, prose: { text } }) => ({ kind, text })),
    (paragraph) => readParagraph(readers, paragraph),
  );
  console.log(`${traceText(paragraphs)}\n\n${traceStanding(paragraphs, readers.standing)}`);
}
