import { describe, expect, it } from 'vitest';
import type { CodeAction, Command } from 'vscode-languageserver';
import { readAnnotations } from '../../../server/annotations/read.ts';
import type { Orphan } from '../../../server/annotations/beside/anchor.ts';
import { emptySideFile } from '../../../server/annotations/beside/sideFile.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { codeActionsOf } from '../../../server/lsp/codeActions.ts';
import { toRange } from '../../../server/lsp/convert.ts';
import { diagnosticsOf } from '../../../server/lsp/diagnostics.ts';
import type { OpenDraft } from '../../../server/lsp/drafts.ts';
import { ableClient, finding, openDraft, sentence, span } from './handmade.ts';

const text = 'The ferry sank. Nobody paid.\n\nThe ferry sank.\n';
const sentences = [sentence(text, 'The ferry sank.'), sentence(text, 'Nobody paid.')];
const again = { start: text.lastIndexOf('The ferry'), end: text.lastIndexOf('.') };

const actions = (draft: OpenDraft, words: string, diagnostics: readonly unknown[], triggerKind = 1): (CodeAction | Command)[] =>
  codeActionsOf(
    draft,
    {
      textDocument: { uri: draft.document.uri },
      range: toRange(draft.document, span(draft.layout.draft.text, words)),
      context: { diagnostics: [...diagnostics], triggerKind },
    },
    ableClient,
    '2026-11-22',
  );
const titles = (found: readonly { readonly title: string }[]): string[] => found.map(({ title }) => title);
const marks = ['Mark as Disputed', 'Mark as Verified', 'Mark as Needs Source', 'Mark as Opinion'];

describe('the fixes of a finding', () => {
  const flagged = finding(text, 'The ferry sank');
  const denied = finding(text, 'ferry', {
    rule: 'denial-pair',
    kind: 'denies',
    severity: 'information',
    related: [{ ...span(text, 'Nobody paid'), message: 'The denial' }],
  });
  const draft = openDraft(text, {
    sentences,
    findings: [flagged, denied],
    denials: [{ denial: span(text, 'Nobody paid'), claims: [], kind: 'denies', by: null }],
  });
  const diagnostics = diagnosticsOf(draft, 'docs:/');

  it('are for each that the squiggle shows', () => {
    expect(titles(actions(draft, 'sank', diagnostics))).toEqual([
      'Go to the Denial',
      ...marks,
      'Ignore unattributed-claim Here',
      'Ignore denial-pair Here',
      'Ignore unattributed-claim in This File',
      'Ignore denial-pair in This File',
    ]);
  });

  it('are those of the words it had, the nearest to where it was', () => {
    const twice = openDraft(text, { sentences, findings: [flagged, { ...flagged, ...again }] });
    const moved = [{ ...diagnostics[0], range: toRange(twice.document, { start: again.start - 2, end: again.end }) }];
    const ignore = actions(twice, 'Nobody', moved, 2).find(({ title }) => title.startsWith('Ignore'));
    expect(ignore).toMatchObject({ data: { arguments: [{ range: toRange(twice.document, again) }] } });
  });

  it('ask for a note where the client can', () => {
    const asking = { ...ableClient, asksForNote: 'client.ask' };
    const [disputed, verified] = codeActionsOf(
      draft,
      { textDocument: { uri: draft.document.uri }, range: toRange(draft.document, span(text, 'sank')), context: { diagnostics } },
      asking,
      '2026-11-22',
    ).slice(1);
    expect(disputed).toMatchObject({ title: 'Mark as Disputed', command: { command: 'client.ask', arguments: [{ status: 'disputed' }] } });
    expect(disputed).not.toHaveProperty('edit');
    expect(verified).not.toHaveProperty('command');
  });

  it('are told apart where one rule is met twice', () => {
    const two = openDraft(text, { sentences, findings: [flagged, finding(text, 'Nobody paid')] });
    expect(titles(actions(two, 'The ferry sank. Nobody paid.', diagnosticsOf(two, 'docs:/'))).slice(4)).toEqual([
      'Ignore unattributed-claim Here: “The ferry sank”',
      'Ignore unattributed-claim Here: “Nobody paid”',
      'Ignore unattributed-claim in This File',
    ]);
  });

  it('are found by place where the editor keeps no data', () => {
    const kept = diagnostics.map((diagnostic) => ({ ...diagnostic, data: undefined }));
    expect(titles(actions(draft, 'sank', kept))).toEqual(titles(actions(draft, 'sank', diagnostics)));
  });

  it('are none where its words are gone', () => {
    expect(titles(actions(openDraft(text, { sentences }), 'sank', diagnostics, 1))).toEqual(marks);
  });
});

describe('marks that are there', () => {
  it('may be cleared by whom asks', () => {
    const marked = '{==The ferry sank.==}{>>opinion<<}\n\nNobody paid.\n';
    const draft = openDraft(marked, { annotations: readAnnotations(layOut({ text: marked, language: 'markdown' })) });
    expect(titles(actions(draft, 'sank', [], 1))).toContain('Clear Mark');
    expect(titles(actions(draft, 'sank', [], 2))).not.toContain('Clear Mark');
    expect(titles(actions(draft, 'Nobody', [], 1))).not.toContain('Clear Mark');
  });

  const remark = { status: 'disputed', rules: [], note: '', initials: null, date: null, hash: null } as const;
  const orphan = (id: string, words: string, near: number): Orphan => ({ id, words, near, remark, reason: 'They are gone.' });
  const side = { uri: 'file:///desk/ferry.md.annotations.json', text: null, file: emptySideFile('ferry.md'), problem: null };

  it('are given other words or go, where they have lost theirs', () => {
    const orphans = [orphan('urn:a', 'Everybody paid.', 2), orphan('urn:b', 'The ferry swam.', 20)];
    const draft: OpenDraft = { ...openDraft(text, { sentences }), side, orphans };
    const [first] = diagnosticsOf(draft, 'docs:/');
    expect(first).toMatchObject({ code: 'lost-mark', range: { start: { line: 0, character: 0 } } });
    expect(first?.message).toMatch(/“Everybody paid\.”.*disputed/);
    const offered = actions(draft, 'ferry sank', [first]);
    expect(titles(offered)).toEqual(
      expect.arrayContaining([
        'Attach the Lost Mark Here (Disputed: “Everybody paid.”)',
        'Attach the Lost Mark Here (Disputed: “The ferry swam.”)',
        'Discard the Lost Mark (Disputed: “Everybody paid.”)',
      ]),
    );
    expect(titles(offered)).not.toContain('Discard the Lost Mark (Disputed: “The ferry swam.”)');
    expect(titles(actions(draft, 'ferry sank', [first], 2)).filter((title) => title.startsWith('Attach'))).toEqual([]);
  });

  it('that are too many to show are counted', () => {
    const orphans = Array.from({ length: 30 }, (_, index) => orphan(`urn:${index}`, 'Everybody paid.', 0));
    const shown = diagnosticsOf({ ...openDraft(text), side, orphans }, 'docs:/');
    expect(shown).toHaveLength(21);
    expect(shown.at(-1)?.message).toMatch(/^10 more marks/);
  });
});

describe('marks', () => {
  it('have their edit when somebody opens the menu, else when they are chosen', () => {
    const draft = openDraft(text, { sentences });
    const [now] = actions(draft, 'sank', [], 1);
    const [later] = actions(draft, 'sank', [], 2);
    expect(now).toHaveProperty('edit.documentChanges');
    expect(later).not.toHaveProperty('edit');
    expect(later).toMatchObject({
      data: { command: 'onrecord.server.mark', arguments: [{ version: 3, status: 'disputed', date: '2026-11-22' }] },
    });
  });

  it('that are there already are not offered', () => {
    const marked = '{==The ferry sank.==}{>>opinion<<}\n';
    const draft = openDraft(marked, { sentences: [sentence(marked, 'The ferry sank.')] });
    const unsigned = { ...draft, settings: { ...draft.settings, reviewer: '' } };
    const found = codeActionsOf(
      unsigned,
      { textDocument: { uri: draft.document.uri }, range: toRange(draft.document, span(marked, 'ferry')), context: { diagnostics: [] } },
      ableClient,
      '2026-11-22',
    );
    expect(titles(found)).toEqual(marks.slice(0, 3));
  });
});
