import type { Row, Section } from './languageTable.ts';

const rows: readonly Row[] = [
  { key: 'hedged.f1', label: 'hedged F1', target: 86 },
  { key: 'hedgeCueRecall', label: 'hedge cue recall', target: 85 },
  { key: 'mustFlag.f1', label: 'must-flag F1', target: 72 },
  { key: 'mustFlagLenient.f1', label: 'must-flag F1, lenient', target: 88 },
  { key: 'mustFlagsPer1000Words', label: 'must flags per 1,000 words (fewer is better)', target: 8, less: true, unit: 'plain' },
  { key: 'denialSentence.f1', label: 'denial sentences F1', target: 88 },
  { key: 'denialPair.f1', label: 'denial pairs F1', target: 78 },
];

/** The tables of `npm run eval -- flags` with the targets of the project; keys are paths into what the scorer says. */
export const flagSections = {
  seed: { id: 'seed', title: 'The article of the seed', rows: [{ key: 'ok', of: 'of', label: 'checks passed', target: 100 }] },
  gold: { id: 'sourcing-gold-flags', title: 'The three flags: sourcing-gold', rows },
  goldFold: { id: 'sourcing-gold-flags-fold-4', title: 'The same, on the fold that nobody has read', rows },
} satisfies Readonly<Record<string, Section>>;
