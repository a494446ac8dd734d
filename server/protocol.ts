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

/** Commands of the server (`workspace/executeCommand`), each with one argument. They answer with an `Outcome`. */
export const serverCommands = {
  mark: 'onrecord.server.mark',
  ignore: 'onrecord.server.ignore',
  clear: 'onrecord.server.clear',
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

/** What a server command answers: done, or why not, in words for the editor. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

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
