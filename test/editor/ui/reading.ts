import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { modelFiles } from '../../../server/openReaders.ts';
import { openEngine } from '../../../server/training/engine.ts';
import { root } from '../paths.ts';
import { launchChromium } from '../vscode/chromium.ts';
import { say } from '../vscode/shell.ts';
import { readArticle, type Answer } from './worker/readArticle.ts';
import { serve } from './worker/serve.ts';

const models = path.join(root, 'server/models');
const article = path.join(root, 'test/fixtures/wikinews/iodine.txt');

/** The language engine as a browser runs it. With ONRECORD_TIMES=1, says how long it loads. */
export function reading(chromium: string): void {
  describe('the language engine in a Web Worker', () => {
    it('reads an article as in Node', async function () {
      const engine = openEngine(models);
      if (!engine) throw new Error(`The models are not in ${models}.`);
      const text = await readFile(article, 'utf8');
      const inNode = readArticle(engine, text);
      const { sentences, loading } = await readInWorker(chromium, text);
      assert.deepEqual(sentences, inNode);
      const tokens = sentences.reduce((sum, sentence) => sum + sentenceSchema.parse(JSON.parse(sentence)).tokens.length, 0);
      assert.ok(tokens > 200, `only ${tokens} tokens were compared`);
      this.runnable().title += `: ${tokens} tokens`;
      if (process.env['ONRECORD_TIMES'] === '1') say(`The worker had its models in ${loading.toFixed(0)} ms.`);
    });
  });
}

const sentenceSchema = z.object({ tokens: z.array(z.unknown()) });

async function readInWorker(chromium: string, text: string): Promise<Answer> {
  const files = Object.entries(modelFiles).map(([model, file]) => [`/models/${model}`, path.join(models, file)] as const);
  const site = await serve(new Map([['/reader.js', path.join(root, 'dist/test/reader.js')], ...files]));
  const browser = await launchChromium(chromium);
  try {
    const page = await browser.newPage();
    await page.goto(site.base);
    return await answerOf(page, '/reader.js', text);
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** What a worker that is started from a page answers to a text. */
function answerOf(page: Page, worker: string, text: string): Promise<Answer> {
  return page.evaluate(
    ([url, text]) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker(url);
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
          resolve(data);
        });
        worker.addEventListener('error', ({ message }) => {
          reject(new Error(message));
        });
        worker.postMessage(text);
      }),
    [worker, text] as const,
  );
}
