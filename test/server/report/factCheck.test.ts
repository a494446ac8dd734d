import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factCheck } from '../../../server/report/factCheck.ts';
import { factCheckHtml } from '../../../server/report/factCheckHtml.ts';
import { factCheckMarkdown } from '../../../server/report/factCheckMarkdown.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { documentOf, marked, markedDocument, wordsLikeMarkup } from './documents.ts';

describe('the report', () => {
  it('has a section for what is to be done and what is done, and each claim in one of them', () => {
    const { sections, title, summary } = factCheck(markedDocument(), null);
    expect([title, summary]).toEqual(['The dam', '7 claims need checking: 5 done, 2 to go.']);
    expect(sections.map(({ id, open, items }) => [id, open, items.map(({ line, words }) => `${line ?? ''} ${words}`)])).toEqual([
      ['disputed', true, ['3 The lake rose by night.']],
      ['needs-source', true, ['7 Forty left.']],
      ['changed', true, ['13 It was Monday.']],
      ['open', true, ['15 Nobody was told.']],
      ['verified', false, ['5 It is the oldest dam.']],
      ['opinion', false, ['9 It is ugly.']],
      ['ignored', false, ['11 It was wet.']],
    ]);
    const facts = sections.map(({ items }) => items.flatMap((item) => item.facts.map(({ label, words }) => `${label}: ${words}`)));
    expect(facts[0]).toEqual(['Source: Ana Ruiz', 'Denied: by two officials (line 7)', 'Marked by: AB, 2026-11-22']);
    expect(facts[2]).toEqual(['Source: none', 'Was marked: verified, AB, 2026-11-20']);
    expect(facts[3]).toEqual(['Source: none', 'To ask: “Nobody was told”: who says so?']);
    expect(sections.map(({ items }) => items[0]?.urgent)).toEqual([false, false, false, true, false, false, false]);
  });

  it('has one item for a mark on several claims, with all of its words', () => {
    const text = '{==It rose. It fell.==}{>>needs-source: who?<<} It stood.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const { sections } = factCheck(
      documentOf(text, ({ claims: [claim] }) => ({
        claims: ['It rose.', 'It fell.', 'It stood.'].flatMap((words) => (claim ? [{ ...claim, ...at(words) }] : [])),
      })),
      null,
    );
    expect(sections.map(({ id, items }) => [id, items.map(({ words }) => words)])).toEqual([
      ['needs-source', ['It rose. It fell.']],
      ['open', ['It stood.']],
    ]);
  });

  it.each([
    ['', 'draft.md', 'No claim needs checking.', 0],
    ['# *Fish* &amp; chips\n\nHe left.', 'Fish & chips', '1 claim needs checking: none done.', 1],
  ])('of %j', (text, title, summary, count) => {
    expect(factCheck(documentOf(text), null)).toMatchObject({ title, summary, sections: { length: count } });
  });

  it('says why a draft was not reviewed', () => {
    const notices = [{ code: 'not-english' as const, message: 'Not English.' }];
    expect(
      factCheck(
        documentOf('Il.', () => ({ notices, claims: [] })),
        null,
      ).summary,
    ).toBe('Not English.');
  });
});

const tags =
  /^(?:\/?(?:html|head|title|style|body|header|h1|h2|p|code|time|ul|li|a|main|section|span|ol|dl|div|dt|dd|strong)|meta|!doctype)(?: [a-z-]+="[^"]*")*(?: html)?$/;

describe('as HTML', () => {
  it('needs nothing but itself', () => {
    const page = factCheckHtml(markedDocument(), '2026-11-23');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|onclick/i);
    expect(page).toContain('<p class="file"><code>drafts/draft.md</code> · <time>2026-11-23</time></p>');
    expect(page.match(/href="[^"]*"/g)).toEqual([
      ...['disputed', 'needs-source', 'changed', 'open', 'verified', 'opinion', 'ignored'].map((id) => `href="#${id}"`),
      'href="https://a.example/log"',
    ]);
    for (const id of page.match(/href="#[^"]*/g) ?? []) expect(page).toContain(`id="${id.slice(7)}"`);
    expect(page).toContain('<code>notes/a b.md#3</code>');
    expect(factCheckHtml(markedDocument(), null)).not.toContain('<time>');
  });

  it('shows what a draft and its notes say, and takes nothing of it for HTML', () => {
    const part = fc.constantFrom(
      '<b>',
      '</li>',
      '"',
      "'",
      '&',
      '&lt;',
      '<script>',
      '-->',
      'x',
      ' ',
      '😀',
      'see https://a.example/?a="b"&c=<d>',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.array(part, { maxLength: 5 }), (words, note) => {
        const told = `x${words.join('')}x`;
        const document = documentOf(`# ${told}\n\nA.`);
        const { ledger } = document;
        const rows = ledger.rows.map((row) => ({ ...row, words: told, note: note.join(''), marked: row, status: 'disputed' as const }));
        const page = factCheckHtml({ ...document, path: told, ledger: { ...ledger, rows } }, null);
        for (const [, tag = ''] of page.matchAll(/<([^>]*)>/g)) expect(tag).toMatch(tags);
        const text = decodeHTML(page.replace(/<[^>]*>/g, ''));
        for (const shown of [told, note.join('')]) expect(text).toContain(shown.replace(/\s+/g, ' ').replace(/\u202e/g, ''));
      }),
    );
  });
});

describe('as Markdown', () => {
  it('is a list of tasks', () => {
    expect(factCheckMarkdown(markedDocument(), '2026-11-23')).toMatchInlineSnapshot(`
      "# Fact check: The dam

      \`drafts/draft.md\`, 2026-11-23

      7 claims need checking: 5 done, 2 to go.

      ## Disputed (1)

      Not to be printed as it stands: find out what is right, or say who denies it.

      - [ ] **Line 3:** “The lake rose by night.”
        - Source: Ana Ruiz
        - Denied: by two officials (line 7)
        - Marked by: AB, 2026-11-22
        - Note: Ana Ruiz denies it, see <https://a.example/log>

      ## Needs a source (1)

      Find a person who answers for it by name, or a document. Else it goes.

      - [ ] **Line 7:** “Forty left.”
        - Source: none

      ## Changed since it was checked (1)

      The words are not those that were marked. Check them again.

      - [ ] **Line 13:** “It was Monday.”
        - Source: none
        - Was marked: verified, AB, 2026-11-20

      ## Still open (1)

      Nobody has looked at these yet. Each needs a source, a status, or a reason why it may stand.

      - [ ] **Line 15, ask first:** “Nobody was told.”
        - Source: none
        - To ask: “Nobody was told”: who says so?

      ## Verified (1)

      The desk has checked these.

      - **Line 5:** “It is the oldest dam.”
        - Source: none
        - Marked by: AB, 2026-11-22
        - Note: the log, see \`notes/a b.md#3\`

      ## Opinion (1)

      Meant as a judgement, and to be read as one.

      - **Line 9:** “It is ugly.”
        - Source: none
        - Marked by: C.D.
        - Note: the writer’s

      ## Left as it is (1)

      An editor has decided that nothing is to be asked here.

      - **Line 11:** “It was wet.”
        - Source: none
        - Note: everybody saw it
      "
    `);
  });

  it('shows what a draft and its notes say', () => {
    fc.assert(
      fc.property(wordsLikeMarkup, (words) => {
        const document = documentOf('A.');
        const { ledger } = document;
        const rows = ledger.rows.map((row) => ({ ...row, note: words, source: words, attribution: 'named' as const }));
        const told = factCheckMarkdown({ ...document, ledger: { ...ledger, rows } }, null);
        const items = layOut({ text: told, language: 'markdown' }).blocks.map(({ prose }) => prose.text);
        expect(items).toContain(`Note: ${words}`);
        expect(items).toContain(`Source: ${words}`);
      }),
    );
  });

  it('has the lines of the draft', () => {
    const lines = marked.split('\n');
    for (const [, line = '', words = ''] of factCheckMarkdown(markedDocument(), null).matchAll(/\*\*Line (\d+).*?“(\S+)/g)) {
      expect(lines[Number(line) - 1]).toContain(words);
    }
  });
});
