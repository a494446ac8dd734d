import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceIn, formatTarget, withEvidence, type EvidenceTarget } from '../../../server/annotations/evidence.ts';

/** What a note points to, as "url|words" or "file|path|line", each checked to stand where its span says. */
const read = (note: string): string[] =>
  evidenceIn(note).map((evidence) => {
    const words = note.slice(evidence.start, evidence.end);
    if (evidence.kind === 'file') return `file|${evidence.path}|${evidence.line ?? ''}`;
    expect(words).toBe(evidence.href);
    return `url|${words}`;
  });

describe('evidence', () => {
  it.each<[note: string, expected: readonly string[]]>([
    ['see https://a.example/b?c=d#e', ['url|https://a.example/b?c=d#e']],
    ['al-Dalati denies it, see https://a.example.', ['url|https://a.example']],
    ['(see http://a.example/b_(c)), twice', ['url|http://a.example/b_(c)']],
    ['“see https://a.example/b”', ['url|https://a.example/b']],
    ['See HTTPS://A.example', ['url|HTTPS://A.example']],
    ['see notes/interview.md#12', ['file|notes/interview.md|12']],
    ['see notes/interview.md#L12: he said so', ['file|notes/interview.md|12']],
    ['see notes/interview.md', ['file|notes/interview.md|']],
    ['see ./notes/../talk.txt#3', ['file|talk.txt|3']],
    ['see notes\\talk.txt#3', ['file|notes/talk.txt|3']],
    ['see ../notes/visit.md#7', ['file|../notes/visit.md|7']],
    ['see ..\\notes\\visit.md#7.', ['file|../notes/visit.md|7']],
    ['see ../../a.md#1', ['file|../../a.md|1']],
    ['see notes/../../a.md', ['file|../a.md|']],
    ['see ./../a/./b/../c.md#1', ['file|../a/c.md|1']],
    ['see <../notes/first talk.md#12> and ../b.md', ['file|../notes/first talk.md|12', 'file|../b.md|']],
    ['see transcript#40', ['file|transcript|40']],
    ['see <notes/first talk.md#12>, twice', ['file|notes/first talk.md|12']],
    ['see <protocol>', ['file|protocol|']],
    [
      'see notes/a.md#1 and notes/b.md#2, https://c.example; see d.pdf.',
      ['file|notes/a.md|1', 'file|notes/b.md|2', 'url|https://c.example', 'file|d.pdf|'],
    ],
    ['see a.md#1. She denies it, see b.md#2', ['file|a.md|1', 'file|b.md|2']],
    ['see Ångström/é.md#7', ['file|Ångström/é.md|7']],
  ])('%s', (note, expected) => {
    expect(read(note)).toEqual(expected);
  });

  it.each([
    '',
    'see',
    'see below, and the minutes',
    'see and/or p.12',
    'foresee https://a.example',
    'seen https://a.example',
    'https://a.example',
    'see https://',
    'see javascript:alert(1)',
    'see file:///etc/passwd#1',
    'see ftp://a.example/b.md',
    'see /etc/passwd#1',
    'see \\\\server\\share\\a.md#1',
    'see C:\\a.md#1',
    'see C:/a.md#1',
    'see ~/a.md#1',
    'see ..#1',
    'see ../..#1',
    'see <../>',
    'see <notes/..>',
    'see notes/../..#1',
    'see ..//../C:/a.md#1',
    'see ../~:/a.md#1',
    'see /../a.md#1',
    'see \\..\\a.md#1',
    'see ~/../a.md#1',
    'see .../a.md#1',
    'see ../.../a.md#1',
    'see ../file:///etc/passwd#1',
    'see notes/.../a.md#1',
    'see <notes/.. /a.md#1>',
    'see <notes/first talk.md#12',
    'see notes/a.md#0',
    'see notes/a#b.md#12',
    'see <>',
    'see #12',
    'see notes/a.md:stream#1',
  ])('none: %s', (note) => {
    expect(read(note)).toEqual([]);
  });
});

const step = fc.constantFrom('notes', '..', '.', 'a b', 'talk.md', 'é', '...', '', 'C:', '~', 'see', 'x,y', '(1)');
const path = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => steps.join('/'));
const note = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('see ', 'https://a.example/', '(', ')', ', ', '.', ' and ', '<', '>', 'notes/a.md', '#12', ' '), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);
const target: fc.Arbitrary<EvidenceTarget> = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), path, line: fc.option(fc.integer({ min: 1, max: 9999 })) }),
  fc.record({ kind: fc.constant('url' as const), href: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
);

it('begins in the folder, with its steps up first, and lies where it says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        note,
        path.map((path) => `see ${path}#1`),
        path.map((path) => `see <${path}>`),
      ),
      (note) => {
        let end = 0;
        for (const evidence of evidenceIn(note)) {
          expect(evidence.start).toBeGreaterThanOrEqual(end);
          ({ end } = evidence);
          if (evidence.kind !== 'file') continue;
          const [up = ''] = /^(?:\.\.\/)*/.exec(evidence.path) ?? [];
          expect(`/${evidence.path.slice(up.length)}/`).not.toMatch(/\/\/|\/\.{1,2}\/|[\\:]/);
        }
      },
    ),
  );
});

it('what is attached to a note is read from it again, once, and nothing else is lost', () => {
  fc.assert(
    fc.property(note, target, (note, target) => {
      const told = withEvidence(note, target);
      if (told === null) {
        // A path to and fro, or none, or a note that would swallow it.
        return;
      }
      expect(told.startsWith(note.trimEnd())).toBe(true);
      const words = evidenceIn(told).map((evidence) => formatTarget(evidence));
      expect(words).toContain(formatTarget(target));
      expect(words.slice(0, evidenceIn(note).length)).toEqual(evidenceIn(note).map((evidence) => formatTarget(evidence)));
      expect(withEvidence(told, target)).toBe(told);
    }),
    { numRuns: 500 },
  );
});

describe('attaching', () => {
  it.each<[note: string, target: EvidenceTarget, expected: string | null]>([
    ['', { kind: 'url', href: 'https://a.example/b' }, 'see https://a.example/b'],
    ['he denies it', { kind: 'file', path: 'notes/a.md', line: 12 }, 'he denies it; see notes/a.md#12'],
    ['he denies it. ', { kind: 'file', path: 'notes/a b.md', line: 12 }, 'he denies it. see <notes/a b.md#12>'],
    ['see a.md#1', { kind: 'file', path: 'b.md', line: null }, 'see a.md#1; see b.md'],
    ['see a.md#1', { kind: 'file', path: 'a.md', line: 1 }, 'see a.md#1'],
    ['', { kind: 'url', href: 'https://a.example/b.' }, 'see <https://a.example/b.>'],
    ['', { kind: 'file', path: 'README', line: null }, 'see <README>'],
    ['', { kind: 'file', path: '../notes/a.md', line: 1 }, 'see ../notes/a.md#1'],
    ['', { kind: 'file', path: '../notes/a b.md', line: null }, 'see <../notes/a b.md>'],
    ['', { kind: 'file', path: 'notes/../a.md', line: 1 }, null],
    ['', { kind: 'file', path: '..', line: 1 }, null],
    ['', { kind: 'file', path: '/a.md', line: 1 }, null],
    ['', { kind: 'file', path: 'a#1.md', line: 1 }, null],
    ['', { kind: 'url', href: 'ftp://a.example' }, null],
    ['', { kind: 'url', href: 'javascript:alert(1)' }, null],
  ])('%s + %j', (note, target, expected) => {
    expect(withEvidence(note, target)).toBe(expected);
  });
});
