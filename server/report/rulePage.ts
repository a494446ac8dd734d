import { speaksByDefault } from '../rules/all.ts';
import type { Rule, RuleExample } from '../rules/rule.ts';

/** The docs page of a rule as Markdown: all of it is the rule's own data. */
export function rulePage(rule: Rule): string {
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
    '## Examples',
    'Words in **bold** are what the rule finds.',
    ...rule.invalid.map((example) => shown(example, `Found (\`${example.kind ?? ''}\`)`)),
    ...rule.valid.map((example) => shown(example, 'Not found')),
  ].join('\n\n')}\n`;
}

function shown({ text, note }: RuleExample, verdict: string): string {
  const quoted = text
    .replaceAll('[[', '**')
    .replaceAll(']]', '**')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  return `${verdict}: ${note}\n\n${quoted.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
