// Builds dist/. `node esbuild.mjs --watch` rebuilds on change. A browser build is one more entry in `builds`.
import { chmod, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { notices } from './scripts/notices.mjs';
import { wasmForEsbuild } from './scripts/wasm.mjs';

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  target: 'es2023',
  outdir: 'dist',
  metafile: true,
  plugins: [wasmForEsbuild],
};

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
      open: 'test/editor/open.ts',
      pack: 'test/editor/pack.ts',
    },
  },
  // It lays out drafts itself, with packages that CommonJS can't require.
  { ...node, external: ['mocha', 'playwright-core'], outdir: 'dist/test', entryPoints: { ui: 'test/editor/ui.ts' } },
  { ...common, platform: 'browser', format: 'iife', outdir: 'dist/test', entryPoints: { reader: 'test/editor/ui/worker/reader.ts' } },
  {
    ...node,
    format: 'esm',
    packages: 'external',
    outdir: 'dist/training',
    outExtension: { '.js': '.mjs' },
    entryPoints: {
      draw: 'server/training/draw.ts',
      evalLanguage: 'server/training/evalLanguage.ts',
      evalReview: 'server/training/evalReview.ts',
      evalVerdicts: 'server/training/evalVerdicts.ts',
      probe: 'server/training/probe.ts',
      train: 'server/training/train.ts',
      teacher: 'server/training/teacher.ts',
      trace: 'server/training/trace.ts',
    },
  },
];

if (process.argv.includes('--watch')) {
  await Promise.all(builds.map(async (options) => (await esbuild.context(options)).watch()));
} else {
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', notices(results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))));
  // @vscode/test-electron runs it in the place of VS Code's own executable.
  await chmod('dist/test/shim.js', 0o755);
}
