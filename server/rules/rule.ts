import type { Article } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';

export type RuleId =
  | 'unattributed-claim'
  | 'hedged-sourcing'
  | 'denial-pair'
  | 'single-anonymous-source'
  | 'anonymous-opinion'
  | 'rote-reason'
  | 'loaded-verb'
  | 'late-attribution'
  | 'no-response'
  | 'source-count'
  | 'name-variant'
  | 'dangling-source'
  | 'relative-date';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** The other place that a finding speaks of. */
export interface Related extends Span {
  readonly message: string;
}

/** What a rule says of some words. Offsets are into the text that the rule was given. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly kind: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
}

/** An article with the words in [[double brackets]] that the rule finds; none where it must stay silent. */
export interface RuleExample {
  readonly text: string;
  /** The kind of every finding in the text; left out where the rule must stay silent. */
  readonly kind?: string;
  /** One line for the docs page: why this is right or wrong. */
  readonly note: string;
}

/** A kind of finding of a rule. */
export interface FindingKind {
  /** How severe its findings are, where settings do not say. */
  readonly severity: Severity;
  readonly meaning: string;
  /** Whether it is silent until a setting turns it on. */
  readonly off?: true;
}

/** One question that OnRecord asks of an article, with all that its docs page says. */
export interface Rule {
  readonly id: RuleId;
  /** A line for tables and menus. */
  readonly summary: string;
  readonly kinds: Readonly<Record<string, FindingKind>>;
  /** Why editors ask this, and the handbook that says so. */
  readonly why: string;
  /** What the editor can do about a finding. */
  readonly remedy: string;
  /** Articles in which the rule finds something... */
  readonly invalid: readonly RuleExample[];
  /** ...and as many in which it must not. */
  readonly valid: readonly RuleExample[];
  /** What it finds, whatever settings say; a finding has the severity of its kind, or a milder one where the rule knows why. */
  readonly check: (article: Article) => readonly Finding[];
}
