import { defineConfig } from 'vitest/config';
import { wasmForVite } from './scripts/wasm.mjs';

/** `unit` needs no I/O beyond fixtures; `protocol` speaks to the built dist/ and so runs after `npm run build`. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [wasmForVite],
        test: {
          name: 'unit',
          // Against hanging alone: machines that test also train.
          testTimeout: 60_000,
          include: ['test/server/**/*.test.ts', 'test/client/**/*.test.ts'],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
        },
      },
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
