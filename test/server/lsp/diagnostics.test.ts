import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../server/lsp/diagnostics.ts';
import type { Finding } from '../../../server/rules/rule.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { readAnnotations } from '../../../server/annotations/read.ts';
import { finding, openDraft, sentence, span } from './handmade.ts';

const text = 'One two three four five. Six seven eight nine ten.\n';
const sentences = [sentence(text, 'One two three four five.'), sentence(text, 'Six seven eight nine ten.')];
const shown = (findings: readonly Finding[]) => {
  const draft = openDraft(text, { sentences, findings: findings.toSorted((a, b) => a.start - b.start || a.end - b.end) });
  return diagnosticsOf(draft, 'docs:/').map(({ range, message, code, severity }) => ({
    words: draft.document.getText(range),
    message,
    code,
    severity,
  }));
};

describe('findings', () => {
  it.each<[string, Finding[], string[]]>([
    ['apart stay apart', [finding(text, 'One'), finding(text, 'three')], ['One', 'three']],
    ['that only touch stay apart', [finding(text, 'One '), finding(text, 'two')], ['One ', 'two']],
    ['on the same words are one', [finding(text, 'two', { kind: 'could' }), finding(text, 'two')], ['two']],
    ['one in the other are one', [finding(text, 'One two three'), finding(text, 'two')], ['One two three']],
    [
      'that overlap are one, from end to end',
      [finding(text, 'One two'), finding(text, 'two three'), finding(text, 'three four')],
      ['One two three four'],
    ],
    ['of two sentences stay apart', [finding(text, 'five. Six'), finding(text, 'Six seven')], ['five. Six', 'Six seven']],
  ])('%s', (_what, findings, words) => {
    expect(shown(findings).map((diagnostic) => diagnostic.words)).toEqual(words);
  });

  it('that are one have the rule and the severity of the loudest, and all that is said, once', () => {
    const quiet = finding(text, 'One two three', { severity: 'information', rule: 'denial-pair', kind: 'denies', message: 'Denied.' });
    const loud = finding(text, 'two', { message: 'Says who?' });
    expect(shown([quiet, { ...quiet, related: [{ ...span(text, 'ten'), message: 'here' }] }, loud])).toEqual([
      { words: 'One two three', message: 'Says who?\nDenied.', code: 'unattributed-claim', severity: 2 },
    ]);
  });

  it.each([
    ['error', 1],
    ['warning', 2],
    ['information', 3],
    ['hint', 4],
  ] as const)('of severity %s are %s to LSP', (severity, number) => {
    expect(shown([finding(text, 'two', { severity })])).toMatchObject([{ severity: number }]);
  });

  it('carry their words for fixes, their page and the other place', () => {
    const related = [{ ...span(text, 'seven'), message: 'The denial' }];
    const [diagnostic] = diagnosticsOf(openDraft(text, { sentences, findings: [finding(text, 'two', { related })] }), 'docs:/');
    expect(diagnostic).toEqual({
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } },
      severity: 2,
      source: 'OnRecord',
      code: 'unattributed-claim',
      codeDescription: { href: 'docs:/rules/unattributed-claim.md' },
      message: 'two?',
      relatedInformation: [
        {
          location: { uri: 'file:///desk/ferry.md', range: { start: { line: 0, character: 29 }, end: { line: 0, character: 34 } } },
          message: 'The denial',
        },
      ],
      data: [{ rule: 'unattributed-claim', kind: 'must', words: 'two' }],
    });
  });
});

it('a notice is on the first line that has words', () => {
  const draft = openDraft('---\ntitle: x\n---\n\nEen twee drie.\nVier.\n', { notices: [{ code: 'not-english', message: 'Not English.' }] });
  const [notice, ...more] = diagnosticsOf(draft, 'docs:/');
  expect(more).toEqual([]);
  expect(notice && draft.document.getText(notice.range)).toBe('Een twee drie.');
});

it('a stale mark is a hint on its comment; a fresh one is nothing', () => {
  const marked = '{==One==}{>>verified (AB #0000)<<} and {==two==}{>>opinion<<}\n';
  const draft = openDraft(marked, { annotations: readAnnotations(layOut({ text: marked, language: 'markdown' })) });
  expect(diagnosticsOf(draft, 'docs:/').map(({ range, severity }) => [draft.document.getText(range), severity])).toEqual([
    ['{>>verified (AB #0000)<<}', 4],
  ]);
});
