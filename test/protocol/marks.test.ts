import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  DocumentLinkRequest,
  type CodeAction,
  type Command,
  type Range,
} from 'vscode-languageserver/node';
import {
  cleanRequest,
  exportRequest,
  ignoreActionKind,
  ignoreInFileActionKind,
  ledgerRequest,
  markStatuses,
  serverCommands,
  type ExportFormat,
  type LedgerResult,
  type TextResult,
} from '../../server/protocol.ts';
import { Editor, fullCapabilities } from './editor.ts';

const uri = 'file:///desk/drafts/ferry.md';
const lie = 'It is the worst scandal in the history of the town.';
const plain = 'The ferry sails at noon.';
const draft = `# The ferry

${lie} ${plain}

The owner bribed the harbour office, according to three officials.

Harbour master Ines Voss denied that the owner bribed the harbour office.

- The **first** berth is free.
- The second is not.
`;
const date = '2026-11-22';

let editor: Editor;
const start = async (capabilities = fullCapabilities): Promise<void> => {
  editor = await Editor.start({ capabilities, settings: { reviewer: 'AB' } });
};
/** One server for the tests of a suite, and the draft as it is above for each. */
const eachWithDraft = (): void => {
  beforeAll(() => start());
  beforeEach(() => editor.open(uri, draft));
  afterEach(() => editor.reset());
  afterAll(() => editor.kill());
};

const cursor = (words: string): Range => {
  const { start } = editor.range(uri, words);
  return { start, end: start };
};
const isAction = (action: CodeAction | Command): action is CodeAction => typeof action.command !== 'string';
const titled = (actions: readonly (CodeAction | Command)[], title: string | RegExp): CodeAction | Command => {
  const action = actions.find((other) => (typeof title === 'string' ? other.title === title : title.test(other.title)));
  if (!action) throw new Error(`no action ${title} among ${actions.map((other) => other.title).join(', ')}`);
  return action;
};
/** The action as an editor runs it. */
const run = async (action: CodeAction | Command): Promise<void> => {
  if (!isAction(action)) {
    await editor.execute(action.command, action.arguments?.[0]);
    return;
  }
  const { edit, command } =
    action.edit || action.command ? action : await editor.connection.sendRequest(CodeActionResolveRequest.type, action);
  if (edit) await editor.apply(edit);
  if (command) await editor.execute(command.command, command.arguments?.[0]);
};
/** Why a command was refused. */
const reasonOf = (outcome: unknown): string => {
  if (typeof outcome !== 'object' || outcome === null || !('reason' in outcome)) throw new Error('no refusal');
  return String(outcome.reason);
};
/** What the editor offers for the flagged words. */
const fixes = async (
  words: string,
  triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
): Promise<(CodeAction | Command)[]> => {
  const range = editor.range(uri, words);
  const document = editor.document(uri);
  const diagnostics = (await editor.pull(uri)).filter(
    (found) =>
      document.offsetAt(found.range.start) < document.offsetAt(range.end) &&
      document.offsetAt(range.start) < document.offsetAt(found.range.end),
  );
  return editor.actions(uri, range, { diagnostics, triggerKind });
};

describe('code actions', () => {
  eachWithDraft();

  it.each(markStatuses)('mark a sentence as %s, until undo', async (status) => {
    const actions = await editor.actions(uri, cursor('ferry sails'));
    const [, , , ...none] = actions.slice(1);
    expect(none).toEqual([]);
    await run(titled(actions, new RegExp(status.replace('-', ' '), 'i')));
    const today = /\d{4}-\d\d-\d\d/;
    expect(editor.text(uri)).toMatch(new RegExp(`\\{==${plain}==\\}\\{>>${status} \\(AB, ${today.source} #[0-9a-z]{4}\\)<<\\}`));
    await editor.undo(uri);
    expect(editor.text(uri)).toBe(draft);
  });

  it('mark just the selected words', async () => {
    await run(titled(await editor.actions(uri, editor.range(uri, ' the worst scandal')), 'Mark as Opinion'));
    expect(editor.text(uri)).toContain('It is {==the worst scandal==}{>>opinion (AB, ');
  });

  it('are fixes on flagged words, and of the editor’s choice elsewhere', async () => {
    const kinds = (actions: readonly (CodeAction | Command)[]): unknown[] => actions.map((action) => isAction(action) && action.kind);
    expect(new Set(kinds(await fixes(lie)))).toEqual(new Set(['quickfix', ignoreActionKind, ignoreInFileActionKind]));
    expect(new Set(kinds(await editor.actions(uri, cursor(plain))))).toEqual(new Set(['refactor.onrecord']));
    expect(await editor.actions(uri, cursor(plain), { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic })).toEqual([]);
    expect(await editor.actions(uri, cursor(plain), { diagnostics: [], only: ['quickfix'] })).toEqual([]);
    expect(await editor.actions(uri, cursor(plain), { diagnostics: [], only: ['refactor'] })).toHaveLength(4);
  });

  it.each([CodeActionTriggerKind.Invoked, CodeActionTriggerKind.Automatic])(
    'ignore a finding, which is then not shown (trigger %s)',
    async (trigger) => {
      await run(titled(await fixes(lie, trigger), 'Ignore unattributed-claim Here'));
      expect(editor.text(uri)).toContain('{>>ignored unattributed-claim (AB, ');
      const shown = async (): Promise<boolean> =>
        (await editor.pull(uri)).some(
          ({ code, range }) => code === 'unattributed-claim' && range.start.line === 2 && range.start.character < 10,
        );
      expect(await shown()).toBe(false);
      await editor.undo(uri);
      expect(editor.text(uri)).toBe(draft);
      expect(await shown()).toBe(true);
    },
  );

  it('go to the denial and back to the claim', async () => {
    await run(titled(await fixes('three officials'), 'Go to the Denial'));
    await run(titled(await fixes('Ines Voss denied'), 'Go to the Claim'));
    const [denial, claim] = editor.shown;
    expect(denial?.uri).toBe(uri);
    expect(denial?.selection && editor.document(uri).getText(denial.selection)).toContain('denied');
    expect(claim?.selection && editor.document(uri).getText(claim.selection)).toContain('bribed the harbour office');
  });

  it('follow words that have moved, and are gone with them', async () => {
    const diagnostics = (await editor.pull(uri)).filter(({ code, severity }) => code === 'unattributed-claim' && severity === 2);
    const [{ range } = { range: null }] = diagnostics;
    if (!range) throw new Error('no finding');
    await editor.replace(uri, '# The ferry', '# The ferry\n\nWhat follows is a draft.');
    await run(titled(await editor.actions(uri, range, { diagnostics }), 'Ignore unattributed-claim Here'));
    expect(editor.text(uri)).toMatch(/\{==It is the worst[^{]*==\}\{>>ignored unattributed-claim/);
    await editor.replace(uri, 'the worst', 'a');
    const titles = (await editor.actions(uri, range, { diagnostics })).map(({ title }) => title);
    expect(titles).not.toContain('Ignore unattributed-claim Here');
  });

  it('say why words can not be marked', async () => {
    const { start } = editor.range(uri, 'rst** berth');
    const { end } = editor.range(uri, 'is free');
    const [action] = await editor.actions(uri, { start, end });
    expect(action?.title).toBe('Mark as Disputed');
    expect(action && isAction(action) && action.disabled?.reason).toMatch(/cuts “\*\*first\*\*”/);
  });

  it('are versioned edits', async () => {
    const [action] = await editor.actions(uri, cursor(plain));
    expect(action).toMatchObject({ edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] } });
  });

  it('are refused where the text has changed before the edit is asked for', async () => {
    const actions = await fixes(lie, CodeActionTriggerKind.Automatic);
    await editor.replace(uri, plain, '');
    await expect(run(titled(actions, 'Mark as Disputed'))).rejects.toThrow('The text has changed meanwhile. Try again.');
    expect(editor.messages).toEqual(['The text has changed meanwhile. Try again.']);
  });
});

describe('code actions of an editor that can less', () => {
  afterEach(() => editor.kill());

  it('are commands', async () => {
    await start({ workspace: { applyEdit: true } });
    await editor.open(uri, draft);
    const actions = await editor.actions(uri, cursor(plain));
    expect(actions.every((action) => !isAction(action))).toBe(true);
    await run(titled(actions, 'Mark as Verified'));
    expect(editor.text(uri)).toContain(`{==${plain}==}{>>verified<<}`);
    expect(editor.applied[0]?.edit).toHaveProperty('changes');
  });

  it('are none where it can do nothing', async () => {
    await start({});
    await editor.open(uri, draft);
    expect(await editor.actions(uri, cursor(plain))).toEqual([]);
  });
});

describe('commands', () => {
  eachWithDraft();
  const at = (range: Range, version: number | null = editor.document(uri).version): object => ({ uri, version, range });

  it.each(markStatuses)('mark words as %s with a note, in one edit that undo takes back', async (status) => {
    const argument = { ...at(cursor(plain)), status, note: 'says the log', date };
    expect(await editor.execute(serverCommands.mark, argument)).toEqual({ ok: true });
    expect(editor.text(uri)).toMatch(new RegExp(`\\{==${plain}==\\}\\{>>${status}: says the log \\(AB, ${date} #[0-9a-z]{4}\\)<<\\}`));
    expect(editor.applied.map(({ label }) => label)).toEqual([expect.stringMatching(/^Mark as [A-Z]/)]);
    await editor.undo(uri);
    expect(editor.text(uri)).toBe(draft);
  });

  it('ignore, and clear what was marked', async () => {
    expect(await editor.execute(serverCommands.ignore, { ...at(editor.range(uri, lie)), rule: 'unattributed-claim', date })).toEqual({
      ok: true,
    });
    expect(editor.text(uri)).toContain(`{==${lie}==}{>>ignored unattributed-claim (AB, ${date} #`);
    expect(await editor.execute(serverCommands.clear, at(cursor('worst')))).toEqual({ ok: true });
    expect(editor.text(uri)).toBe(draft);
    expect(editor.applied.map(({ label }) => label)).toEqual(['Ignore unattributed-claim Here', 'Clear Mark']);
  });

  it('take a place whose version is not known', async () => {
    expect(await editor.execute(serverCommands.mark, { ...at(cursor(plain), null), status: 'opinion' })).toEqual({ ok: true });
  });

  it('go to a place', async () => {
    const range = editor.range(uri, 'Ines Voss');
    expect(await editor.execute(serverCommands.goTo, { uri, range })).toEqual({ ok: true });
    expect(editor.shown).toMatchObject([{ uri, selection: range, takeFocus: true }]);
  });

  it('do the same after a restart of the server: nothing is lost', async () => {
    await editor.execute(serverCommands.mark, { ...at(cursor(plain)), status: 'disputed', date });
    const text = editor.text(uri);
    const before = await editor.pull(uri);
    await editor.kill();
    editor = await Editor.start({ settings: { reviewer: 'AB' } });
    await editor.open(uri, text);
    expect(await editor.pull(uri)).toEqual(before);
    expect(await editor.execute(serverCommands.clear, at(cursor('ferry sails')))).toEqual({ ok: true });
    expect(editor.text(uri)).toBe(draft);
  });

  const refusals: readonly [string, () => Promise<unknown>, RegExp][] = [
    [
      'a mark in no sentence',
      () =>
        editor.execute(serverCommands.mark, {
          ...at({ start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }),
          status: 'opinion',
        }),
      /^There is no sentence at the cursor\.$/,
    ],
    [
      'a mark on a selection of blanks',
      () =>
        editor.execute(serverCommands.mark, {
          ...at({ start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }),
          status: 'opinion',
        }),
      /no words/,
    ],
    [
      'a mark beyond the text',
      () =>
        editor.execute(serverCommands.mark, {
          ...at({ start: { line: 900, character: 7 }, end: { line: 900, character: 7 } }),
          status: 'opinion',
        }),
      /no sentence/,
    ],
    [
      'a mark in an old version',
      () => editor.execute(serverCommands.mark, { ...at(cursor(plain), 0), status: 'opinion' }),
      /changed meanwhile/,
    ],
    [
      'a mark in a document that is not open',
      () => editor.execute(serverCommands.mark, { ...at(cursor(plain)), uri: 'file:///x.md', status: 'opinion' }),
      /not open/,
    ],
    [
      'to clear where there is no mark',
      () => editor.execute(serverCommands.clear, at(cursor(plain))),
      /^There is no mark at the cursor\.$/,
    ],
    [
      'to ignore a rule that is none',
      () => editor.execute(serverCommands.ignore, { ...at(cursor(plain)), rule: 'nonsense' }),
      /no rule "nonsense"/,
    ],
  ];
  it.each(refusals)('refuse %s and say why', async (_what, execute, reason) => {
    expect(reasonOf(await execute())).toMatch(reason);
    expect(editor.text(uri)).toBe(draft);
  });

  it('pass on why the editor did not take the edit', async () => {
    editor.refusesEdits = 'the file is read-only';
    expect(reasonOf(await editor.execute(serverCommands.mark, { ...at(cursor(plain)), status: 'opinion' }))).toMatch(
      /the file is read-only/,
    );
  });

  const malformed: readonly [string, unknown, RegExp][] = [
    [serverCommands.mark, undefined, /^onrecord\.server\.mark: .*expected object/],
    [serverCommands.mark, { uri, version: 1, range: { start: { line: -1, character: 0 } }, status: 'nice' }, /range\.start\.line.*status/],
    [serverCommands.clear, { uri: 7 }, /uri/],
    [serverCommands.goTo, { uri }, /range/],
    [serverCommands.moveMarks, { uri, version: 1, to: 'nowhere' }, /^onrecord\.server\.moveMarks: to/],
    [serverCommands.setNote, { uri, version: 1, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }, /note/],
    [serverCommands.ignoreInFile, { uri, version: '1', rule: 'denial-pair' }, /version/],
    [serverCommands.reattach, { uri, version: 1 }, /range.*id/],
    [serverCommands.discardOrphan, { uri }, /id/],
    [serverCommands.clearAll, null, /expected object/],
    [
      serverCommands.attachEvidence,
      {
        uri,
        version: 1,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        evidence: { kind: 'file', uri, line: 0 },
      },
      /evidence\.line/,
    ],
    [serverCommands.undo, { uri, before: 'nonsense', after: '{}', moved: false }, /not what this command was given/],
    [serverCommands.undo, undefined, /not what this command was given/],
    ['onrecord.server.unknown', {}, /no command "onrecord\.server\.unknown"/],
  ];
  it.each(malformed)('%s says what is wrong with %j', async (command, argument, message) => {
    await expect(editor.execute(command, argument)).rejects.toThrow(message);
  });
});

describe('our own requests', () => {
  eachWithDraft();
  const ask = <T>(request: string, more: object = {}): Promise<T> => editor.connection.sendRequest(request, { uri, ...more });
  const marked = async (): Promise<void> => {
    const range = editor.range(uri, lie);
    await editor.execute(serverCommands.mark, { uri, version: 1, range, status: 'disputed', note: 'see notes/talk.md#3', date });
  };

  it('tell the draft claim by claim', async () => {
    await marked();
    const result = await ask<LedgerResult>(ledgerRequest);
    if (!result.ok) throw new Error(result.reason);
    const { rows, toCheck, done, counts } = result.ledger;
    const row = rows.find(({ status }) => status === 'disputed');
    expect(row).toMatchObject({
      words: lie,
      note: 'see notes/talk.md#3',
      evidence: ['notes/talk.md#3'],
      initials: 'AB',
      done: true,
    });
    expect(row?.mark && editor.document(uri).getText(row.mark)).toMatch(/^\{==It is.*<<\}$/);
    expect(result.version).toBe(2);
    expect(counts).toMatchObject({ disputed: 1, verified: 0 });
    expect(done).toBeLessThanOrEqual(toCheck);
    const claim = rows.find(({ denials }) => denials.length > 0);
    expect(claim?.denials).toMatchObject([{ by: 'Ines Voss' }]);
  });

  it('give the clean text', async () => {
    await marked();
    await editor.execute(serverCommands.ignoreInFile, { uri, version: null, rule: 'denial-pair' });
    expect(editor.text(uri)).toMatch(/^<!-- onrecord-ignore-file denial-pair -->\n\n# The ferry/);
    expect(await ask<TextResult>(cleanRequest)).toEqual({ ok: true, text: draft });
  });

  it.each<[as: ExportFormat, expected: RegExp]>([
    ['html', /^<!doctype html>/i],
    ['markdown', /^# /],
    ['annotations', /"@context": ?"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
    ['ledger-text', /^ferry\.md: /],
    ['ledger-markdown', /^# Ledger/],
    ['ledger-csv', /,/],
    ['ledger-json', /"rows": /],
  ])('export as %s', async (as, expected) => {
    await marked();
    const result = await ask<TextResult>(exportRequest, { as, date });
    if (!result.ok) throw new Error(result.reason);
    expect(result.text).toMatch(expected);
    expect(result.text).toContain('worst scandal');
    expect(result.text).toMatch(/\n$/);
  });

  it('export a ClaimReview, or say what is missing', async () => {
    await marked();
    expect(await ask<TextResult>(exportRequest, { as: 'claimreview' })).toMatchObject({ ok: false });
    await editor.configure({ reviewer: 'AB', publisher: 'The Gazette' });
    const result = await ask<TextResult>(exportRequest, { as: 'claimreview', url: 'https://gazette.example/ferry', date });
    if (!result.ok) throw new Error(result.reason);
    expect(result.text).toContain('ClaimReview');
  });

  it.each([ledgerRequest, cleanRequest])('say why there is nothing to tell: %s', async (request) => {
    const result = await editor.connection.sendRequest<TextResult>(request, { uri: 'file:///desk/never.md' });
    expect(result).toEqual({ ok: false, reason: 'This document is not reviewed: it is not open in the editor.' });
  });

  it('open what notes point to', async () => {
    await marked();
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    expect(links).toMatchObject([{ target: 'file:///desk/drafts/notes/talk.md#L3', range: editor.range(uri, 'notes/talk.md#3') }]);
  });

  it('change the note of a mark, or clear all of them', async () => {
    await marked();
    await editor.execute(serverCommands.setNote, { ...{ uri, version: null, range: cursor('worst') }, note: 'she denies it' });
    expect(editor.text(uri)).toMatch(/\{>>disputed: she denies it \(AB, 2026-11-22 #/);
    await editor.execute(serverCommands.clearAll, { uri, version: null });
    expect(editor.text(uri)).toBe(draft);
    expect(reasonOf(await editor.execute(serverCommands.clearAll, { uri, version: null }))).toBe('There are no marks to clear.');
    const argument = { uri, version: null, range: cursor('worst'), note: 'x' };
    expect(reasonOf(await editor.execute(serverCommands.setNote, argument))).toBe('There is no mark at the cursor.');
  });
});
