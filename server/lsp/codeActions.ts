import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type Command, type Diagnostic } from 'vscode-languageserver';
import type { Orphan } from '../annotations/beside/anchor.ts';
import { touchedMarks } from '../annotations/touched.ts';
import {
  ignoreActionKind,
  ignoreInFileActionKind,
  markStatuses,
  serverCommands,
  type AttachEvidenceArguments,
  type ClearArguments,
  type DiscardOrphanArguments,
  type EvidenceOffer,
  type EvidenceResult,
  type GoToArguments,
  type IgnoreArguments,
  type IgnoreInFileArguments,
  type MarkArguments,
  type MarkStatus,
  type ReattachArguments,
} from '../protocol.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import { shortened } from '../text/shorten.ts';
import type { ClientAbilities } from './client.ts';
import { editingOf } from './commands.ts';
import { nameOf } from './addresses.ts';
import { toRange, toSpan, toWorkspaceEdit } from './convert.ts';
import type { OpenDraft } from './drafts.ts';
import { pathTo } from './evidencePaths.ts';
import { mayWriteBeside } from './marking.ts';
import { lostMarkOf, ourDiagnostic, type CodeActionParams } from './params.ts';
import { markTitles, statusWords } from './words.ts';

/** Under "More Actions...", for words that nothing is wrong with. */
const markKind = `${CodeActionKind.Refactor}.onrecord`;

/** An action before it is known what the client takes. */
interface Proposal {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The command of ours that does it. */
  readonly command: Command;
  /** Whether a note belongs to it, for which a client may have a command that asks. */
  readonly wantsNote?: boolean;
}

/**
 * What can be done about the words at a range. The marks are offered as fixes where something of ours is flagged, else only to whom asks:
 * a light bulb at every sentence of an article would say nothing.
 * @param evidence what notes say of the claim there, where that was asked for
 */
export function codeActionsOf(
  draft: OpenDraft,
  { range, context }: CodeActionParams,
  client: ClientAbilities,
  today: string,
  evidence: EvidenceResult | null = null,
): (CodeAction | Command)[] {
  const selection = toSpan(draft.document, range);
  const lost = context.diagnostics.flatMap((value) => lostMarkOf(value) ?? []);
  const flagged = context.diagnostics.flatMap((value) => (lostMarkOf(value) === null ? findingsOf(draft, value) : []));
  const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  const proposals = [
    ...(client.showsDocuments ? flagged.flatMap((flag) => goTos(draft, flag)) : []),
    ...(flagged.length > 0 || asked || selection.start < selection.end ? marks(draft, selection, flagged, today) : []),
    ...flagged.map((flag) => ignore(draft, flag, flagged, today)),
    ...flagged.map((flag) => ignoreEverywhere(draft, flag)),
    ...(asked ? clears(draft, selection) : []),
    ...(asked && evidence ? attachments(draft, evidence, today) : []),
    ...lostMarks(draft, selection, lost, asked),
  ];
  const wanted = ({ kind }: Proposal): boolean =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  return unique(proposals)
    .filter(wanted)
    .flatMap((proposal) => toAction(draft, proposal, client, asked));
}

/** A finding of the present text, and the diagnostic that showed it. */
interface Flagged {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** The findings that a diagnostic of ours showed, as they are now: its words, nearest to its range. None where the words are gone. */
function findingsOf({ document, layout, review, noteDenials }: OpenDraft, value: unknown): Flagged[] {
  const findings = [...review.findings, ...noteDenials.map(({ finding }) => finding)];
  const { data: ours } = ourDiagnostic.safeParse(value);
  if (!ours) return [];
  const { diagnostic, data } = ours;
  const at = toSpan(document, diagnostic.range);
  if (!data) return findings.filter((finding) => overlaps(finding, at)).map((finding) => ({ finding, diagnostic }));
  return data.flatMap(({ rule, kind, words }) => {
    const same = findings.filter(
      (finding) => finding.rule === rule && finding.kind === kind && layout.draft.text.slice(finding.start, finding.end) === words,
    );
    const [finding] = same.sort((a, b) => Math.abs(a.start - at.start) - Math.abs(b.start - at.start));
    return finding ? [{ finding, diagnostic }] : [];
  });
}

/** Words that tell one of several places. */
const quoted = ({ layout }: OpenDraft, { start, end }: Span): string => `: “${shortened(layout.draft.text.slice(start, end), 40)}”`;

/** What the other place of a finding is called, where it is not the first mention of a source. */
const placeNames: Readonly<Partial<Record<RuleId, string>>> = { 'name-variant': 'Other Spelling' };

function goTos(draft: OpenDraft, { finding, diagnostic }: Flagged): Proposal[] {
  const { document, review, noteDenials } = draft;
  const links = noteDenials.filter((denial) => denial.finding === finding).flatMap((denial) => denial.links);
  const across = links.map(({ uri, range }): Proposal => {
    const title = `Go to ${nameOf(uri)}, Line ${range.start.line + 1}`;
    const argument: GoToArguments = { uri, range };
    const command = { title, command: serverCommands.goTo, arguments: [argument] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
  });
  const within = finding.related.map((other) => {
    const words = finding.related.length > 1 ? quoted(draft, other) : '';
    const isDenial = review.denials.some(({ denial }) => denial.start === other.start && denial.end === other.end);
    const place = finding.rule !== 'denial-pair' ? (placeNames[finding.rule] ?? 'First Mention') : isDenial ? 'Denial' : 'Claim';
    const title = `Go to the ${place}${words}`;
    const argument: GoToArguments = { uri: document.uri, range: toRange(document, other) };
    const command = { title, command: serverCommands.goTo, arguments: [argument] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
  });
  return [...within, ...across];
}

function marks({ document }: OpenDraft, words: Span, flagged: readonly Flagged[], date: string): Proposal[] {
  const { uri, version } = document;
  return markStatuses.map((status) => {
    const title = markTitles[status];
    const argument: MarkArguments = { uri, version, range: toRange(document, words), status, date };
    return {
      title,
      kind: flagged.length > 0 ? CodeActionKind.QuickFix : markKind,
      diagnostics: flagged.map(({ diagnostic }) => diagnostic),
      command: { title, command: serverCommands.mark, arguments: [argument] },
      wantsNote: status === 'disputed',
    };
  });
}

function ignore(draft: OpenDraft, { finding, diagnostic }: Flagged, others: readonly Flagged[], date: string): Proposal {
  const { document } = draft;
  const { uri, version } = document;
  const { rule } = finding;
  const alone = others.every((other) => other.finding === finding || other.finding.rule !== rule);
  const title = `Ignore ${rule} Here${alone ? '' : quoted(draft, finding)}`;
  const argument: IgnoreArguments = { uri, version, range: toRange(document, finding), rule, date };
  return {
    title,
    kind: ignoreActionKind,
    diagnostics: [diagnostic],
    command: { title, command: serverCommands.ignore, arguments: [argument] },
  };
}

function ignoreEverywhere({ document: { uri, version } }: OpenDraft, { finding: { rule }, diagnostic }: Flagged): Proposal {
  const title = `Ignore ${rule} in This File`;
  const argument: IgnoreInFileArguments = { uri, version, rule };
  const command = { title, command: serverCommands.ignoreInFile, arguments: [argument] };
  return { title, kind: ignoreInFileActionKind, diagnostics: [diagnostic], command };
}

/** Of a mark that the selection touches. */
function clears({ document, review }: OpenDraft, selection: Span): Proposal[] {
  const touched = touchedMarks(review.annotations, selection);
  if (touched.length === 0) return [];
  const { uri, version } = document;
  const title = touched.length === 1 ? 'Clear Mark' : 'Clear Marks';
  const argument: ClearArguments = { uri, version, range: toRange(document, selection) };
  return [{ title, kind: markKind, diagnostics: [], command: { title, command: serverCommands.clear, arguments: [argument] } }];
}

/** What a note's sentence makes of a claim that has no mark yet; nothing where it does no more than touch upon it. */
const statusOf: Readonly<Record<EvidenceOffer['stance'], MarkStatus | null>> = { supports: 'verified', denies: 'disputed', mentions: null };

/** Sentences of notes to which the mark of a claim may point. */
function attachments(draft: OpenDraft, { claim, offers }: EvidenceResult, date: string): Proposal[] {
  if (!claim) return [];
  const { document, review } = draft;
  const { uri, version } = document;
  const isMarked = review.annotations.some(({ span }) => overlaps(span, toSpan(document, claim)));
  return offers.flatMap(({ uri: note, line, path, words, stance }) => {
    const status = isMarked ? null : statusOf[stance];
    if ((!isMarked && status === null) || 'reason' in pathTo(draft, note)) return [];
    const what = status === null ? 'Attach' : `${markTitles[status]}, See`;
    const title = `${what} ${path}, Line ${line}: “${shortened(words, 60)}”`;
    const argument: AttachEvidenceArguments = { uri, version, range: claim, evidence: { kind: 'file', uri: note, line }, status, date };
    return [{ title, kind: markKind, diagnostics: [], command: { title, command: serverCommands.attachEvidence, arguments: [argument] } }];
  });
}

/** Lost marks that are offered for selected words. */
const mostLost = 5;

/**
 * What can be done about marks that have lost their words: those whose message is shown here may go, and selected words may be given to any.
 * @param ids of those whose message is shown here
 */
function lostMarks({ document, orphans, side }: OpenDraft, selection: Span, ids: readonly string[], asked: boolean): Proposal[] {
  const { uri, version } = document;
  const gone = orphans.filter(({ id }) => ids.includes(id));
  const near = orphans.toSorted((a, b) => Math.abs(a.near - selection.start) - Math.abs(b.near - selection.start)).slice(0, mostLost);
  const attachable = asked && side.file && selection.start < selection.end ? near : [];
  const what = ({ remark, words }: Orphan): string => `${statusWords[remark.status]}: “${shortened(words, 40)}”`;
  return [
    ...attachable.map((orphan): Proposal => {
      const title = `Attach the Lost Mark Here (${what(orphan)})`;
      const argument: ReattachArguments = { uri, version, range: toRange(document, selection), id: orphan.id };
      return { title, kind: markKind, diagnostics: [], command: { title, command: serverCommands.reattach, arguments: [argument] } };
    }),
    ...gone.map((orphan): Proposal => {
      const title = `Discard the Lost Mark (${what(orphan)})`;
      const argument: DiscardOrphanArguments = { uri, id: orphan.id };
      const command = { title, command: serverCommands.discardOrphan, arguments: [argument] };
      return { title, kind: CodeActionKind.QuickFix, diagnostics: [], command };
    }),
  ];
}

/** One squiggle may show two findings to ignore in the same words. */
function unique(proposals: readonly Proposal[]): readonly Proposal[] {
  const known = new Set<string>();
  return proposals.filter(({ command }) => {
    const key = JSON.stringify(command);
    return !known.has(key) && known.add(key);
  });
}

/**
 * The proposal as the client takes it. To see whether a mark is possible costs a layout of the draft: this is done where the client can't ask
 * for the edit later, and for whom opens the menu, to show what can't be done with the reason.
 */
function toAction(draft: OpenDraft, proposal: Proposal, client: ClientAbilities, asked: boolean): (CodeAction | Command)[] {
  const { title, kind, diagnostics, command, wantsNote } = proposal;
  const editing = editingOf(command.command, command.arguments?.[0]);
  const later = client.resolvesEdits && !asked;
  const plan = editing && !later ? editing.plan(draft) : null;
  if (plan?.ok === false && !(client.disabledActions && asked)) return [];
  if (!client.codeActions) return editing && !client.appliesEdits ? [] : [command];
  const action = { title, kind, ...(diagnostics.length > 0 && { diagnostics: [...new Set(diagnostics)] }) };
  if (!editing) return [{ ...action, command }];
  if (plan?.ok === false) return [{ ...action, disabled: { reason: plan.reason } }];
  if (wantsNote && client.asksForNote !== null) return [{ ...action, command: { ...command, command: client.asksForNote } }];
  // What goes into a file beside the draft is no edit of the draft.
  if (plan ? plan.side !== null : mayWriteBeside(draft)) return [{ ...action, command }];
  if (!plan) return [{ ...action, data: command }];
  // Marked so already.
  if (plan.edits.length === 0) return [];
  return [{ ...action, edit: toWorkspaceEdit(draft.document, plan.edits, client.documentChanges) }];
}
