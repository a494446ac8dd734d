// `npm start`, `npm test` and `npm run editor`, on a fresh clone too: installs and builds first. Needs Node and npm, no package.
import { requireNode } from './prepare.mjs';

requireNode();
const [command = '', ...args] = process.argv.slice(2);
const commands = ['start', 'test', 'editor', 'package', 'picture', 'eval', 'draw', 'train', 'trace'];
if (commands.includes(command)) {
  /** @type {{ run: (args: readonly string[]) => Promise<number> }} */
  const { run } = await import(`./${command}.mjs`);
  process.exitCode = await run(args);
} else {
  console.error(`Usage: node scripts/run.mjs ${commands.join('|')} [arguments]`);
  process.exitCode = 2;
}
