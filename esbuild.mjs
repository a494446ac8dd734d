// Builds dist/. `node esbuild.mjs --watch` rebuilds on change. A browser build is one more entry in `builds`.
import { chmod } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** @type {esbuild.BuildOptions} */
const common = { bundle: true, sourcemap: 'linked', logLevel: 'warning', target: 'es2023', outdir: 'dist' };

/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };

/** @type {esbuild.BuildOptions[]} */
const builds = [
  { ...node, entryPoints: { client: 'client/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/node.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: { cli: 'server/cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
  {
    ...node,
    packages: 'external',
    outdir: 'dist/test',
    entryPoints: {
      host: 'test/editor/host.ts',
      suite: 'test/editor/host/suite.ts',
      shim: 'test/editor/vscode/shim.ts',
      ui: 'test/editor/ui.ts',
      open: 'test/editor/open.ts',
    },
  },
];

if (process.argv.includes('--watch')) {
  await Promise.all(builds.map(async (options) => (await esbuild.context(options)).watch()));
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
  // @vscode/test-electron runs it in the place of VS Code's own executable.
  await chmod('dist/test/shim.js', 0o755);
}
