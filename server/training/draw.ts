// `npm run draw -- RULE`: findings of a rule on articles that nothing was measured on, drawn by a seed, for a person to judge.
// `npm run draw -- --articles`: whole articles with all that is found in them.
import { Command, InvalidArgumentError } from 'commander';
import path from 'node:path';
import { openReaders } from '../openReaders.ts';
import { createReviewer } from '../review.ts';
import { rules } from '../rules/all.ts';
import type { RuleId } from '../rules/rule.ts';
import { defaultSettings } from '../settings.ts';
import { articlePage } from './articlePage.ts';
import { readUnlabelled } from './drawnArticles.ts';
import {
  articlesFor,
  draw,
  drawArticles,
  findingsIn,
  keyOfFinding,
  onlyRules,
  reviewOf,
  standardDraw,
  type WireFinding,
} from './drawFindings.ts';
import { findingPage } from './findingPage.ts';
import { fromHere, orSay, root } from './program.ts';
import { say, tell } from './progress.ts';
import { blankVerdict, readVerdicts, tallyOf, wholeArticles } from './verdicts.ts';

interface Options {
  readonly articles?: number | true;
  readonly count: number;
  readonly seed?: number;
  readonly open?: true;
  readonly blank?: true;
  readonly corpora: string;
  readonly models: string;
  readonly verdicts: string;
}

function main(rule: RuleId | undefined, options: Options): void {
  const seed = options.seed ?? (rule === undefined ? standardDraw.articlesSeed : standardDraw.seed);
  const articles = articlesFor(rule ?? null, readUnlabelled(options.corpora));
  const reviewer = createReviewer(openReaders(options.models));
  const verdicts = readVerdicts(options.verdicts);
  const wanted = (found: readonly WireFinding[], name: string): readonly WireFinding[] =>
    options.open ? found.filter((one) => tallyOf([keyOfFinding(one)], verdicts.get(name) ?? []).open > 0) : found;

  if (rule !== undefined) {
    const found = findingsIn(articles, reviewer, onlyRules([rule]), tell);
    const drawn = wanted(draw(found, options.count, seed), rule);
    if (options.blank) say(drawn.map(blankLine).join('\n'));
    else {
      for (const [i, one] of drawn.entries()) say(`${findingPage(i + 1, one)}\n`);
      say(`${drawn.length} of ${found.length} findings in ${articles.length} articles, seed ${seed}`);
    }
    return;
  }
  const count = options.articles === true ? standardDraw.articles : (options.articles ?? 0);
  for (const article of drawArticles(articles, count, seed)) {
    const review = reviewOf(article, reviewer, defaultSettings);
    const found = wanted(
      review.findings.map((finding) => ({ article, finding })),
      wholeArticles,
    );
    if (options.blank) for (const one of found) say(blankLine(one));
    else say(`===== ${article.file}\n\n${articlePage(article.text, { ...review, findings: found.map(({ finding }) => finding) })}`);
  }
}

const blankLine = (found: WireFinding): string => blankVerdict(keyOfFinding(found));

function number(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function ruleId(name: string): RuleId {
  const rule = rules.find(({ id }) => id === name);
  if (!rule) throw new InvalidArgumentError(`The rules are ${rules.map(({ id }) => id).join(', ')}.`);
  return rule.id;
}

const program = new Command('npm run draw --')
  .description('Findings on newswire articles outside sourcing-gold and sourcing-train, drawn by a seed, for a person to judge.')
  .argument('[rule]', 'the rule that is turned on, alone', ruleId)
  .option('--articles [count]', `whole articles with what is found in them at default settings (${standardDraw.articles})`, number)
  .option('--count <count>', 'how many findings', number, standardDraw.count)
  .option('--seed <seed>', `another seed draws others (${standardDraw.seed}; of articles ${standardDraw.articlesSeed})`, number)
  .option('--open', 'only those without a verdict')
  .option('--blank', 'lines for a file of verdicts, to be filled in')
  .option('--corpora <folder>', 'the corpora', fromHere, path.resolve(root, '../shared/corpora'))
  .option('--models <folder>', 'our models', fromHere, path.join(root, 'server/models'))
  .option('--verdicts <folder>', 'the verdicts', fromHere, path.join(root, 'test/verdicts'))
  .allowExcessArguments(false)
  .action((rule: RuleId | undefined, options: Options) => {
    if ((rule === undefined) === (options.articles === undefined)) program.error('error: name a rule, or --articles');
    main(rule, options);
  });
await orSay(program, () => program.parseAsync());
