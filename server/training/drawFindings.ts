import { createHash } from 'node:crypto';
import type { Review, Reviewer } from '../review.ts';
import { rules } from '../rules/all.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { layOut } from '../text/layOutDraft.ts';
import { neverTrainedOn, type WireArticle } from './drawnArticles.ts';
import { ownLabels } from './sourcingLabels.ts';
import { keyOf, type FindingKey } from './verdicts.ts';

/** A finding in an article; offsets are into the article's file. */
export interface WireFinding {
  readonly article: WireArticle;
  readonly finding: Finding;
}

/** What is drawn where nobody says otherwise; what the verdicts of test/verdicts are about. Rules were mended after the articles of seeds 1 and 2 were read. */
export const standardDraw = { count: 100, articles: 10, seed: 1, articlesSeed: 3 };

/** The rules in which training has a part. */
const trainedRules: ReadonlySet<RuleId> = new Set(['unattributed-claim', 'hedged-sourcing', 'denial-pair']);

/** The articles that a rule may be judged on, or all rules together (null): where training has a part in it, none that was trained on. */
export const articlesFor = (rule: RuleId | null, articles: readonly WireArticle[]): readonly WireArticle[] =>
  rule === null || trainedRules.has(rule) ? neverTrainedOn(articles, ownLabels) : articles;

/** Settings under which no rule but these speaks, each as loud as it is by default or, if it is silent then, as its kinds say. */
export const onlyRules = (wanted: readonly RuleId[]): Settings => ({
  ...defaultSettings,
  rules: Object.fromEntries(rules.map(({ id }) => [id, wanted.includes(id) ? 'on' : 'off'])),
});

/** The review of an article as plain text. */
export const reviewOf = ({ text }: WireArticle, reviewer: Reviewer, settings: Settings): Review =>
  reviewer(layOut({ text, language: 'plaintext' }), { settings, notes: false });

/** What is found in articles; tells which is being read. */
export const findingsIn = (
  articles: readonly WireArticle[],
  reviewer: Reviewer,
  settings: Settings,
  tell: (doing: string) => void,
): WireFinding[] =>
  articles.flatMap((article, i) => {
    tell(`${i + 1} of ${articles.length} articles ...`);
    return reviewOf(article, reviewer, settings).findings.map((finding) => ({ article, finding }));
  });

export const keyOfFinding = ({ article, finding }: WireFinding): FindingKey => ({
  file: article.file,
  offset: finding.start,
  rule: finding.rule,
  kind: finding.kind,
});

/**
 * As many findings as are wanted, in an order that looks like chance and depends on the seed and each finding's own place alone: where a rule
 * changes, what it goes on to find is drawn as before. Of findings of one kind that begin at one place the first.
 */
export function draw(findings: readonly WireFinding[], count: number, seed: number): WireFinding[] {
  const distinct = new Map(findings.toReversed().map((found) => [keyOf(keyOfFinding(found)), found]));
  return inChanceOrder([...distinct.keys()], seed)
    .slice(0, count)
    .flatMap((key) => distinct.get(key) ?? []);
}

/** As many whole articles as are wanted, drawn in the same way. */
export function drawArticles(articles: readonly WireArticle[], count: number, seed: number): WireArticle[] {
  const named = new Map(articles.map((article) => [article.file, article]));
  return inChanceOrder([...named.keys()], seed)
    .slice(0, count)
    .flatMap((file) => named.get(file) ?? []);
}

/** The names in the order of their hashes. */
const inChanceOrder = (names: readonly string[], seed: number): string[] =>
  names
    .map((name) => ({ name, hash: createHash('sha256').update(`${seed} ${name}`, 'utf8').digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ name }) => name);
