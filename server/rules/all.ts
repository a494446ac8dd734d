import type { Article } from '../sourcing/article.ts';
import { denialPair } from './denial-pair.ts';
import { hedgedSourcing } from './hedged-sourcing.ts';
import type { Finding, Rule } from './rule.ts';
import { unattributedClaim } from './unattributed-claim.ts';

/** Every rule, in the order in which menus and docs list them. */
export const rules: readonly Rule[] = [unattributedClaim, hedgedSourcing, denialPair];

/** What all rules say of an article at their default severities, in the order of the text. */
export function check(article: Article): Finding[] {
  return rules.flatMap((rule) => rule.check(article)).sort((a, b) => a.start - b.start || a.end - b.end);
}
