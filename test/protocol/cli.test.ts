import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { claimReviewSchema } from './claimReviewSchema.ts';
import { ledgerSchema } from './ledgerSchema.ts';
import { reviewSchema } from './reviewSchema.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'onrecord-cli-'))));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a folder of their own and gives its path. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const at = mkdtempSync(path.join(folder, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    writeFileSync(path.join(at, name), content);
  }
  return at;
}

interface Run {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

function onrecord(cwd: string, args: readonly string[], { env = {}, input = '' }: Run = {}) {
  const plain = { ...process.env };
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI']) Reflect.deleteProperty(plain, name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    env: { ...plain, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return { status, stdout, stderr };
}

/** Reviews as JSON, checks the contract, and that every span lies in its document's text. */
function reviewJson(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = onrecord(cwd, ['review', '--format', 'json', ...args]);
  return { status, stderr, ...reviewSchema.parse(JSON.parse(stdout)) };
}

const flagged = 'The harbour board met on Monday.\n\nThe fees will rise, two people familiar with the plan said.\n';
const calm = 'The fees will rise, said Ove Lindqvist, who chairs the port board.\n';

describe('the review as JSON', () => {
  it('keeps the contract', () => {
    const review = reviewJson(folderOf({ 'a.md': flagged }), 'a.md');
    expect(review).toMatchObject({ status: 0, stderr: '', tool: 'onrecord', version, errors: [] });
    expect(review.documents).toMatchObject([{ path: 'a.md', language: 'markdown', notices: [] }]);
    const [source] = review.documents[0]?.sources ?? [];
    expect(flagged.slice(source?.mentions[0]?.start, source?.mentions[0]?.end)).toBe('two people familiar with the plan');
  });

  it('names files as they were given and what is in folders behind them', () => {
    const at = folderOf({
      'b.txt': calm,
      'a.markdown': calm,
      'sub/c.MD': calm,
      'sub/deeper/d.md': calm,
      'picture.png': 'x',
      '.hidden/e.md': calm,
      '.f.md': calm,
      'node_modules/g.md': calm,
      'a.markdown.annotations.json': '{}',
      'README.md': calm,
    });
    const paths = (...args: string[]) => reviewJson(at, ...args).documents.map((document) => document.path);
    expect(paths('.')).toEqual(['a.markdown', 'b.txt', 'sub/c.MD', 'sub/deeper/d.md']);
    expect(paths('./sub/')).toEqual(['./sub/c.MD', './sub/deeper/d.md']);
    expect(paths('./b.txt', 'README.md', 'sub', 'b.txt')).toEqual(['./b.txt', 'README.md', 'sub/c.MD', 'sub/deeper/d.md']);
    expect(paths(path.join(at, 'b.txt'))).toEqual([path.join(at, 'b.txt')]);
  });

  it('reads standard input as plain text', () => {
    const { status, stdout } = onrecord(folder, ['review', '--format', 'json', '-'], { input: flagged });
    expect(status).toBe(0);
    expect(reviewSchema.parse(JSON.parse(stdout)).documents).toMatchObject([{ path: '-', language: 'plaintext' }]);
  });
});

describe('the exit status', () => {
  it.each([
    ['a warning, as it comes', flagged, [], 0],
    ['a warning and error', flagged, ['--fail-on', 'error'], 0],
    ['a warning and warning', flagged, ['--fail-on', 'warning'], 1],
    ['a warning and information', flagged, ['--fail-on', 'information'], 1],
    ['a warning and hint', flagged, ['--fail-on=hint'], 1],
    ['a warning and never', flagged, ['--fail-on', 'never'], 0],
    ['nothing and hint', calm, ['--fail-on', 'hint'], 0],
  ])('%s', (_, text, args, expected) => {
    const at = folderOf({ 'a.txt': text });
    expect(onrecord(at, ['review', ...args, 'a.txt']).status).toBe(expected);
    expect(onrecord(at, ['review', '--format', 'json', ...args, 'a.txt']).status).toBe(expected);
  });

  it.each([
    [['review'], /missing required argument/],
    [['review', '--formt', 'json', 'a.txt'], /unknown option '--formt'[^]*Did you mean --format\?/],
    [['review', '--format', 'xml', 'a.txt'], /Allowed choices are text, json/],
    [['review', '--fail-on', 'warn', 'a.txt'], /Allowed choices are error, warning, information, hint, never/],
    [['revew', 'a.txt'], /unknown command 'revew'[^]*Did you mean review\?/],
    [['a.txt'], /onrecord review FILE/],
    [[], /Usage: onrecord/],
  ])('2 for %j, with a word about it', (args, message) => {
    const { status, stdout, stderr } = onrecord(folderOf({ 'a.txt': calm }), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it.each([
    [['--version'], version],
    [['--help'], 'onrecord review --format json'],
    [['review', '--help'], '--fail-on'],
  ])('0 for %j', (args, words) => {
    const { status, stdout, stderr } = onrecord(folder, args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(words);
  });
});

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('what cannot be read', () => {
  it.each([
    ['a file that is not there', {}, 'gone.txt', 'no such file or folder'],
    ['a file taken for a folder', { 'a.txt': calm }, 'a.txt/b.txt', 'no such file or folder'],
    ['a folder without an article', { 'd/picture.png': 'x' }, 'd', 'no .txt, .md or .markdown file'],
    ['a binary file', { 'a.txt': Buffer.from([77, 0, 1, 2]) }, 'a.txt', 'NUL bytes'],
    ['Latin-1', { 'a.txt': Buffer.from('The café closed.', 'latin1') }, 'a.txt', 'not in UTF-8'],
    ['UTF-16', { 'a.txt': utf16(calm) }, 'a.txt', 'in UTF-16: save it as UTF-8'],
    ['a Word document', { 'a.docx': Buffer.from('PK\u0003\u0004…') }, 'a.docx', 'save it as plain text or Markdown'],
    ['a side file', { 'a.md.annotations.json': '{}' }, 'a.md.annotations.json', 'name a.md instead'],
  ])('%s', (_, files, name, message) => {
    const at = folderOf({ ...files, 'good.md': calm });
    const { status, stderr, errors, documents } = reviewJson(at, name, 'good.md');
    expect(status).toBe(2);
    expect(errors).toMatchObject([{ path: name }]);
    expect(errors[0]?.message).toContain(message);
    expect(stderr).toBe(`onrecord: ${name}: ${errors[0]?.message ?? ''}\n`);
    expect(documents.map((document) => document.path)).toEqual(['good.md']);
  });

  it('a file in a folder, and the rest of the folder is read', () => {
    const { status, errors, documents } = reviewJson(folderOf({ 'd/a.txt': utf16(calm), 'd/b.txt': calm }), 'd');
    expect(status).toBe(2);
    expect(errors).toMatchObject([{ path: 'd/a.txt' }]);
    expect(documents).toMatchObject([{ path: 'd/b.txt' }]);
  });

  it.skipIf(process.platform === 'win32')('links that lead in circles or nowhere', () => {
    const at = folderOf({ 'd/a.txt': calm, 'd/sub/b.txt': calm });
    symlinkSync('..', path.join(at, 'd/sub/up'));
    symlinkSync('sub', path.join(at, 'd/again'));
    symlinkSync('me.md', path.join(at, 'd/me.md'));
    symlinkSync('nowhere', path.join(at, 'd/lost.md'));
    const { status, errors, documents } = reviewJson(at, 'd');
    expect(status).toBe(2);
    expect(documents.map((document) => document.path)).toEqual(['d/a.txt', 'd/sub/b.txt']);
    expect(errors).toEqual([
      { path: 'd/lost.md', message: 'no such file or folder' },
      { path: 'd/me.md', message: 'is a link that leads back to itself' },
    ]);
  });

  // Root may read everything.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('what one has no permission for', () => {
    const at = folderOf({ 'a.txt': calm, 'd/b.txt': calm });
    chmodSync(path.join(at, 'a.txt'), 0);
    chmodSync(path.join(at, 'd'), 0);
    const { errors } = reviewJson(at, 'a.txt', 'd');
    chmodSync(path.join(at, 'd'), 0o700);
    expect(errors.map(({ message }) => message)).toEqual(Array(2).fill('you have no permission to read it'));
  });
});

describe('odd text', () => {
  /** The words of every span of a document, to see that offsets are into the file's text. */
  const wordsOf = (text: string, name = 'a.txt') => {
    const { status, documents, errors } = reviewJson(folderOf({ [name]: text }), name);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    const [document] = documents;
    const unmarked = text.replace(/^\ufeff/, '');
    const cut = ({ start, end }: { start: number; end: number }): string => {
      expect(start <= end && end <= unmarked.length).toBe(true);
      return unmarked.slice(start, end);
    };
    return {
      notices: document?.notices.map(({ code }) => code),
      sentences: document?.sentences.map(cut),
      sources: document?.sources.flatMap(({ mentions }) => mentions.map(cut)),
      findings: document?.findings.map(cut),
    };
  };

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['a byte-order mark', '\ufeff'],
  ])('%s', (_, text) => {
    expect(wordsOf(text)).toEqual({ notices: [], sentences: [], sources: [], findings: [] });
    const { status, stdout } = onrecord(folderOf({ 'a.txt': text }), ['review', 'a.txt']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'a.txt: The draft is empty.\n' });
  });

  it.each([
    ['a byte-order mark', `\ufeff${flagged}`],
    ['CRLF', flagged.replaceAll('\n', '\r\n')],
    ['CR', flagged.replaceAll('\n', '\r')],
  ])('%s: the same words', (_, text) => {
    const { sentences, sources } = wordsOf(text);
    expect(sentences).toEqual(['The harbour board met on Monday.', 'The fees will rise, two people familiar with the plan said.']);
    expect(sources).toEqual(['two people familiar with the plan']);
  });

  it.each([
    ['emoji', '🚢🚢 The fees will rise 👩‍👩‍👧, two people said.'],
    ['lone surrogates', 'The fees \ud83d will rise, two people said.'],
    ['no-break and zero-width blanks', 'The\u00a0fees will\u200b rise, two\u202fpeople said.'],
    ['an open quotation', '“The fees will rise, two people said.\n\nNobody knows why.'],
    ['reopened quotations', '“The fees will rise.\n\n“They will rise again,” two people said. “No” end” of” it.'],
    ['escape sequences', 'The \u001b[31mfees\u001b[0m will rise, two people said.\u0007'],
  ])('%s: read, with offsets into the text', (_, text) => {
    const { notices, sentences } = wordsOf(text);
    expect(notices).toEqual([]);
    expect(sentences).not.toEqual([]);
    wordsOf(text, 'a.md');
  });

  it('passes no control character on to the terminal', () => {
    const at = folderOf({ 'a.txt': 'The \u001b[31mfees\u001b[0m will rise, two \u001b]0;people\u0007 in the know said.\n' });
    const { stdout } = onrecord(at, ['review', '--all', 'a.txt', 'gone\u001b[31m']);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('a line of five million characters', () => {
    const sentence = 'The port stayed shut on Monday because of the storm, two officials said. ';
    const at = folderOf({ 'a.txt': sentence.repeat(Math.ceil(5e6 / sentence.length)), 'b.txt': 'word '.repeat(1e6) });
    const { status, documents } = reviewJson(at, 'a.txt', 'b.txt');
    expect(status).toBe(0);
    expect(documents[0]?.sentences).toHaveLength(Math.ceil(5e6 / sentence.length));
  }, 120_000);

  it('not English: a notice, and no error', () => {
    const dutch =
      'De havenmeester zei maandag dat de tarieven in het voorjaar omhoog gaan. Volgens de gemeenteraad is dat nodig omdat de kosten van het onderhoud de afgelopen jaren sterk gestegen zijn.\n';
    expect(wordsOf(dutch)).toEqual({ notices: ['not-english'], sentences: [], sources: [], findings: [] });
    const { status, stdout } = onrecord(folderOf({ 'a.txt': dutch }), ['review', 'a.txt']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'a.txt: This draft is not in English: it was not reviewed.\n' });
  });
});

describe('the review in a terminal', () => {
  it('is plain where no terminal reads, and coloured where that is asked for', () => {
    const at = folderOf({ 'a.txt': flagged });
    const escape = '\u001b[';
    expect(onrecord(at, ['review', 'a.txt']).stdout).not.toContain(escape);
    expect(onrecord(at, ['review', 'a.txt'], { env: { CI: 'true' } }).stdout).not.toContain(escape);
    expect(onrecord(at, ['review', 'a.txt'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(escape);
    expect(onrecord(at, ['review', 'a.txt'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(escape);
  });

  it('reads a draft under notes/ as notes', () => {
    const accusing = 'The builder lied to the town about the steel.\n';
    const at = folderOf({ 'a.md': accusing, 'notes/a.md': accusing, 'b.md': `---\nonrecord: notes\n---\n\n${accusing}` });
    const severities = (name: string) => reviewJson(at, name).documents.flatMap(({ findings }) => findings.map(({ severity }) => severity));
    expect(severities('notes/a.md').filter((severity) => severity !== 'hint')).toEqual([]);
    expect(severities('b.md').filter((severity) => severity !== 'hint')).toEqual([]);
  });

  it('ends several drafts with a total', () => {
    const { stdout } = onrecord(folderOf({ 'a.txt': calm, 'b.txt': calm }), ['review', '.']);
    expect(stdout).toBe('a.txt: nothing flagged.\n\nb.txt: nothing flagged.\n\n2 drafts: nothing flagged.\n');
  });

  it('ends quietly where nobody reads on', async () => {
    const at = folderOf({ 'a.txt': flagged.repeat(5000) });
    const child = spawn(process.execPath, [cli, 'review', 'a.txt'], { cwd: at, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('settings', () => {
  const rulesFound = (settings: string, ...args: string[]) => {
    const at = folderOf({ 'a.md': `${flagged}\nThe mayor came yesterday.\n`, 's.json': settings });
    return new Set(
      reviewJson(at, '--settings', 's.json', ...args, 'a.md').documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    );
  };

  it('turn rules on and off, by the names of the editor or without what they all begin with', () => {
    expect(rulesFound('{}').has('relative-date')).toBe(false);
    for (const name of ['rules', 'onrecord.rules']) {
      const found = rulesFound(JSON.stringify({ [name]: { 'relative-date': 'on', 'hedged-sourcing': 'off' } }));
      expect([found.has('relative-date'), found.has('hedged-sourcing')]).toEqual([true, false]);
    }
    expect(rulesFound('{ "editor.fontSize": 12, "onrecord.rules": { "relative-date": "on" } }').has('relative-date')).toBe(true);
  });

  it.each([
    ['{ "rules": { "relative-dates": "on" } }', 'relative-date'],
    ['{ "rules": ', 'no JSON'],
    ['[]', 'object'],
    [null, 'no such file'],
  ])('that are wrong (%s) are told with their file, and nothing is reviewed', (settings, says) => {
    const at = folderOf({ 'a.md': flagged, ...(settings === null ? {} : { 's.json': settings }) });
    const { status, stdout, stderr } = onrecord(at, ['review', '--settings', 's.json', 'a.md']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('s.json: ');
    expect(stderr).toContain(says);
  });
});

/** A draft with a claim that is verified, one whose mark has changed since, and one that nobody has looked at. */
const checked = `# The dam

{==It is the oldest dam in the land.==}{>>verified: the register, see notes/log.md#3 (AB, 2026-11-22)<<}

{==The lake fell by 9 metres.==}{>>disputed (AB, 2026-11-20 #0000)<<}

It was the worst flood in the history of the valley.
`;
const clean = checked.replaceAll(/\{==|==\}\{>>.*?<<\}/g, '');

/** A file beside a draft with one mark on some of its words. */
const sideFile = (exact: string, status = 'verified'): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'a.md',
    total: 1,
    first: {
      type: 'AnnotationPage',
      items: [
        {
          ...{ type: 'Annotation', id: 'urn:uuid:1', motivation: 'assessing' },
          body: [{ type: 'TextualBody', purpose: 'tagging', value: status }],
          target: { source: 'a.md', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] },
        },
      ],
    },
  });
const worst = 'It was the worst flood in the history of the valley.';

describe('the ledger', () => {
  const ledgerJson = (at: string, ...args: string[]) => {
    const { status, stdout, stderr } = onrecord(at, ['ledger', '--format', 'json', ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return ledgerSchema.parse(JSON.parse(stdout));
  };

  it('keeps the contract as JSON', () => {
    const ledger = ledgerJson(folderOf({ 'a.md': checked }), './a.md');
    expect(ledger).toMatchObject({ path: './a.md', version, language: 'markdown', toCheck: 3, done: 1, stale: 1, counts: { verified: 1 } });
    expect(ledger.rows.map(({ line, words, status, done }) => [line, words, status, done])).toEqual([
      [3, 'It is the oldest dam in the land.', 'verified', true],
      [5, 'The lake fell by 9 metres.', 'disputed', false],
      [7, worst, null, false],
    ]);
    expect(ledger.rows[0]?.evidence).toEqual([{ kind: 'file', path: 'notes/log.md', line: 3 }]);
  });

  it('tells of notes that lie beside the draft’s folder, wherever that leads', () => {
    const folder = folderOf({ 'a.md': checked.replace('notes/log.md', '../../../notes/log.md') });
    expect(ledgerJson(folder, 'a.md').rows[0]?.evidence).toEqual([{ kind: 'file', path: '../../../notes/log.md', line: 3 }]);
    expect(onrecord(folder, ['ledger', 'a.md']).stdout).toContain('see ../../../notes/log.md#3');
  });

  it.each([
    ['text', /^a.md: 3 claims need checking: 1 done, 2 to go.\n[^]*line 7 {4}“It was the worst flood/],
    ['markdown', /^# Ledger: The dam\n[^]*\| 7 \| It was the worst flood/],
    ['csv', /^\ufeffline,words,[^]*\r\n7,It was the worst flood/],
  ])('is printed as %s', (format, expected) => {
    const { status, stdout, stderr } = onrecord(folderOf({ 'a.md': checked }), ['ledger', '--format', format, 'a.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(expected);
  });

  it('has the marks beside the draft, found by their words, and those that are lost', () => {
    const at = folderOf({
      'a.md': checked,
      'a.md.annotations.json': sideFile(worst),
      'b.md': clean,
      'b.md.annotations.json': sideFile('No such words here.'),
    });
    expect(ledgerJson(at, 'a.md')).toMatchObject({ toCheck: 3, done: 2, counts: { verified: 2 }, lost: [] });
    expect(ledgerJson(at, 'b.md')).toMatchObject({ toCheck: 3, done: 0, lost: [{ words: 'No such words here.', status: 'verified' }] });
  });

  it('reads standard input as plain text', () => {
    const { stdout } = onrecord(folder, ['ledger', '--format', 'json', '-'], { input: `${worst}\n` });
    expect(ledgerSchema.parse(JSON.parse(stdout))).toMatchObject({ path: '-', language: 'plaintext', toCheck: 1 });
  });

  it('of an empty draft and of one in another language is no error', () => {
    const french = 'Le gouvernement a annoncé lundi que la frontière resterait fermée. '.repeat(6);
    const at = folderOf({ 'a.md': '', 'b.md': french });
    expect(ledgerJson(at, 'a.md').rows).toEqual([]);
    expect(ledgerJson(at, 'b.md').notices).toHaveLength(1);
  });
});

describe('the review', () => {
  it('knows the marks beside the draft', () => {
    const at = folderOf({ 'a.md': clean, 'a.md.annotations.json': sideFile(worst) });
    const [document] = reviewJson(at, 'a.md').documents;
    expect(document?.annotations).toMatchObject([{ status: 'verified', start: clean.indexOf(worst) }]);
    expect(document?.findings.some(({ start }) => start >= clean.indexOf(worst))).toBe(false);
  });

  it('says so where it can’t read them, and reviews the draft', () => {
    const { status, stderr, documents, errors } = reviewJson(folderOf({ 'a.md': clean, 'a.md.annotations.json': '{ "items": ' }), 'a.md');
    expect([status, documents.length, errors.length]).toEqual([2, 1, 1]);
    expect(stderr).toMatch(/^onrecord: a\.md\.annotations\.json: .+\n$/);
  });

  it('makes an error of a disputed claim where the settings say so', () => {
    const at = folderOf({
      'a.md': `{==${worst}==}{>>disputed<<}\n`,
      's.json': '{ "onrecord.disputedIsError": true, "onrecord.annotations.store": "beside" }',
    });
    expect(onrecord(at, ['review', 'a.md']).status).toBe(0);
    expect(onrecord(at, ['review', '--settings', 's.json', 'a.md']).status).toBe(1);
  });
});

describe('an export', () => {
  const address = ['--url', 'https://paper.example/dam', '--publisher', 'The Wire', '--date', '2026-11-23'];

  it('as ClaimReview is valid, and says what is left out', () => {
    const { status, stdout, stderr } = onrecord(folderOf({ 'a.md': checked }), ['export', '--as', 'claimreview', ...address, 'a.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'onrecord: a.md: 1 mark is left out: the words have changed since.\n' });
    expect(claimReviewSchema.parse(JSON.parse(stdout))['@graph']).toMatchObject([
      {
        url: 'https://paper.example/dam',
        claimReviewed: 'It is the oldest dam in the land.',
        datePublished: '2026-11-23',
        author: { name: 'The Wire' },
      },
    ]);
    expect(stdout).not.toContain('register');
  });

  it('as ClaimReview is signed by the setting', () => {
    const at = folderOf({ 'a.md': checked, 's.json': '{ "publisher": "The Wire" }' });
    const { stdout } = onrecord(at, [
      'export',
      '--as',
      'claimreview',
      '--url',
      'https://paper.example',
      '--with-notes',
      '--settings',
      's.json',
      'a.md',
    ]);
    const [item] = claimReviewSchema.parse(JSON.parse(stdout))['@graph'];
    expect(item).toMatchObject({ author: { name: 'The Wire' }, reviewBody: 'the register, see notes/log.md#3' });
  });

  it.each([
    ['html', /^<!doctype html>[^]*<h1>Fact check: The dam<\/h1>[^]*2026-11-23[^]*<\/html>\n$/],
    ['markdown', /^# Fact check: The dam\n\n`a\.md`, 2026-11-23\n[^]*## Verified \(2\)/],
    ['annotations', /^\{\n {2}"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"[^]*"total": 3/],
  ])('as %s has the marks in the draft and beside it', (format, expected) => {
    const at = folderOf({ 'a.md': checked, 'a.md.annotations.json': sideFile(worst) });
    const { status, stdout, stderr } = onrecord(at, ['export', '--as', format, '--date', '2026-11-23', 'a.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(expected);
  });

  it('has the day of the wall calendar where none is given', () => {
    const { stdout } = onrecord(folderOf({ 'a.md': checked }), ['export', '--as', 'markdown', 'a.md']);
    expect(stdout).toMatch(/`a\.md`, 20\d\d-\d\d-\d\d\n/);
  });
});

describe('a clean copy', () => {
  it.each([
    ['marks', checked, clean],
    ['none', clean, clean],
    ['comments of ours', `<!-- onrecord-ignore-next-line -->\n\n${worst}\n`, `\n${worst}\n`],
    ['somebody else’s', '{==It fell.==}{>>really?<<} {++It stood.++}\n', '{==It fell.==}{>>really?<<} {++It stood.++}\n'],
    ['a byte-order mark and Windows line ends', `\ufeff{==It fell.==}{>>opinion<<}\r\n`, '\ufeffIt fell.\r\n'],
    ['nothing', '', ''],
  ])('is byte for byte the draft: %s', (_, text, expected) => {
    const { status, stdout, stderr } = onrecord(folderOf({ 'a.md': text, 'a.md.annotations.json': 'damaged' }), ['clean', 'a.md']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expected, stderr: '' });
  });
});

describe('what ledger, export and clean can’t do is said, with exit status 2', () => {
  const files = {
    'a.md': checked,
    'b.md': clean,
    'c.md': clean,
    'c.md.annotations.json': '{ "items": ',
    'd.md': clean,
    'd.md.annotations.json': '[]',
    'e.md': clean,
    'e.md.annotations.json': Buffer.from([0xff, 0xfe]),
    'f.md': Buffer.from('The café closed.', 'latin1'),
    'folder/a.md': clean,
    's.json': '{ "disputedIsError": "no" }',
  };
  const html = ['export', '--as', 'html'];
  const claims = ['export', '--as', 'claimreview'];
  it.each([
    [['ledger'], /missing required argument/],
    [['ledger', 'a.md', 'b.md'], /too many arguments/],
    [['ledger', '--format', 'xml', 'a.md'], /Allowed choices are text, json, csv, markdown/],
    [['ledger', 'gone.md'], /^onrecord: gone\.md: no such file or folder\n$/],
    [['ledger', 'folder'], /^onrecord: folder: is a folder: name one draft\n$/],
    [['ledger', 'f.md'], /^onrecord: f\.md: is not in UTF-8/],
    [['ledger', 'c.md'], /^onrecord: c\.md\.annotations\.json: .*damaged/],
    [['ledger', 'd.md'], /^onrecord: d\.md\.annotations\.json: .*not a W3C collection/],
    [['ledger', 'e.md'], /^onrecord: e\.md\.annotations\.json: is in UTF-16/],
    [['ledger', 'c.md.annotations.json'], /holds the marks of an article: name c\.md instead/],
    [['ledger', '--settings', 's.json', 'a.md'], /^onrecord: s\.json: onrecord\.disputedIsError: must be true or false/],
    [['export', 'a.md'], /required option '--as <format>' not specified/],
    [['export', '--as', 'pdf', 'a.md'], /Allowed choices are claimreview, annotations, html, markdown/],
    [[...html, 'gone.md'], /no such file or folder/],
    [[...html, 'c.md'], /damaged/],
    [[...html, '--date', 'today', 'a.md'], /--date: “today” is not a day such as 2026-11-22/],
    [[...html, '--date', '2026-02-30', 'a.md'], /--date: “2026-02-30” is not a day/],
    [
      [...claims, 'a.md'],
      /a\.md: A ClaimReview needs the address .*, and the name of the publication\. Give it with --url and --publisher\.\n$/,
    ],
    [[...claims, '--url', 'paper.example', '--publisher', 'W', 'a.md'], /needs the address of the page.* Give it with --url\.\n$/],
    [[...claims, '--url', 'https://paper.example', '--publisher', 'W', 'b.md'], /b\.md: No claim is marked as disputed or verified/],
    [['clean'], /missing required argument/],
    [['clean', 'gone.md'], /^onrecord: gone\.md: no such file or folder\n$/],
    [['clean', 'folder'], /is a folder: name one draft/],
    [['clean', 'f.md'], /is not in UTF-8/],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = onrecord(folderOf(files), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
