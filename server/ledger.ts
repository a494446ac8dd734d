import { statuses, type Mark, type Status } from './annotations/annotation.ts';
import { evidenceIn, type Evidence } from './annotations/evidence.ts';
import { wordsAt } from './annotations/words.ts';
import { isIgnored, type Review } from './review.ts';
import { severities, type Finding, type RuleId, type Severity } from './rules/rule.ts';
import { isUnnamed, type Claim, type ClaimReason, type Worthiness } from './sourcing/article.ts';
import { hasCitation } from './text/citations.ts';
import { pushTo } from './text/groups.ts';
import type { Layout } from './text/layout.ts';
import { overlapping } from './text/overlapping.ts';
import { firstWhere } from './text/search.ts';
import { overlaps, sharedBy, type Span } from './text/span.ts';

/** A draft claim by claim: what is said of each, and what an editor has done about it. */
export interface Ledger {
  /** In the order of the draft. */
  readonly rows: readonly LedgerRow[];
  /** How many rows need checking, and how many of those have a status that counts. */
  readonly toCheck: number;
  readonly done: number;
  /** The marks of each status, without those that are stale. */
  readonly counts: Readonly<Record<Status, number>>;
  /** The marks whose words have changed since. */
  readonly stale: number;
}

/** A claim, or words that are marked and make none. The span is into the draft, in UTF-16 units. */
export interface LedgerRow extends Span {
  /** As a reader sees them. */
  readonly words: string;
  /** Null, as are `attribution` and `source`, for words that make no claim. */
  readonly worthiness: Worthiness | null;
  readonly reasons: readonly ClaimReason[];
  readonly attribution: Claim['attribution'] | null;
  /** The name of who stands behind the claim, or how an unnamed source is described; null where nobody does. */
  readonly source: string | null;
  /** The loudest flag on it that no mark has settled. */
  readonly flag: LedgerFlag | null;
  /** Who denies it, and in which words. */
  readonly denials: readonly LedgerDenial[];
  /** The words that are marked, where any of its are; into the draft. */
  readonly marked: Span | null;
  readonly status: Status | null;
  /** The rules that the status `ignored` speaks of; empty means all. */
  readonly rules: readonly string[];
  /** Empty where there is none. */
  readonly note: string;
  /** What the note points to; spans are into the note. */
  readonly evidence: readonly Evidence[];
  readonly initials: string | null;
  readonly date: string | null;
  /** The words have changed since they were marked. */
  readonly stale: boolean;
  /** Whether an editor has to look at it: nobody answers for it by name, somebody denies it, or its words have changed since. */
  readonly needsChecking: boolean;
  /** Whether it has a status, and one that counts: one that is stale does not, nor does `ignored` of rules that do not ask for its source. */
  readonly done: boolean;
}

export interface LedgerFlag {
  readonly rule: RuleId;
  readonly kind: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The words that deny a claim, into the draft, and the name of who does. */
export interface LedgerDenial extends Span {
  readonly by: string | null;
}

/** Whether an editor has still to look at a row. */
export const isUnchecked = ({ needsChecking, done }: LedgerRow): boolean => needsChecking && !done;

/**
 * The ledger of a draft: a row for each claim, and one for each mark on words that make none.
 * @param review of the layout
 * @param ignoredRules those that the file beside the draft silences
 */
export function ledgerOf(review: Review, layout: Layout, ignoredRules: readonly string[] = []): Ledger {
  const { annotations, claims, sources } = review;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const nameOf = (id: number | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const marksAt = overlapping(annotations, ({ span }) => span);
  const flagOf = flags(review);
  const denialsOf = deniedClaims(review, nameOf);
  const shown = new Set<Mark>();

  const rows = claims.map((claim): LedgerRow => {
    const mark = markOn(claim, marksAt(claim));
    if (mark) shown.add(mark);
    const silenced = isIgnored({ rule: 'denial-pair', start: claim.start, end: claim.end }, layout, ignoredRules);
    const denials = silenced ? [] : (denialsOf.get(claim) ?? []);
    return {
      ...place(layout, claim),
      worthiness: claim.worthiness,
      reasons: claim.reasons,
      attribution: claim.attribution,
      source: nameOf(claim.sourceId),
      flag: flagOf(claim),
      denials,
      ...saidBy(mark),
      needsChecking: mark?.stale === true || denials.length > 0 || wantsSource(claim, layout, ignoredRules),
      done: mark !== undefined && settles(mark, claim),
    };
  });
  for (const mark of annotations) {
    if (shown.has(mark)) continue;
    rows.push({
      ...place(layout, mark.span),
      ...{ worthiness: null, reasons: [], attribution: null, source: null, flag: null, denials: [] },
      ...saidBy(mark),
      needsChecking: mark.stale,
      done: !mark.stale,
    });
  }
  rows.sort((a, b) => a.start - b.start || a.end - b.end);

  const toCheck = rows.filter(({ needsChecking }) => needsChecking);
  const fresh = annotations.filter(({ stale }) => !stale);
  const counts = { disputed: 0, verified: 0, 'needs-source': 0, opinion: 0, ignored: 0 } satisfies Record<Status, number>;
  for (const status of statuses) counts[status] = fresh.filter((mark) => mark.status === status).length;
  return {
    rows,
    toCheck: toCheck.length,
    done: toCheck.filter(({ done }) => done).length,
    counts,
    stale: annotations.length - fresh.length,
  };
}

const place = (layout: Layout, { start, end }: Span) => ({ start, end, words: wordsAt(layout, { start, end }) });

const saidBy = (mark: Mark | undefined) => ({
  marked: mark?.span ?? null,
  status: mark?.status ?? null,
  rules: mark?.rules ?? [],
  note: mark?.note ?? '',
  evidence: evidenceIn(mark?.note ?? ''),
  initials: mark?.initials ?? null,
  date: mark?.date ?? null,
  stale: mark?.stale ?? false,
});

/** Of the marks that touch a claim the one that says the most of it: one that counts before one that does not, then the longest on it. */
function markOn(claim: Claim, marks: readonly Mark[]): Mark | undefined {
  const weight = (mark: Mark): number => (mark.stale ? 0 : mark.status !== 'ignored' ? 3 : settles(mark, claim) ? 2 : 1);
  return [...marks].sort((a, b) => weight(b) - weight(a) || sharedBy(b.span, claim) - sharedBy(a.span, claim))[0];
}

/** Whether a mark says of a claim what has become of it. */
const settles = ({ stale, status, rules }: Mark, claim: Claim): boolean =>
  !stale && (status !== 'ignored' || rules.length === 0 || rules.includes(ruleAsking(claim)));

/** The rule that asks who answers for a claim. */
const ruleAsking = ({ attribution }: Claim): RuleId =>
  attribution === 'none' ? 'unattributed-claim' : isUnnamed(attribution) ? 'hedged-sourcing' : 'denial-pair';

/** Whether nobody answers for a claim by name, here or where the article says it again, and no comment says that nobody needs to. */
function wantsSource(claim: Claim, layout: Layout, ignoredRules: readonly string[]): boolean {
  const { attribution, worthiness, saidBelow, start, end } = claim;
  if (worthiness === 'no' || saidBelow !== null || attribution === 'named' || attribution === 'document') return false;
  if (attribution === 'none' && hasCitation(claim, layout)) return false;
  return !isIgnored({ rule: ruleAsking(claim), start, end }, layout, ignoredRules);
}

/** Gives the loudest flag on a claim: one in its words, or in those of its sentence that belong to no claim (its source, its hedge). */
function flags({ sentences, claims, findings }: Review): (claim: Claim) => LedgerFlag | null {
  const claimsOf = new Map<number, Claim[]>();
  for (const claim of claims) pushTo(claimsOf, claim.sentence, claim);
  const flagsOf = new Map<Claim, Finding>();
  for (const finding of findings) {
    const inSentence = claimsOf.get(firstWhere(sentences, ({ end }) => end > finding.start)) ?? [];
    const touched = inSentence.filter((claim) => overlaps(claim, finding));
    for (const claim of touched.length > 0 ? touched : inSentence) {
      const loudest = flagsOf.get(claim);
      if (!loudest || severities.indexOf(finding.severity) < severities.indexOf(loudest.severity)) flagsOf.set(claim, finding);
    }
  }
  return (claim) => {
    const finding = flagsOf.get(claim);
    return finding ? { rule: finding.rule, kind: finding.kind, severity: finding.severity, message: finding.message } : null;
  };
}

/** The denials of each claim that is denied. */
function deniedClaims(
  { claims, denials }: Review,
  nameOf: (id: number | null) => string | null,
): ReadonlyMap<Claim, readonly LedgerDenial[]> {
  const claimsAt = overlapping(claims, (claim) => claim);
  const out = new Map<Claim, LedgerDenial[]>();
  for (const { denial, claims: denied, by } of denials) {
    const { start, end } = denial;
    for (const claim of new Set(denied.flatMap(claimsAt))) pushTo(out, claim, { start, end, by: nameOf(by) });
  }
  return out;
}
