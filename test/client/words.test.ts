import { describe, expect, it } from 'vitest';
import { exportKinds, nameBeside } from '../../client/exports.ts';
import { foundBy } from '../../client/found.ts';
import { LastMarks } from '../../client/lastMarks.ts';
import { webAddress } from '../../client/webAddress.ts';
import { exportFormats } from '../../server/protocol.ts';

describe('the clipboard', () => {
  it.each([
    'https://www.example.org/report.pdf',
    'http://example.org',
    '  https://example.org/a_(b)?q=1#c\n',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org/ä',
  ])('has an address: %s', (text) => {
    expect(webAddress(text)).toBe(text.trim());
  });

  it.each([
    '',
    'www.example.org',
    'ftp://example.org/file',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'see https://example.org',
    'https://example.org https://example.com',
    'https://',
    'https:///path',
    'https://exa mple.org',
    'https://example.org/<b>',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('has none: %s', (text) => {
    expect(webAddress(text)).toBeNull();
  });
});

describe('what a diagnostic shows', () => {
  const both = [
    { rule: 'unattributed-claim', kind: 'must', words: 'The mayor lied' },
    { rule: 'loaded-verb', kind: 'doubt', words: 'lied' },
  ];
  it.each([
    ['all that the server attached', { code: 'unattributed-claim', data: both }, ['unattributed-claim', 'loaded-verb']],
    ['the rule of its code', { code: 'denial-pair' }, ['denial-pair']],
    ['the rule of a code with a page', { code: { value: 'denial-pair', target: 'x' } }, ['denial-pair']],
    ['the code, where the data are not ours', { code: 'denial-pair', data: { rule: 1 } }, ['denial-pair']],
    ['nothing, where no rule speaks', { code: 'not-english' }, []],
    ['nothing, for a stale mark', { code: 'stale-mark' }, []],
    ['nothing, where it has no code', {}, []],
    ['nothing, where its code is a number', { code: 7 }, []],
  ])('%s', (_, diagnostic, rules) => {
    expect(foundBy(diagnostic).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('the name of a file about a draft', () => {
  it.each([
    ['draft.md', '.clean', 'draft.clean.md'],
    ['draft', '.clean', 'draft.clean'],
    ['.hidden', '.clean', '.hidden.clean'],
    ['v1.2 draft.txt', '.clean', 'v1.2 draft.clean.txt'],
    ['draft.md', '.fact-check.html', 'draft.fact-check.html'],
    ['draft', '.ledger.csv', 'draft.ledger.csv'],
    ['Untitled-1', '.fact-check.md', 'Untitled-1.fact-check.md'],
  ])('%s, %s: %s', (draft, ending, name) => {
    expect(nameBeside(draft, ending)).toBe(name);
  });

  it('has a kind for each format of the server, each with a name of its own', () => {
    expect(exportKinds.map(({ format }) => format).sort()).toEqual([...exportFormats].sort());
    expect(new Set(exportKinds.map(({ ending }) => ending)).size).toBe(exportKinds.length);
  });
});

describe('the last marks', () => {
  const undo = (command: string) => ({ command, argument: null });

  it('are taken back draft by draft, the last first', () => {
    const marks = new LastMarks();
    const [a1, a2, b1] = [undo('a1'), undo('a2'), undo('b1')];
    marks.add('a', a1);
    marks.add('a', a2);
    marks.add('b', b1);
    expect(marks.of('a')).toBe(a2);
    marks.remove(a2);
    expect([marks.of('a'), marks.of('b')]).toEqual([a1, b1]);
    marks.remove(a1);
    expect([marks.of('a'), marks.of('c')]).toEqual([null, null]);
  });

  it('stay where taking back was refused', () => {
    const marks = new LastMarks();
    const [last] = [undo('last')];
    marks.add('a', last);
    marks.remove(undo('last'));
    expect(marks.of('a')).toBe(last);
  });

  it('are bounded', () => {
    const marks = new LastMarks();
    const first = undo('first');
    marks.add('a', first);
    for (let i = 0; i < 100; i++) marks.add('b', undo(String(i)));
    expect(marks.of('a')).toBeNull();
  });
});
