import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import manifest from '../../package.json';

const require = createRequire(import.meta.url);
const contributed = manifest.contributes.grammars;
const [injection] = contributed;

/** Those of VS Code that it needs. */
const builtIn: Readonly<Record<string, string>> = {
  'text.html.markdown': require.resolve('tm-grammars/grammars/markdown.json'),
  'source.yaml': require.resolve('tm-grammars/grammars/yaml.json'),
};

/** As VS Code puts the grammars together: its own Markdown grammar, ours injected into it as the manifest says. */
async function load(scopeName: string): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const ours = contributed.find((grammar) => grammar.scopeName === scope);
      const file = ours?.path ?? builtIn[scope] ?? null;
      return file === null ? null : parseRawGrammar(await readFile(file, 'utf8'), file);
    },
    getInjections: (scope) => (injection?.injectTo?.includes(scope) ? [injection.scopeName] : []),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

let plain: IGrammar;
let markdown: IGrammar;
beforeAll(async () => {
  await loadWASM(await readFile(require.resolve('vscode-oniguruma/release/onig.wasm')));
  [plain, markdown] = await Promise.all([load('text.plain.onrecord'), load('text.html.markdown')]);
});

/** Each stretch of `text` that has scopes of ours: the words, then the scopes, outermost first, without the tails that all of ours have. */
function coloured(grammar: IGrammar, text: string): string[] {
  const out: string[] = [];
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const ours = scopes.filter((scope) => /\.(?:onrecord|criticmarkup)$/.test(scope) && scope !== 'text.plain.onrecord');
      if (ours.length > 0) out.push([line.slice(startIndex, endIndex), ...ours.map((scope) => scope.replace(/\.\w+$/, ''))].join(' | '));
    }
  }
  return out;
}

const begin = '{>> | comment.block.remark | punctuation.definition.comment.begin';
const end = '<<} | comment.block.remark | punctuation.definition.comment.end';
const open = '{>> | comment.block | punctuation.definition.comment.begin';
const close = '<<} | comment.block | punctuation.definition.comment.end';

const inBoth: [string, string, string[]][] = [
  ['no markup', 'The mayor said {so} == {= that =}.', []],
  [
    'a mark',
    'He {==took bribes==}{>>disputed: he denies it (AB, 2026-11-22 #k3f9)<<}.',
    [
      '{== | meta.mark.disputed | comment.block.delimiter',
      'took bribes | meta.mark.disputed | markup.underline.mark.disputed',
      '==} | meta.mark.disputed | comment.block.delimiter',
      begin,
      'disputed | comment.block.remark | markup.deleted.disputed | token.error-token.disputed',
      ': he denies it (AB, 2026-11-22 #k3f9) | comment.block.remark',
      end,
    ],
  ],
  ['verified', '{>>verified<<}', [begin, 'verified | comment.block.remark | markup.inserted.verified', end]],
  [
    'needs-source',
    '{>>needs-source (AB, 2026-11-22)<<}',
    [
      begin,
      'needs-source | comment.block.remark | markup.changed.needs-source | token.warn-token.needs-source',
      ' (AB, 2026-11-22) | comment.block.remark',
      end,
    ],
  ],
  ['opinion', '{>>opinion<<}', [begin, 'opinion | comment.block.remark | markup.italic.opinion | token.debug-token.opinion', end]],
  [
    'ignored, of two rules',
    '{>>ignored unattributed-claim denial-pair: public record<<}',
    [
      begin,
      'ignored | comment.block.remark | comment.block.ignored',
      ' unattributed-claim denial-pair | comment.block.remark | entity.name.tag.rule',
      ': public record | comment.block.remark',
      end,
    ],
  ],
  ["somebody's own comment", '{>>disputed by the mayor<<}', [open, 'disputed by the mayor | comment.block', close]],
  ['brackets that are no signature', '{>>opinion (see below)<<}', [open, 'opinion (see below) | comment.block', close]],
  ['a capital', '{>>Disputed: no<<}', [open, 'Disputed: no | comment.block', close]],
  ['a longer word', '{>>opinionated<<}', [open, 'opinionated | comment.block', close]],
  [
    'a highlight with somebody’s comment',
    '{==words==}{>>check<<}',
    [
      '{== | comment.block.delimiter',
      'words | markup.underline.highlight',
      '==} | comment.block.delimiter',
      open,
      'check | comment.block',
      close,
    ],
  ],
  [
    'a highlight before a mark',
    '{==a==} {==b==}{>>opinion<<}',
    [
      '{== | comment.block.delimiter',
      'a | markup.underline.highlight',
      '==} | comment.block.delimiter',
      '{== | meta.mark.opinion | comment.block.delimiter',
      'b | meta.mark.opinion | markup.underline.mark.opinion',
      '==} | meta.mark.opinion | comment.block.delimiter',
      begin,
      'opinion | comment.block.remark | markup.italic.opinion | token.debug-token.opinion',
      end,
    ],
  ],
  [
    'changes',
    'a {++b++} {--c--} {~~d~>e~~} f',
    [
      '{++ | markup.inserted | punctuation.definition.inserted.begin',
      'b | markup.inserted',
      '++} | markup.inserted | punctuation.definition.inserted.end',
      '{-- | markup.deleted | punctuation.definition.deleted.begin',
      'c | markup.deleted',
      '--} | markup.deleted | punctuation.definition.deleted.end',
      '{~~ | meta.substitution | punctuation.definition.deleted.begin',
      'd | meta.substitution | markup.deleted',
      '~> | meta.substitution | markup.inserted | punctuation.definition.inserted.begin',
      'e | meta.substitution | markup.inserted',
      '~~} | meta.substitution | punctuation.definition.inserted.end',
    ],
  ],
  ['a blank line ends what is not closed', '{>>open\n\nnot in it', [open, 'open | comment.block']],
];

describe('in plain text', () => {
  test.each(inBoth)('%s', (_, text, expected) => {
    expect(coloured(plain, text)).toEqual(expected);
  });

  test('a hard-wrapped comment goes on in the next line', () => {
    expect(coloured(plain, '{>>disputed:\ndenies it<<}')).toEqual([
      begin,
      'disputed | comment.block.remark | markup.deleted.disputed | token.error-token.disputed',
      ': | comment.block.remark',
      'denies it | comment.block.remark',
      end,
    ]);
  });

  test('Markdown is none', () => {
    expect(coloured(plain, '`{>>opinion<<}`')).toHaveLength(3);
  });
});

describe('in Markdown', () => {
  test.each(inBoth)('%s', (_, text, expected) => {
    expect(coloured(markdown, text)).toEqual(expected);
  });

  test.each([
    '# {>>opinion<<}',
    '- {>>opinion<<}',
    '> {>>opinion<<}',
    '**{>>opinion<<}**',
    '_{>>opinion<<}_',
    '| a {>>opinion<<} |\n|-|',
    '1. - > {>>opinion<<}',
    '[{>>opinion<<}](x)',
  ])('inside %s', (text) => {
    expect(coloured(markdown, text)).toEqual([
      begin,
      'opinion | comment.block.remark | markup.italic.opinion | token.debug-token.opinion',
      end,
    ]);
  });

  test.each([
    '`{>>opinion<<}`',
    '    {>>opinion<<}',
    '```\n{>>opinion<<}\n```',
    '<!-- {>>opinion<<} -->',
    '\\{>>opinion<<}',
    '---\na: {>>opinion<<}\n---',
    '[a](http://x/{>>opinion<<})',
  ])('not in %j', (text) => {
    expect(coloured(markdown, text)).toEqual([]);
  });

  test('a hard-wrapped comment is coloured to the end of its line only', () => {
    const words = coloured(markdown, '{>>opinion: he\nsays so<<}').map((stretch) => stretch.split(' | ')[0]);
    expect(words).toEqual(['{>>', 'opinion', ': he']);
  });

  test('Markdown goes on behind a mark', () => {
    const { tokens } = markdown.tokenizeLine('{==a==}{>>opinion<<} **b**', INITIAL);
    expect(tokens.some(({ scopes }) => scopes.includes('markup.bold.markdown'))).toBe(true);
  });
});

test('openings that come to nothing cost no more than their line', () => {
  // VS Code colours no line longer than 20,000 characters.
  const steps = (line: string): number => plain.tokenizeLine(line, INITIAL).tokens.length;
  for (const opening of ['{==', '{==}', '{>>opinion (AB, ', '{>>', '{++', '{--', '{~~', '{>>ignored a-b-', '{==a==}{>>opinion ']) {
    expect(steps(opening.repeat(Math.floor(20_000 / opening.length)))).toBeGreaterThan(0);
  }
});
