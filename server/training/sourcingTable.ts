import type { Section } from './languageTable.ts';

const goldRows: Section['rows'] = [
  { key: 'unattributed.f1', label: 'unattributed F1', target: 93 },
  { key: 'anonymousOrVague.f1', label: 'anonymous or vague F1', target: 86 },
];

/** The tables of `npm run eval -- sourcing` with the targets of the project; keys are paths into what the scorer says. */
export const sourcingSections = {
  polnear: {
    id: 'polnear-dev',
    title: 'Attributions: PolNeAR dev',
    rows: [
      { key: 'cue.f1', label: 'cue F1', target: 85 },
      { key: 'sourceExact', label: 'source exact, of all labelled', target: 78 },
      { key: 'contentExact', label: 'content exact, of all labelled', target: 60 },
      { key: 'contentChars.f1', label: 'content, characters F1', target: 88 },
      { key: 'unattributedSentences.f1', label: 'unattributed sentences F1', target: 77 },
    ],
  },
  gold: {
    id: 'sourcing-gold',
    title: 'Who stands behind a sentence: sourcing-gold',
    rows: goldRows,
  },
  goldFold: {
    id: 'sourcing-gold-fold-4',
    title: 'The same, on the fold that nobody has read',
    rows: goldRows,
  },
  anonymity: {
    id: 'anonymity',
    title: 'Phrases of anonymous sources',
    rows: [{ key: 'recall', label: 'found', target: 95 }],
  },
} satisfies Readonly<Record<string, Section>>;
