import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySideFile, parseSideFile } from '../../../server/annotations/beside/sideFile.ts';
import { ledgerCsv } from '../../../server/report/ledgerCsv.ts';
import { ledgerJson } from '../../../server/report/ledgerJson.ts';
import { ledgerMarkdown } from '../../../server/report/ledgerMarkdown.ts';
import { ledgerText } from '../../../server/report/ledgerText.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { ledgerSchema } from '../../protocol/ledgerSchema.ts';
import { documentOf, marked, markedDocument, wordsLikeMarkup } from './documents.ts';

const plain = { colour: false, width: 80, all: false };

/** A side file with a mark on words that the draft does not have. */
function lostFile() {
  const item = {
    ...{ type: 'Annotation', id: 'urn:uuid:1', motivation: 'assessing' },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'disputed' },
      { type: 'TextualBody', purpose: 'commenting', value: 'no =1+1' },
    ],
    target: {
      source: 'draft.md',
      selector: [{ type: 'TextQuoteSelector', exact: 'A herd of elephants crossed.', prefix: '', suffix: '' }],
    },
  };
  const parsed = parseSideFile(JSON.stringify({ type: 'AnnotationCollection', first: { items: [item] } }));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.file;
}

describe('as text', () => {
  it('says what is done, and of each claim what is asked and what is marked', () => {
    expect(ledgerText(markedDocument(lostFile()), plain)).toMatchInlineSnapshot(`
      "drafts/draft.md: 7 claims need checking: 5 done, 2 to go.
      Marks: 1 disputed, 1 verified, 1 needs a source, 1 opinion, 1 left as it is, 1
      changed since it was marked.

      line 3    “The lake rose by night.”
      marked    disputed: Ana Ruiz denies it, see https://a.example/log (AB,
                2026-11-22)
      source    Ana Ruiz
      denied    by two officials (line 7)

      line 5    “It is the oldest dam.”
      marked    verified: the log, see <notes/a b.md#3> (AB, 2026-11-22)
      source    none

      line 7    “Forty left.”
      marked    needs a source
      source    none

      line 9    “It is ugly.”
      marked    opinion: the writer’s (C.D.)
      source    none

      line 11   “It was wet.”
      marked    left as it is: everybody saw it
      source    none

      line 13   “It was Monday.”
      marked    verified before these words changed: check them again (AB, 2026-11-20)
      source    none

      line 15   “Nobody was told.”
      open      ask first
      source    none
      flag      “Nobody was told”: who says so? [unattributed-claim]

      lost      “A herd of elephants crossed.”
                disputed, but these words are not in the draft any more. Note: no =1+1
      "
    `);
  });

  it.each([
    ['', 'drafts/draft.md: No claim needs checking.\n'],
    ['{==He==}{>>opinion<<} left.', /^drafts\/draft.md: 1 claim needs checking: all done.\nMarks: 1 opinion.\n/],
    ['He left.', /^drafts\/draft.md: 1 claim needs checking: none done.\n/],
  ])('of %j', (text, expected) => {
    expect(ledgerText(documentOf(text), plain)).toMatch(expected);
  });

  it('has the rest where it is asked for, and says so where it is not', () => {
    const document = documentOf('He left.\n\nShe stayed.', ({ claims }) => ({
      claims: claims.map((claim) => ({ ...claim, worthiness: 'no' })),
    }));
    expect(ledgerText(document, plain)).toContain('2 more claims have a source or want none (--all).');
    expect(ledgerText(document, { ...plain, all: true })).toContain('“She stayed.”');
  });

  it('is the same in colour', () => {
    const coloured = ledgerText(markedDocument(), { ...plain, colour: true });
    expect(stripVTControlCharacters(coloured)).toBe(ledgerText(markedDocument(), plain));
  });
});

describe('as JSON', () => {
  it.each([
    ['a marked draft', markedDocument(lostFile())],
    ['an empty one', documentOf('')],
    ['one without marks', documentOf('It rained.\n\nIt snowed.')],
  ])('keeps the contract: %s', (_, document) => {
    const json = ledgerJson(document, '1.2.3');
    expect(ledgerSchema.parse(json)).toEqual(json);
  });

  it('tells where and what', () => {
    const { rows, lost, done, toCheck, stale } = ledgerJson(markedDocument(lostFile()), '1');
    expect({ done, toCheck, stale }).toEqual({ done: 5, toCheck: 7, stale: 1 });
    expect(rows[1]).toMatchObject({ line: 5, words: 'It is the oldest dam.', evidence: [{ kind: 'file', path: 'notes/a b.md', line: 3 }] });
    expect(marked.slice(rows[0]?.marked?.start, rows[0]?.marked?.end)).toBe('rose');
    expect(lost).toMatchObject([{ words: 'A herd of elephants crossed.', status: 'disputed' }]);
  });
});

/** The cells of a table as RFC 4180 has it. */
function cellsOf(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows = [...csv.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/gy)];
  expect(rows.map(([row]) => row).join('')).toBe(csv.slice(1));
  return rows.map(([, row = '']) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''),
  );
}

describe('as CSV', () => {
  it('has a row for each claim, under its names', () => {
    const [names = [], ...rows] = cellsOf(ledgerCsv(markedDocument()));
    const [first] = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
    expect(rows).toHaveLength(7);
    expect(first).toMatchObject({
      ...{ line: '3', words: 'The lake rose by night.', 'needs checking': 'yes', done: 'yes', status: 'disputed', stale: 'no' },
      ...{
        evidence: 'https://a.example/log',
        initials: 'AB',
        date: '2026-11-22',
        source: 'Ana Ruiz',
        'denied by': 'by two officials (line 7)',
      },
    });
  });

  it('has its names where there is no row', () => {
    expect(cellsOf(ledgerCsv(documentOf('')))).toHaveLength(1);
  });

  it('has no formula in a cell', () => {
    const note = fc.array(fc.constantFrom('=', '+', '-', '@', '\t', ' ', '"', ',', 'HYPERLINK("a")', '＝', 'x', '1', '|'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(note, (parts) => {
        const words = parts.join('');
        const text = `{==${words}x==}{>>disputed: ${words}<<}`;
        for (const row of cellsOf(ledgerCsv(documentOf(text)))) {
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/);
        }
      }),
    );
  });
});

describe('as Markdown', () => {
  it('is a table', () => {
    expect(ledgerMarkdown(markedDocument(lostFile()), false)).toMatchInlineSnapshot(`
      "# Ledger: The dam

      \`drafts/draft.md\`: 7 claims need checking: 5 done, 2 to go. Marks: 1 disputed, 1 verified, 1 needs a source, 1 opinion, 1 left as it is, 1 changed since it was marked.

      | line | claim | source | status | note |
      | ---: | --- | --- | --- | --- |
      | 3 | The lake rose by night. | Ana Ruiz; denied by two officials (line 7) | disputed (AB, 2026-11-22) | Ana Ruiz denies it, see <https://a.example/log> |
      | 5 | It is the oldest dam. | none | verified (AB, 2026-11-22) | the log, see \`notes/a b.md#3\` |
      | 7 | Forty left. | none | needs a source |  |
      | 9 | It is ugly. | none | opinion (C.D.) | the writer’s |
      | 11 | It was wet. | none | left as it is | everybody saw it |
      | 13 | It was Monday. | none | verified, **changed since** (AB, 2026-11-20) |  |
      | 15 | Nobody was told. | none | **open** |  |

      ## Marks that have lost their words

      - disputed: “A herd of elephants crossed.”: no =1+1
      "
    `);
  });

  it('shows words and notes as they are', () => {
    fc.assert(
      fc.property(wordsLikeMarkup, (words) => {
        const document = documentOf('A.', ({ claims }) => ({ claims }));
        const { ledger } = document;
        const told = ledgerMarkdown(
          { ...document, ledger: { ...ledger, rows: ledger.rows.map((row) => ({ ...row, words, note: words })) } },
          true,
        );
        const cells = layOut({ text: told, language: 'markdown' }).blocks.map(({ prose }) => prose.text);
        expect(cells.filter((cell) => cell === words)).toHaveLength(2);
      }),
    );
  });
});

it('an empty side file changes nothing', () => {
  expect(ledgerJson(markedDocument(emptySideFile('draft.md')), '1')).toEqual(ledgerJson(markedDocument(), '1'));
});
