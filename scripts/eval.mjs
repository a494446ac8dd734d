// `npm run eval`: how well the review does on the developers' labelled articles in ../shared, by the scorer that lies there.
// `npm run eval -- PART`: one part of the machinery by itself.
import { prepare } from './prepare.mjs';
import { runNode, say } from './shell.mjs';

const review = 'dist/training/evalReview.mjs';

/** @type {Readonly<Record<string, { says: string, program: readonly string[] }>>} */
const parts = {
  language: { says: 'how well and how fast English is read, beside other readers (minutes)', program: ['dist/training/evalLanguage.mjs'] },
  sourcing: { says: 'who says what: what is reached and what is to be reached', program: [review, 'sourcing'] },
  flags: { says: 'the three flags: what is reached and what is to be reached', program: [review, 'flags'] },
  notes: { says: 'denials between a draft and its notes, and the evidence that is offered', program: [review, 'notes'] },
  verdicts: { says: 'what readers say of findings on newswire articles', program: ['dist/training/evalVerdicts.mjs'] },
};

const usage = [
  'Usage: npm run eval                     the review on the labelled articles',
  ...Object.entries(parts).map(([part, { says }]) => `       npm run eval -- ${part.padEnd(16)} ${says}`),
  'A part is measured only where it is named.',
].join('\n');

/** @param {readonly string[]} args */
export async function run([part, ...options] = []) {
  if (part === '--help') {
    console.log(usage);
    return 0;
  }
  const chosen = part === undefined ? [review] : Object.hasOwn(parts, part) ? parts[part]?.program : undefined;
  if (chosen === undefined) {
    say(`There is no part "${part}" to measure.\n${usage}`);
    return 2;
  }
  await prepare();
  return runNode([...chosen, ...options]);
}
