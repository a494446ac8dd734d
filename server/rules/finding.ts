import type { Span } from '../text/span.ts';
import type { Finding, Related, Rule } from './rule.ts';

/** A finding of one of a rule's kinds, as severe as the kind is. */
export const findingOf = (
  { id, kinds }: Rule,
  kind: string,
  { start, end }: Span,
  message: string,
  related: readonly Related[] = [],
): Finding => ({
  rule: id,
  kind,
  severity: kinds[kind]?.severity ?? 'hint',
  start,
  end,
  message,
  related,
});
