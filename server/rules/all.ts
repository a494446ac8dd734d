import type { Article } from '../sourcing/article.ts';
import { anonymousOpinion } from './anonymous-opinion.ts';
import { danglingSource } from './dangling-source.ts';
import { denialPair } from './denial-pair.ts';
import { hedgedSourcing } from './hedged-sourcing.ts';
import { lateAttribution } from './late-attribution.ts';
import { loadedVerb } from './loaded-verb.ts';
import { nameVariant } from './name-variant.ts';
import { noResponse } from './no-response.ts';
import { relativeDate } from './relative-date.ts';
import { roteReason } from './rote-reason.ts';
import type { Finding, Rule } from './rule.ts';
import { singleAnonymousSource } from './single-anonymous-source.ts';
import { sourceCount } from './source-count.ts';
import { unattributedClaim } from './unattributed-claim.ts';

/** Every rule, in the order in which menus and docs list them. */
export const rules: readonly Rule[] = [
  unattributedClaim,
  hedgedSourcing,
  denialPair,
  singleAnonymousSource,
  anonymousOpinion,
  roteReason,
  loadedVerb,
  lateAttribution,
  noResponse,
  sourceCount,
  nameVariant,
  danglingSource,
  relativeDate,
];

/** What the rules that run say of an article, in the order of the text. A rule that does not run costs nothing. */
export function check(article: Article, runs: (rule: Rule) => boolean = speaksByDefault): Finding[] {
  return rules
    .filter(runs)
    .flatMap((rule) => rule.check(article))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether some kind of a rule's findings is shown where settings say nothing. */
export const speaksByDefault = ({ kinds }: Rule): boolean => Object.values(kinds).some(({ off }) => off !== true);
