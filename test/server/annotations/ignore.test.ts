import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strip } from '../../../server/annotations/clear.ts';
import { ignoreInFile } from '../../../server/annotations/ignore.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';

const rule = 'unattributed-claim';
/** The Markdown draft with the rule silenced; or why it is not. */
const ignoring = (text: string, name = rule): string => {
  const result = ignoreInFile(layOut({ text, language: 'markdown' }), name);
  return result.ok ? applyEdits(text, result.edits) : `refused: ${result.reason}`;
};

describe('to ignore a rule in a file', () => {
  const cases: readonly [what: string, text: string, after: string][] = [
    ['is a first paragraph', 'One.\n', `<!-- onrecord-ignore-file ${rule} -->\n\nOne.\n`],
    ['is behind the front matter', '---\na: b\n---\n# One\n', `---\na: b\n---\n<!-- onrecord-ignore-file ${rule} -->\n\n# One\n`],
    ['keeps the line ends', 'One.\r\n', `<!-- onrecord-ignore-file ${rule} -->\r\n\r\nOne.\r\n`],
    [
      'joins the comment that is there',
      'One.\n\n<!-- onrecord-ignore-file denial-pair -->\n',
      `One.\n\n<!-- onrecord-ignore-file denial-pair ${rule} -->\n`,
    ],
    ['joins a comment without a blank', '<!--onrecord-ignore-file a-b-->\n\nOne.', `<!--onrecord-ignore-file a-b ${rule} -->\n\nOne.`],
    ['is not said twice', `<!-- onrecord-ignore-file ${rule} -->\n\nOne.`, `<!-- onrecord-ignore-file ${rule} -->\n\nOne.`],
    ['is not said where all are silent', '<!-- onrecord-ignore-file -->\n\nOne.', '<!-- onrecord-ignore-file -->\n\nOne.'],
    ['is possible in an empty draft', '', `<!-- onrecord-ignore-file ${rule} -->\n\n`],
  ];
  it.each(cases)('%s', (_what, text, after) => {
    expect(ignoring(text)).toBe(after);
  });

  const silent: readonly [what: string, text: string, rules: readonly (readonly string[])[]][] = [
    ['a comment of another command', '<!-- onrecord-ignore-next-line a-b -->\n\nOne.', []],
    ['a comment in code', '    <!-- onrecord-ignore-file a-b -->\n\nOne.', []],
    ['a comment that never ends', 'One.\n\n<!-- onrecord-ignore-file a-b\n', []],
    ['a comment at the end', 'One.\n\n<!-- onrecord-ignore-file a-b c-d -->\n', [['a-b', 'c-d']]],
    ['a comment in a line', 'One. <!-- onrecord-ignore-file a-b --> Two.\n', [['a-b']]],
  ];
  it.each(silent)('%s is read as it is meant', (_what, text, rules) => {
    expect(layOut({ text, language: 'markdown' }).fileIgnores.map((ignore) => ignore.rules)).toEqual(rules);
  });

  it('is refused in plain text, with the remedy', () => {
    expect(ignoreInFile(layOut({ text: 'One.', language: 'plaintext' }), rule)).toMatchObject({ ok: false, reason: /"beside"/ });
  });

  it('leaves a clean copy byte for byte, and says the rule', () => {
    const line = fc.constantFrom('', 'One.', '# Two', '- three', '---', '> four', '    code', 'a | b', '\t', '===');
    const draft = fc
      .record({ front: fc.boolean(), lines: fc.array(line, { maxLength: 6 }), end: fc.constantFrom('\n', '\r\n') })
      .map(({ front, lines, end }) => [...(front ? ['---', 'a: b', '---'] : []), ...lines].join(end));
    fc.assert(
      fc.property(draft, (text) => {
        const after = ignoring(text);
        if (after.startsWith('refused')) return;
        expect(strip(after, 'markdown')).toBe(text);
        expect(layOut({ text: after, language: 'markdown' }).fileIgnores).toMatchObject([{ rules: [rule] }]);
      }),
      { numRuns: 500 },
    );
  });
});
