// `import bytes from './some.ts?wasm'`: the bytes of a WebAssembly module, compiled from AssemblyScript when it is asked for.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './shell.mjs';

const suffix = '?wasm';

/**
 * Plain SIMD alone: relaxed SIMD and fused multiplication differ from machine to machine. 112: JavaScript cannot pass a v128, and does not.
 */
const options = [
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--optimizeLevel',
  '3',
  '--shrinkLevel',
  '0',
  '--noAssert',
  '--disableWarning=112',
];

/** @type {Map<string, Promise<Uint8Array>>} */
const compiled = new Map();

/**
 * @param {string} entry relative to the root: so no machine's folders get into a bundle
 * @returns {Promise<Uint8Array>} the module; the same sources give the same bytes
 */
function compile(entry) {
  const module = compiled.get(entry) ?? compileAnew(entry);
  compiled.set(entry, module);
  return module;
}

/** @param {string} entry */
async function compileAnew(entry) {
  // Here, for the compiler is large.
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let module;
  const { error, stderr } = await asc.main([entry, '--outFile', 'module.wasm', ...options], {
    readFile: (name, folder) => readFile(path.resolve(root, folder, name), 'utf8').catch(() => null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') module = contents;
    },
    listFiles: () => [],
  });
  const complaints = stderr.toString();
  if (error || module === undefined || complaints) throw new Error(`${entry} cannot be compiled: ${complaints || error}`);
  return module;
}

/** @param {string} file */
const fromRoot = (file) => path.relative(root, file).replaceAll('\\', '/');

/** @type {import('esbuild').Plugin} */
export const wasmForEsbuild = {
  name: 'wasm',
  setup(build) {
    build.onResolve({ filter: /\?wasm$/ }, (args) => ({
      path: fromRoot(path.resolve(args.resolveDir, args.path.slice(0, -suffix.length))),
      namespace: 'wasm',
    }));
    build.onLoad({ filter: /./, namespace: 'wasm' }, async (args) => ({ contents: await compile(args.path), loader: 'binary' }));
  },
};

/** @type {import('vite').Plugin} */
export const wasmForVite = {
  name: 'wasm',
  enforce: 'pre',
  resolveId: (source, importer) => (source.endsWith(suffix) && importer ? path.resolve(path.dirname(importer), source) : undefined),
  async load(id) {
    if (!id.endsWith(suffix)) return;
    const base64 = Buffer.from(await compile(fromRoot(id.slice(0, -suffix.length)))).toString('base64');
    return `export default Uint8Array.from(atob('${base64}'), (byte) => byte.charCodeAt(0));`;
  },
};
