import type { Remark, Status } from '../annotations/annotation.ts';
import { statuses } from '../annotations/annotation.ts';
import { formatTarget } from '../annotations/evidence.ts';
import type { Ledger, LedgerRow } from '../ledger.ts';
import { onOneLine } from './excerpt.ts';

/** What a status is called. */
export const statusNames: Readonly<Record<Status, string>> = {
  disputed: 'disputed',
  verified: 'verified',
  'needs-source': 'needs a source',
  opinion: 'opinion',
  ignored: 'left as it is',
};

/** "14 claims need checking: 3 done, 11 to go." */
export function progress({ toCheck, done }: Ledger): string {
  if (toCheck === 0) return 'No claim needs checking.';
  const claims = toCheck === 1 ? '1 claim needs checking' : `${toCheck} claims need checking`;
  return `${claims}: ${done === toCheck ? 'all done' : done === 0 ? 'none done' : `${done} done, ${toCheck - done} to go`}.`;
}

/** "2 disputed, 1 verified, 1 changed since it was marked"; empty where nothing is marked. */
export function marksTold({ counts, stale }: Ledger): string {
  const told = statuses.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${statusNames[status]}`);
  if (stale > 0) told.push(`${stale} changed since ${stale === 1 ? 'it was' : 'they were'} marked`);
  return told.join(', ');
}

/** "AB, 2026-11-22"; empty where the mark is not signed. */
export const signature = ({ initials, date }: Pick<Remark, 'initials' | 'date'>): string =>
  [initials, date].filter((part) => part !== null).join(', ');

/** Who stands behind a claim: "none", "Ana Ruiz", "unnamed: two officials", "a document: the log"; null for words without a claim. */
export function sourceTold({ attribution, source }: LedgerRow): string | null {
  const name = source === null ? null : onOneLine(source);
  const named = (what: string): string => (name === null ? what : `${what}: ${name}`);
  switch (attribution) {
    case 'none':
      return 'none';
    case 'anonymous':
      return named('unnamed');
    case 'vague':
      return named('nobody in particular');
    case 'document':
      return named('a document');
    case 'named':
      return name ?? 'named';
    case null:
      return null;
  }
}

/** "by Pavel Orsin (line 9)": each who denies it and each line once, however many words there deny it. */
export function denialsTold({ denials }: LedgerRow, lineOf: (offset: number) => number): string[] {
  const told = denials.map(({ by, start }) => `${by === null ? '' : `by ${onOneLine(by)} `}(line ${lineOf(start)})`);
  return [...new Set(told)];
}

/** What the note points to, as the note says it: `https://a.example`, `notes/a.md#12`. */
export const evidenceTold = ({ evidence }: Pick<LedgerRow, 'evidence'>): string[] => evidence.map((target) => formatTarget(target));

/** Words of the draft in quotation marks, their own if they begin with one. */
export const quoted = (words: string): string => (/^[“"]/.test(words) ? words : `“${words}”`);
