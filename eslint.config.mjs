import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import path from 'node:path';
import tseslint from 'typescript-eslint';

// Each floor stands on those below it.
const text = ['server/text', 'server/lexicon'];
const sourcing = ['server/sourcing', 'server/language', ...text];
const rules = ['server/rules', ...sourcing];
const review = ['server/review.ts', 'server/settings.ts', 'server/annotations', ...rules];
const report = ['server/report', 'server/ledger.ts', ...review];

/**
 * What each room may import, besides packages; itself always. docs/architecture.md tells why. A file missing here would be unbounded, so
 * the test of this table (test/server/architecture.test.ts) fails when server/ has a place that it does not name.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayImport = {
  'server/lexicon': [],
  'server/text': text,
  'server/language': text,
  'server/sourcing': sourcing,
  'server/openReaders.ts': sourcing,
  'server/evidence': sourcing,
  'server/training': ['server/openReaders.ts', 'server/evidence', ...report],
  'server/rules': rules,
  'server/annotations': text,
  'server/settings.ts': rules,
  'server/review.ts': review,
  'server/ledger.ts': review,
  'server/report': report,
  'server/globs.ts': [],
  'server/protocol.ts': [],
  'server/nodeFiles.ts': ['server/globs.ts', 'server/protocol.ts'],
  'server/cli': ['server/globs.ts', ...report],
  'server/cli.ts': ['server/openReaders.ts', 'server/cli'],
  'server/lsp': ['server/globs.ts', 'server/protocol.ts', 'server/evidence', ...report],
  client: ['server/protocol.ts'],
};

const rooms = Object.entries(mayImport).flatMap(([target, allowed]) =>
  // A zone for each tree: exceptions must lie in the tree that a zone closes.
  ['server', 'client'].map((from) => ({
    target: `./${target}`,
    from: `./${from}`,
    except: [...new Set([target, ...allowed])]
      .filter((room) => `${room}/`.startsWith(`${from}/`))
      .map((room) => path.relative(from, room) || '.'),
    message: `${target} may import only ${allowed.join(', ') || 'packages'} (docs/architecture.md).`,
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/', 'server/language/kernel/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: rooms }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/{text,language,lexicon,sourcing,evidence,rules,annotations}/**/*.ts', 'server/review.ts', 'server/ledger.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'fetch', 'require', 'Date', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Analysis is pure.' }],
    },
  },
  {
    files: ['client/**/*.ts', 'server/**/*.ts'],
    ignores: ['server/lsp/**', 'server/node.ts', 'server/browser.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['vscode-languageserver*'], message: 'Only server/lsp speaks LSP.' }] }],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-undef': 'off' } },
);
