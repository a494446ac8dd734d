import { speaksByDefault } from '../rules/all.ts';
import type { Rule, RuleExample } from '../rules/rule.ts';
import { intervalOf, type Judged } from './precision.ts';

/** What a reader says of a finding of a rule. */
interface Judgement {
  readonly kind: string;
  readonly right: boolean;
}

/** The docs page of a rule as Markdown: the rule's own data, and what readers say of findings that were drawn by chance. */
export function rulePage(rule: Rule, judgements: readonly Judgement[]): string {
  const kinds = Object.entries(rule.kinds).map(
    ([kind, { severity, meaning, off }]) =>
      `| \`${kind}\` | ${off === true ? `off; ${severity} if turned on` : severity} | ${cell(meaning)} |`,
  );
  return `${[
    `# ${rule.id}`,
    rule.summary,
    '## Why',
    rule.why,
    '## What to do',
    rule.remedy,
    '## Kinds',
    ['| kind | default severity | meaning |', '| --- | --- | --- |', ...kinds].join('\n'),
    `Settings: \`"onrecord.rules": { "${rule.id}": "${speaksByDefault(rule) ? 'off' : 'on'}" }\` turns the rule ${speaksByDefault(rule) ? 'off' : 'on'}; a severity (\`hint\`, \`information\`, \`warning\`, \`error\`) sets it for all kinds, \`{ "KIND": "off" }\` for one.`,
    ...(judgements.length > 0 ? ['## How often it is right', precision(judgements)] : []),
    '## Examples',
    'Words in **bold** are what the rule finds.',
    ...rule.invalid.map((example) => shown(example, `Found (\`${example.kind ?? ''}\`)`)),
    ...rule.valid.map((example) => shown(example, 'Not found')),
  ].join('\n\n')}\n`;
}

function precision(judgements: readonly Judgement[]): string {
  const kinds = [...new Set(judgements.map(({ kind }) => kind))].sort();
  const all = count(judgements);
  const byKind = kinds.map((kind) => {
    const { judged, right } = count(judgements.filter((judgement) => judgement.kind === kind));
    return `\`${kind}\` ${right} of ${judged}`;
  });
  return [
    `Findings on newspaper articles, drawn by chance, were judged one by one, and the rule was mended by what was wrong. Of the ${all.judged} judged that it still`,
    `makes ${all.right} were right: ${Math.round((100 * all.right) / all.judged)} % (95 % interval: ${intervalOf(all)} %)${byKind.length > 1 ? `; ${byKind.join(', ')}` : ''}.`,
    'On articles that nobody read for it, it may be right less often.',
  ].join(' ');
}

const count = (judgements: readonly Judgement[]): Judged => ({
  judged: judgements.length,
  right: judgements.filter(({ right }) => right).length,
});

function shown({ text, note }: RuleExample, verdict: string): string {
  const quoted = text
    .replaceAll('[[', '**')
    .replaceAll(']]', '**')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  return `${verdict}: ${note}\n\n${quoted.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
