// What a reader costs a process that has done nothing else: `probe.js READER MODELS ARTICLE` prints it as JSON (`Probe`). An article is a
// file with a paragraph on each line.
import { readFileSync } from 'node:fs';
import { openReader, readerNames } from './readers.ts';
import type { Probe } from './cost.ts';

async function main(): Promise<void> {
  const [name, models = '', article = ''] = process.argv.slice(2);
  const reader = readerNames.find((known) => known === name);
  if (!reader) throw new Error(`Unknown reader: ${name ?? ''}`);
  const start = performance.now();
  const opened = await openReader(reader, models);
  opened?.read('The minister said so.');
  const load = performance.now() - start;
  for (const paragraph of readFileSync(article, 'utf8').split('\n')) opened?.read(paragraph);
  const probe: Probe = { load, resident: process.memoryUsage.rss() / 1e6 };
  process.stdout.write(JSON.stringify(probe));
}

await main();
