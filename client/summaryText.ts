import type { Summary } from '../server/protocol.ts';

/** What the status bar shows of a draft. */
export interface StatusText {
  /** With an icon, as short as it can be. */
  readonly text: string;
  /** One fact a line. */
  readonly tooltip: string;
  /** For screen readers: no icon, and what a click does. */
  readonly label: string;
}

/** The status bar's words for a summary. */
export function statusText(summary: Summary): StatusText {
  const { short, lines } = summary.notReviewed === null ? figures(summary) : notReviewed(summary.notReviewed);
  return {
    text: `$(quote) ${short}`,
    tooltip: ['OnRecord', ...lines, 'Click to read the review.'].join('\n'),
    label: `OnRecord: ${short}. Review this draft.`,
  };
}

interface Words {
  readonly short: string;
  readonly lines: readonly string[];
}

function notReviewed(reason: string): Words {
  const text = `not reviewed: ${reason}`;
  return { short: text, lines: [text] };
}

function figures({ sources, unnamed, unattributed, denials, marks }: Summary): Words {
  const named = count(sources, 'source');
  const claims = unattributed > 0 ? [`${count(unattributed, 'claim')} without a source`] : [];
  const denied = denials > 0 ? [count(denials, 'denial')] : [];
  const marked = markNames.filter(([status]) => marks[status] > 0).map(([status, name]) => `${marks[status]} ${name}`);
  return {
    short: [named + (unnamed > 0 ? `, ${unnamed} unnamed` : ''), ...claims, ...denied].join(' · '),
    lines: [
      named + (unnamed > 0 ? `, ${unnamed} of them unnamed` : ''),
      ...claims,
      ...denied,
      ...(marked.length > 0 ? [`marked: ${marked.join(', ')}`] : []),
    ],
  };
}

const markNames = [
  ['disputed', 'disputed'],
  ['verified', 'verified'],
  ['needs-source', 'in need of a source'],
  ['opinion', 'opinion'],
  ['ignored', 'ignored'],
] as const satisfies readonly (readonly [keyof Summary['marks'], string])[];

const count = (number: number, noun: string): string => `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
