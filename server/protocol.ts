/** What client and server say to each other besides LSP. This file imports nothing: it is all that the client knows of the server. */

/** What the client passes in `initialize` as `initializationOptions`. */
export interface InitializationOptions {
  /** Base URI of the folder that holds `rules/RULE.md`, with a slash at its end. */
  readonly docs?: string;
  /**
   * A command of the client's that takes `MarkArguments`, asks the user for the note and runs `serverCommands.mark`: the action 'Mark as
   * Disputed' is then that command. Without it the action marks at once, without a note.
   */
  readonly asksForNote?: string;
  /** The value of the settings `onrecord`, from an editor that can't be asked for it. */
  readonly settings?: unknown;
  /**
   * Whether the client answers `readFileRequest`, `writeFileRequest` and `findFilesRequest`, hears `reviewChangedNotification` and tells by
   * `workspace/didChangeWatchedFiles` of side files beside the open drafts: files may then lie wherever it can reach. Without it the server
   * reads and writes `file:` itself.
   */
  readonly files?: boolean;
}

/** Statuses that an editor gives to words; `ignored` has a command of its own. */
export const markStatuses = ['disputed', 'verified', 'needs-source', 'opinion'] as const;
export type MarkStatus = (typeof markStatuses)[number];

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The kind of the code actions that silence a rule here; `quickfix.onrecord.ignoreInFile` silences it in the whole draft. */
export const ignoreActionKind = 'quickfix.onrecord.ignore';
export const ignoreInFileActionKind = 'quickfix.onrecord.ignoreInFile';

/** Commands of the server (`workspace/executeCommand`), each with one argument. They answer with an `Outcome`. */
export const serverCommands = {
  mark: 'onrecord.server.mark',
  ignore: 'onrecord.server.ignore',
  clear: 'onrecord.server.clear',
  clearAll: 'onrecord.server.clearAll',
  setNote: 'onrecord.server.setNote',
  ignoreInFile: 'onrecord.server.ignoreInFile',
  attachEvidence: 'onrecord.server.attachEvidence',
  moveMarks: 'onrecord.server.moveMarks',
  reattach: 'onrecord.server.reattach',
  discardOrphan: 'onrecord.server.discardOrphan',
  undo: 'onrecord.server.undo',
  goTo: 'onrecord.server.goTo',
} as const;

/** Argument of `serverCommands.mark`. An empty range means the sentence at that place. */
export interface MarkArguments {
  readonly uri: string;
  /** The document version that `range` was seen in; null where it is not known. */
  readonly version: number | null;
  readonly range: Range;
  readonly status: MarkStatus;
  readonly note?: string;
  /** Today, as the editor's calendar has it: `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Argument of `serverCommands.ignore`: silences `rule` for the words at `range`. */
export interface IgnoreArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly rule: string;
  readonly note?: string;
  readonly date?: string;
}

/** Argument of `serverCommands.clear`: clears the marks that the range touches. */
export interface ClearArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
}

/** Argument of `serverCommands.goTo`: shows the words at `range`. */
export interface GoToArguments {
  readonly uri: string;
  readonly range: Range;
}

/** Argument of `serverCommands.clearAll`: clears every mark of ours, wherever it is kept, orphans too; ignore comments stay. */
export interface ClearAllArguments {
  readonly uri: string;
  readonly version: number | null;
}

/**
 * Argument of `serverCommands.setNote`: another note for the mark that the range touches; an empty one takes the note away. Who signed the
 * mark and when stays, and so does its being stale: a note is no new look at the words.
 */
export interface SetNoteArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly note: string;
}

/** Argument of `serverCommands.ignoreInFile`: silences `rule` in the whole draft. */
export interface IgnoreInFileArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly rule: string;
}

/** What a note may point to: an address of the web, or a line (from 1) of a file. */
export type EvidencePlace =
  { readonly kind: 'url'; readonly href: string } | { readonly kind: 'file'; readonly uri: string; readonly line: number };

/** Argument of `serverCommands.attachEvidence`: adds `see URL` or `see path#line` to the note of the mark that the range touches. */
export interface AttachEvidenceArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly evidence: EvidencePlace;
  /** The status of words that have no mark yet; where it is null or left out, such words are refused. */
  readonly status?: MarkStatus | null;
  readonly date?: string;
}

/** Where marks are kept; the values of the setting `onrecord.annotations.store`. */
export type MarkStore = 'text' | 'beside';

/** Argument of `serverCommands.moveMarks`: moves every mark to a store. What can't move stays where it is, and the outcome says why. */
export interface MoveMarksArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly to: MarkStore;
}

/** Argument of `serverCommands.reattach`: gives a mark beside the text, orphan or not, the words at `range`. */
export interface ReattachArguments {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly id: string;
}

/** Argument of `serverCommands.discardOrphan`: takes a mark that has lost its words out of the side file. */
export interface DiscardOrphanArguments {
  readonly uri: string;
  readonly id: string;
}

/** A command that takes back what another has done in a side file, where the editor's own undo does not reach. Its argument is the server's. */
export interface Undo {
  readonly command: string;
  readonly argument: unknown;
}

/** What a server command answers: done, or why not, in words for the editor. */
export type Outcome =
  | {
      readonly ok: true;
      /** Takes it back; left out where the editor's undo does. Still good after a restart of the server. */
      readonly undo?: Undo;
      /** What the user should know although it was done ("2 marks stayed in the text: ..."). */
      readonly message?: string;
    }
  | { readonly ok: false; readonly reason: string };

/** Request: the review of a document as `onrecord review` prints it. */
export const reviewRequest = 'onrecord/review';
/** Request: the figures for the status bar. */
export const summaryRequest = 'onrecord/summary';

export interface DocumentParams {
  readonly uri: string;
}

export interface ReviewResult {
  /** The document is reviewed, or the reason why it is not. */
  readonly text: string;
}

export interface Summary {
  readonly sources: number;
  /** Sources that are anonymous or vague. */
  readonly unnamed: number;
  /** Sentences flagged for a claim without a source. */
  readonly unattributed: number;
  readonly denials: number;
  /** Marks of each status. */
  readonly marks: Readonly<Record<MarkStatus | 'ignored', number>>;
  /** Why the document is not reviewed ("not English"); null where it is. */
  readonly notReviewed: string | null;
}

/** Request (`DocumentParams`): the draft claim by claim, a `LedgerResult`. */
export const ledgerRequest = 'onrecord/ledger';
/** Request (`ExportParams`): the draft's marks for others, a `TextResult`. */
export const exportRequest = 'onrecord/export';
/** Request (`DocumentParams`): the draft as it is published, without anything of ours, else byte for byte: a `TextResult`. */
export const cleanRequest = 'onrecord/clean';
/** Request (`DocumentParams`): the marks beside the text that have lost their words, an `OrphansResult`. */
export const orphansRequest = 'onrecord/orphans';
/** Request (`EvidenceParams`): what notes of the workspace say of the claim at a place, an `EvidenceResult`. */
export const evidenceRequest = 'onrecord/evidence';

/** Text, or why there is none, in words for the editor. */
export type TextResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** What the user should know although it was done ("2 marks are left out: ..."). */
      readonly message?: string;
    }
  | { readonly ok: false; readonly reason: string };

/** A claim, or other words that are marked, in the order of the draft. */
export interface LedgerRow {
  readonly range: Range;
  readonly words: string;
  /** `must`, `could` or `no`; null for marked words without a claim. */
  readonly worthiness: string | null;
  readonly reasons: readonly string[];
  /** Who stands behind it: `named`, `document`, `anonymous`, `vague` or `none`; null for marked words without a claim. */
  readonly attribution: string | null;
  /** The name of its source. */
  readonly source: string | null;
  readonly flag: { readonly rule: string; readonly kind: string; readonly severity: string; readonly message: string } | null;
  /** Who denies it, and where. */
  readonly denials: readonly { readonly range: Range; readonly by: string | null }[];
  readonly status: MarkStatus | 'ignored' | null;
  /** Empty where there is none. */
  readonly note: string;
  /** Where the note says to look. */
  readonly evidence: readonly string[];
  readonly initials: string | null;
  readonly date: string | null;
  /** The words have changed since they were marked: the status does not count. */
  readonly stale: boolean;
  readonly needsChecking: boolean;
  /** Whether it has a status that counts. */
  readonly done: boolean;
  /** The words of its mark with their markup, where they have any; null where it has no mark. */
  readonly mark: Range | null;
}

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Rows that need checking, and those of them that have a status. */
  readonly toCheck: number;
  readonly done: number;
  /** Marks whose words have changed. */
  readonly stale: number;
  /** The other marks of each status. */
  readonly counts: Readonly<Record<MarkStatus | 'ignored', number>>;
}

/** A ledger of one version of the draft, or why there is none. */
export type LedgerResult =
  { readonly ok: true; readonly version: number; readonly ledger: Ledger } | { readonly ok: false; readonly reason: string };

/** What a draft can be exported as: a report or the ledger, for people; data, for programs. */
export const exportFormats = [
  'html',
  'markdown',
  'claimreview',
  'annotations',
  'ledger-text',
  'ledger-markdown',
  'ledger-csv',
  'ledger-json',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportParams {
  readonly uri: string;
  readonly as: ExportFormat;
  /** Today, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Where the article is published, which a ClaimReview must say. */
  readonly url?: string;
}

/** A mark beside the text whose words were not found again. */
export interface Orphan {
  readonly id: string;
  /** The words that were marked, as they were. */
  readonly words: string;
  readonly status: MarkStatus | 'ignored';
  readonly note: string;
  readonly initials: string | null;
  readonly date: string | null;
  /** About where they stood. */
  readonly near: Position;
  /** Why they were not found, in words for the editor. */
  readonly reason: string;
}

export interface OrphansResult {
  /** The side file's URI; null for a draft that can have none, as it is in no folder yet. */
  readonly file: string | null;
  readonly orphans: readonly Orphan[];
  /** Why the side file can't be read; null where it can, or there is none. */
  readonly problem: string | null;
}

export interface EvidenceParams {
  readonly uri: string;
  readonly position: Position;
}

/** A sentence of a note that may be evidence. */
export interface EvidenceOffer {
  readonly uri: string;
  readonly range: Range;
  /** From 1, as in `see notes/interview.md#12`. */
  readonly line: number;
  /** As a note names it: the path from the draft's folder, with `/` (`../notes/a.md`), or the file's name where no such path may lead to it. */
  readonly path: string;
  readonly words: string;
  readonly stance: 'supports' | 'denies' | 'mentions';
}

export interface EvidenceResult {
  /** The claim that they are about; null where there is none at the place. */
  readonly claim: Range | null;
  /** At most three, the best first. */
  readonly offers: readonly EvidenceOffer[];
  /** Whether all notes have been read: else there may be more soon. */
  readonly complete: boolean;
}

/** Notification to the client: what is to be said of these open drafts may have changed, though their text has not. */
export const reviewChangedNotification = 'onrecord/reviewChanged';
export interface ReviewChangedParams {
  readonly uris: readonly string[];
}

/**
 * Request to the client (`ReadFileParams`): the text of a file as it is stored, a `ReadFileResult`. An error's message tells the user why a
 * file that is there can't be read. The server waits for thirty seconds, and cancels the request then; as it does `writeFileRequest`.
 */
export const readFileRequest = 'onrecord/readFile';
/**
 * Request to the client (`WriteFileParams`): writes a file, if it is as the server knows it, a `WriteFileResult`. A reader must never see
 * half of it, nor may two windows that write at once lose what either wrote: where the scheme is `file`, the text goes into `NAME.tmp`, made
 * anew (who finds it there waits for the other window, and takes it for left behind after ten seconds), then the file is compared with
 * `basis`, then `NAME.tmp` is renamed to it.
 */
export const writeFileRequest = 'onrecord/writeFile';
/** Request to the client (`FindFilesParams`): the files of a folder, a `FindFilesResult`. */
export const findFilesRequest = 'onrecord/findFiles';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** Without a byte-order mark; null where there is no such file. */
  readonly text: string | null;
}

export interface WriteFileParams {
  readonly uri: string;
  readonly text: string;
  /** What the server last read there; null: there was no such file. */
  readonly basis: string | null;
}

export type WriteFileResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** The file is not as `basis` has it any more: the server reads it again and tries anew. */
      readonly conflict: boolean;
      /** In words for the editor. */
      readonly reason: string;
    };

export interface FindFilesParams {
  /** URI of a folder. */
  readonly folder: string;
  /** Globs, relative to the folder; a file is found that one of `include` and none of `exclude` takes in. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** At most so many. */
  readonly limit: number;
}

export interface FindFilesResult {
  readonly uris: readonly string[];
}
