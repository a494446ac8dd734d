// `npm run eval -- verdicts`: what readers say of findings, beside what is found now.
import { Command } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openReaders } from '../openReaders.ts';
import { intervalOf } from '../report/precision.ts';
import { createReviewer } from '../review.ts';
import { rules } from '../rules/all.ts';
import { severities } from '../rules/rule.ts';
import { defaultSettings } from '../settings.ts';
import { readUnlabelled } from './drawnArticles.ts';
import { articlesFor, draw, drawArticles, findingsIn, keyOfFinding, onlyRules, standardDraw } from './drawFindings.ts';
import { fromHere, orSay, root } from './program.ts';
import { say, tell } from './progress.ts';
import { formatVerdicts, goneOf, readVerdicts, tallyOf, wholeArticles, type FindingKey, type Verdict } from './verdicts.ts';

interface Options {
  readonly corpora: string;
  readonly models: string;
  readonly verdicts: string;
  readonly prune?: true;
}

type Row = Readonly<Record<string, number | string>>;

function main(options: Options): void {
  const verdicts = readVerdicts(options.verdicts);
  if (verdicts.size === 0) {
    say(`There are no verdicts in ${options.verdicts}.`);
    return;
  }
  if (!existsSync(path.join(options.corpora, 'newswire'))) {
    say(`Skipped: there is no newswire in ${options.corpora}.`);
    return;
  }
  const ids = rules.map(({ id }) => id).filter((id) => verdicts.has(id));
  const unknown = [...verdicts.keys()].filter((name) => name !== wholeArticles && !ids.some((id) => id === name));
  if (unknown.length > 0) throw new Error(`There is no rule ${unknown.join(', ')} that verdicts could be on.`);
  const articles = readUnlabelled(options.corpora);
  const reviewer = createReviewer(openReaders(options.models));
  const drawn = new Map<string, readonly FindingKey[]>();

  if (ids.length > 0) {
    const found = findingsIn(articles, reviewer, onlyRules(ids), tell);
    const rows = ids.map((id): readonly [string, Row] => {
      const files = new Set(articlesFor(id, articles).map(({ file }) => file));
      const all = found.filter(({ finding, article }) => finding.rule === id && files.has(article.file));
      const keys = draw(all, standardDraw.count, standardDraw.seed).map(keyOfFinding);
      drawn.set(id, keys);
      const own = verdicts.get(id) ?? [];
      return [
        id,
        { articles: files.size, found: all.length, ...tallyRow(keys, own), 'meets no finding': goneOf(own, all.map(keyOfFinding)).length },
      ];
    });
    say(`\nRules: the first ${standardDraw.count} findings of each, drawn from newswire articles`);
    console.table(Object.fromEntries(rows));
  }

  const own = verdicts.get(wholeArticles);
  if (own) {
    const found = findingsIn(
      drawArticles(articlesFor(null, articles), standardDraw.articles, standardDraw.articlesSeed),
      reviewer,
      defaultSettings,
      tell,
    );
    const keys = found.map(keyOfFinding);
    drawn.set(wholeArticles, keys);
    const rows = severities.flatMap((severity): [string, Row][] => {
      const alike = found.filter(({ finding }) => finding.severity === severity).map(keyOfFinding);
      return alike.length > 0 ? [[severity, tallyRow(alike, own)]] : [];
    });
    say(`\n${standardDraw.articles} whole articles: what an editor would have acted on (right)`);
    console.table(Object.fromEntries(rows));
    say(`${goneOf(own, keys).length} of ${own.length} verdicts on them meet no finding`);
  }

  if (options.prune) {
    for (const [name, keys] of drawn) {
      const all = verdicts.get(name) ?? [];
      const gone = new Set(goneOf(all, keys));
      writeFileSync(path.join(options.verdicts, `${name}.jsonl`), formatVerdicts(all.filter((verdict) => !gone.has(verdict))));
      say(`${name}: ${gone.size} verdicts taken out`);
    }
  }
}

function tallyRow(drawn: readonly FindingKey[], verdicts: readonly Verdict[]): Row {
  const { open, ...judged } = tallyOf(drawn, verdicts);
  const share =
    judged.judged === 0 ? {} : { '% right': Math.round((1000 * judged.right) / judged.judged) / 10, '95 % interval': intervalOf(judged) };
  return { ...judged, ...share, 'no verdict': open };
}

const program = new Command('npm run eval -- verdicts')
  .description('What readers say of findings (test/verdicts), beside what is found now.')
  .option('--corpora <folder>', 'the corpora', fromHere, path.resolve(root, '../shared/corpora'))
  .option('--models <folder>', 'our models', fromHere, path.join(root, 'server/models'))
  .option('--verdicts <folder>', 'the verdicts', fromHere, path.join(root, 'test/verdicts'))
  .option('--prune', 'take verdicts out of the files that are on nothing that is drawn now')
  .allowExcessArguments(false);
await orSay(program, () => {
  main(program.parse().opts<Options>());
});
