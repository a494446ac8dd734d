import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import path from 'node:path';
import tseslint from 'typescript-eslint';

/**
 * What each room may import, besides itself and packages; docs/architecture.md tells why. A file missing here would be unbounded, so
 * the test of this table (test/server/architecture.test.ts) fails when server/ has a place that it does not name.
 */
export const mayImport = {
  'server/text': ['server/lexicon'],
  'server/language': ['server/lexicon', 'server/text'],
  'server/lexicon': [],
  'server/sourcing': ['server/lexicon', 'server/language', 'server/text'],
  'server/rules': ['server/sourcing', 'server/lexicon', 'server/language', 'server/text'],
  'server/annotations': ['server/text', 'server/lexicon'],
  'server/settings.ts': ['server/rules', 'server/sourcing', 'server/lexicon', 'server/language', 'server/text'],
  'server/review.ts': [
    'server/settings.ts',
    'server/annotations',
    'server/rules',
    'server/sourcing',
    'server/lexicon',
    'server/language',
    'server/text',
  ],
  'server/globs.ts': [],
  'server/protocol.ts': [],
  'server/report': [
    'server/review.ts',
    'server/settings.ts',
    'server/annotations',
    'server/rules',
    'server/sourcing',
    'server/lexicon',
    'server/language',
    'server/text',
  ],
  'server/cli': [
    'server/globs.ts',
    'server/report',
    'server/review.ts',
    'server/settings.ts',
    'server/annotations',
    'server/rules',
    'server/sourcing',
    'server/lexicon',
    'server/language',
    'server/text',
  ],
  'server/cli.ts': ['server/cli'],
  'server/lsp': [
    'server/globs.ts',
    'server/report',
    'server/review.ts',
    'server/settings.ts',
    'server/protocol.ts',
    'server/annotations',
    'server/rules',
    'server/sourcing',
    'server/lexicon',
    'server/language',
    'server/text',
  ],
  'server/training': ['server/sourcing', 'server/lexicon', 'server/language', 'server/text'],
  client: ['server/protocol.ts'],
};

const rooms = Object.entries(mayImport).flatMap(([target, allowed]) =>
  // A zone for each tree: exceptions must lie in the tree that a zone closes.
  ['server', 'client'].map((from) => ({
    target: `./${target}`,
    from: `./${from}`,
    except: [target, ...allowed].filter((room) => `${room}/`.startsWith(`${from}/`)).map((room) => path.relative(from, room) || '.'),
    message: `${target} may import only ${allowed.join(', ') || 'packages'} (docs/architecture.md).`,
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: rooms }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/{text,language,lexicon,sourcing,rules,annotations}/**/*.ts', 'server/review.ts'],
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
