import { askers, noticeLabels, noticeWords } from '../lexicon/labels.ts';

/** How many paragraphs without a label may stand between two turns. */
export const turnReach = 6;

const lastWord = (label: string): string => label.slice(label.lastIndexOf(' ') + 1);

/** Labels that stand for whoever asks and answers, and for nobody with a name. */
export const isAsker = (label: string): boolean => askers.has(lastWord(label));
const isAnswerer = (label: string): boolean => label === 'a' || label === 'answer';
/** "Note:", "Editor's note:", "Read more:": the paper's own words, and no speaker's. */
export const isNotice = (label: string): boolean => noticeLabels.has(label) || noticeWords.has(lastWord(label));

/**
 * Which paragraphs are turns of an interview or transcript, by what stands before their colons (lower case, null for none). Somebody must
 * ask and be answered, or two must speak near each other and one of them twice: "Note:" alone is no speaker.
 */
export function turnsOf(labels: readonly (string | null)[]): ReadonlySet<number> {
  const turns = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (isDialogue(run.map((paragraph) => labels[paragraph] ?? ''))) for (const paragraph of run) turns.add(paragraph);
    run = [];
  };
  for (const [paragraph, label] of labels.entries()) {
    if (label === null) continue;
    if (paragraph - (run.at(-1) ?? paragraph) > turnReach) close();
    run.push(paragraph);
  }
  close();
  return turns;
}

function isDialogue(run: readonly string[]): boolean {
  if (run.some(isAsker) && run.some(isAnswerer)) return true;
  const different = new Set(run).size;
  return different > 1 && run.length > different;
}
