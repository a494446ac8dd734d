import type { Article } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';

export type RuleId = 'unattributed-claim' | 'hedged-sourcing' | 'denial-pair';

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

/** One question that OnRecord asks of an article, with all that its docs page says. */
export interface Rule {
  readonly id: RuleId;
  /** A line for tables and menus. */
  readonly summary: string;
  /** Default severity and meaning of each kind of finding. */
  readonly kinds: Readonly<Record<string, { readonly severity: Severity; readonly meaning: string }>>;
  /** Why editors ask this, and the handbook that says so. */
  readonly why: string;
  /** What the editor can do about a finding. */
  readonly remedy: string;
  /** Articles in which the rule finds something... */
  readonly invalid: readonly RuleExample[];
  /** ...and as many in which it must not. */
  readonly valid: readonly RuleExample[];
  readonly check: (article: Article) => readonly Finding[];
}
