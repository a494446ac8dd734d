import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { flagged } from '../drafts.ts';
import { run } from './answers.ts';
import { closeAll, finding, findingsOn, openDraft, openUntitled, putCursor, select, textBecomes, until } from './editor.ts';

const undo = (): Thenable<unknown> => vscode.commands.executeCommand('undo');

/** Marks the flagged sentence of bridge.md; gives the editor and the text before. */
async function marked(command = 'onrecord.markVerified'): Promise<{ readonly editor: vscode.TextEditor; readonly before: string }> {
  const editor = await openDraft('bridge.md');
  const before = editor.document.getText();
  putCursor(editor, 'corrupt');
  await run(command);
  await textBecomes(editor, 'a mark', (text) => text.includes('{>>'));
  putCursor(editor, 'corrupt');
  return { editor, before };
}

export function annotatingSuite(): void {
  describe('a note', () => {
    afterEach(closeAll);

    it('is added to the mark at the cursor, and undo takes it back', async () => {
      const { editor } = await marked();
      const without = editor.document.getText();
      await run('onrecord.addNote', { type: 'the minutes say so' });
      await textBecomes(editor, 'the note', (text) => text.includes('{>>verified: the minutes say so (AB'));
      await undo();
      await textBecomes(editor, 'the mark without it', (text) => text === without);
    });

    it('that is there is what one begins with, also with the cursor in the comment', async () => {
      const { editor } = await marked();
      await run('onrecord.addNote', { type: 'the minutes say so' });
      await textBecomes(editor, 'the note', (text) => text.includes('minutes'));
      putCursor(editor, 'minutes');
      await run('onrecord.addNote', { type: (proposed) => `${proposed}, page 4` });
      await textBecomes(editor, 'the longer note', (text) => text.includes('{>>verified: the minutes say so, page 4 (AB'));
    });

    it('that is emptied goes', async () => {
      const { editor } = await marked();
      const without = editor.document.getText();
      await run('onrecord.addNote', { type: 'x' });
      await textBecomes(editor, 'the note', (text) => text.includes('verified: x'));
      await run('onrecord.addNote', { type: '' });
      await textBecomes(editor, 'the mark without it', (text) => text === without);
    });

    it('stays where it is cancelled', async () => {
      const { editor } = await marked();
      const before = editor.document.getText();
      await run('onrecord.addNote', { cancel: true });
      assert.equal(editor.document.getText(), before);
    });

    it('needs a mark', async () => {
      const editor = await openDraft('bridge.md');
      putCursor(editor, 'Nobody here');
      const { messages } = await run('onrecord.addNote');
      assert.match(messages.join(), /no mark at the cursor/);
    });
  });

  describe('clearing all marks', () => {
    afterEach(closeAll);

    it('asks, clears them, and undo brings them back', async () => {
      const { editor, before } = await marked();
      putCursor(editor, 'Nobody here');
      await run('onrecord.markOpinion');
      const two = await textBecomes(editor, 'two marks', (text) => text.split('{==').length === 3);
      await run('onrecord.clearAllMarks', { press: /Clear/ });
      await textBecomes(editor, 'the text before', (text) => text === before);
      await undo();
      await textBecomes(editor, 'both marks', (text) => text === two);
    });

    it('clears nothing where it is not meant', async () => {
      const { editor } = await marked();
      const before = editor.document.getText();
      await run('onrecord.clearAllMarks', { cancel: true });
      assert.equal(editor.document.getText(), before);
    });
  });

  describe('walking through the claims', () => {
    afterEach(closeAll);
    const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

    it('goes on to the next that is not checked, and comes round', async () => {
      const editor = await openDraft('bridge.md');
      putCursor(editor, '# Bridge');
      const seen: string[] = [];
      for (;;) {
        await run('onrecord.nextUnchecked');
        const words = selected(editor);
        assert.notEqual(words, '');
        if (seen.includes(words)) break;
        seen.push(words);
      }
      assert(seen.some((words) => flagged.includes(words)));
      assert(seen.length > 1);
      await run('onrecord.previousUnchecked');
      assert.equal(selected(editor), seen.at(-1));
    });

    it('leaves out what has a status', async () => {
      const editor = await openDraft('bridge.md');
      putCursor(editor, '# Bridge');
      await run('onrecord.nextUnchecked');
      const words = selected(editor);
      await run('onrecord.markVerified');
      await textBecomes(editor, 'a mark', (text) => text.includes('{>>verified'));
      putCursor(editor, '# Bridge');
      await run('onrecord.nextUnchecked');
      assert.notEqual(selected(editor), words);
      await undo();
      await textBecomes(editor, 'no mark', (text) => !text.includes('{>>'));
      putCursor(editor, '# Bridge');
      await run('onrecord.nextUnchecked');
      assert.equal(selected(editor), words);
    });

    it('goes to disputed words', async () => {
      const editor = await openDraft('bridge.md');
      putCursor(editor, 'Nobody here');
      await run('onrecord.markDisputed', { type: '' });
      await textBecomes(editor, 'a mark', (text) => text.includes('{>>disputed'));
      putCursor(editor, '# Bridge');
      await run('onrecord.nextDisputed');
      assert.match(selected(editor), /Nobody here|was paid/);
    });

    it('says where there is nothing to go to', async () => {
      const editor = await openDraft('bridge.md');
      assert.match((await run('onrecord.nextDisputed')).messages.join(), /Nothing .* disputed/);
      assert(editor.selection.isEmpty);
      await openUntitled('markdown', '# A heading\n');
      assert.match((await run('onrecord.nextUnchecked')).messages.join(), /No claim|not reviewed/);
    });
  });

  describe('ignoring a rule', () => {
    afterEach(closeAll);

    it('here silences it for these words, until undo', async () => {
      const editor = await openDraft('bridge.md');
      await finding(editor.document, flagged, /./);
      putCursor(editor, 'corrupt');
      await run('onrecord.ignoreRuleHere');
      await textBecomes(editor, 'a mark', (text) => text.includes('{>>ignored unattributed-claim'));
      await until('no finding', () => findingsOn(editor.document, flagged).length === 0);
      await undo();
      await finding(editor.document, flagged, /./);
    });

    it('in this file silences it everywhere, until undo', async () => {
      const editor = await openDraft('bridge.md');
      const before = editor.document.getText();
      await finding(editor.document, flagged, /./);
      putCursor(editor, 'corrupt');
      await run('onrecord.ignoreRuleInFile');
      await textBecomes(editor, 'the comment', (text) => text.includes('<!-- onrecord-ignore-file unattributed-claim -->'));
      await until('no finding', () => findingsOn(editor.document, flagged).length === 0);
      await undo();
      await textBecomes(editor, 'the text before', (text) => text === before);
      await finding(editor.document, flagged, /./);
    });

    it('offers the rules that flag something where nothing is flagged at the cursor', async () => {
      const editor = await openDraft('bridge.md');
      await finding(editor.document, flagged, /./);
      putCursor(editor, '- The second');
      const { lists } = await run('onrecord.ignoreRuleInFile', { cancel: true });
      assert.match(lists.join(), /unattributed-claim/);
      assert.match(lists.join(), /hedged-sourcing/);
    });

    it('says where there is nothing to ignore', async () => {
      const editor = await openDraft('bridge.md');
      await finding(editor.document, flagged, /./);
      putCursor(editor, '# Bridge');
      assert.match((await run('onrecord.ignoreRuleHere')).messages.join(), /Nothing is flagged/);
    });

    it('in plain text with marks in the text is refused with the remedy', async () => {
      const editor = await openDraft('harbour.txt');
      const before = editor.document.getText();
      await finding(editor.document, 'hid the real cost', /./);
      putCursor(editor, 'hid the real cost');
      const { messages } = await run('onrecord.ignoreRuleInFile');
      assert.notEqual(messages.join(), '');
      assert.equal(editor.document.getText(), before);
    });
  });

  describe('evidence', () => {
    afterEach(closeAll);

    it('from the clipboard is added to the mark, and undo takes it back', async () => {
      const { editor } = await marked();
      const without = editor.document.getText();
      await vscode.env.clipboard.writeText('https://www.example.org/minutes?page=4');
      await run('onrecord.attachEvidence', { pick: /example\.org/ });
      await textBecomes(editor, 'the address', (text) => text.includes('{>>verified: see https://www.example.org/minutes?page=4 (AB'));
      await undo();
      await textBecomes(editor, 'the mark without it', (text) => text === without);
    });

    it('is a line of a file that one picks', async () => {
      const { editor } = await marked();
      await vscode.env.clipboard.writeText('no address');
      await run('onrecord.attachEvidence', { pick: /notes\/amsel\.md/ }, { pick: /line 5$/ });
      await textBecomes(editor, 'the place', (text) => text.includes('{>>verified: see notes/amsel.md#5 (AB'));
    });

    it('may lie in the workspace beside the draft’s folder', async () => {
      const editor = await openDraft('drafts/market.md');
      putCursor(editor, 'corrupt');
      await vscode.env.clipboard.writeText('no address');
      const pick = /\.\.\/notes\/amsel\.md/;
      await run('onrecord.attachEvidence', { pick }, { pick: /line 5$/ }, { pick: /Verified/ });
      await textBecomes(editor, 'the place', (text) => text.includes('{>>verified: see ../notes/amsel.md#5 (AB'));
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', editor.document.uri);
      assert(links.some(({ target }) => target?.path.endsWith('/notes/amsel.md') === true && target.fragment === 'L5'));
    });

    it('marks words that have no mark', async () => {
      const editor = await openDraft('bridge.md');
      const before = editor.document.getText();
      select(editor, 'The mayor took money from the builder');
      await vscode.env.clipboard.writeText('https://www.example.org/minutes');
      await run('onrecord.attachEvidence', { pick: /example\.org/ }, { pick: /Verified/ });
      await textBecomes(editor, 'the mark', (text) => text.includes('{>>verified: see https://www.example.org/minutes (AB'));
      await undo();
      await textBecomes(editor, 'the text before', (text) => text === before);
    });

    it('is offered from the notes', async () => {
      const editor = await openDraft('sale.md');
      await vscode.env.clipboard.writeText('no address');
      putCursor(editor, 'was sold');
      // The notes are read in the background: until then there is no choice but to pick a file.
      await until('an offer', async () => {
        const { lists } = await run('onrecord.attachEvidence', { cancel: true });
        return lists[0]?.some((item) => item.includes('The harbour was sold for 40 million euros') && item.includes('says so too'));
      });
      await run('onrecord.attachEvidence', { pick: /40 million/ }, { pick: /Verified/ });
      await textBecomes(editor, 'the place', (text) => text.includes('{>>verified: see notes/amsel.md#7 (AB'));
      await undo();
      await textBecomes(editor, 'no mark', (text) => !text.includes('{>>'));
    });

    it('goes nowhere where one cancels', async () => {
      const { editor } = await marked();
      const before = editor.document.getText();
      await vscode.env.clipboard.writeText('https://www.example.org/minutes');
      await run('onrecord.attachEvidence', { cancel: true });
      assert.equal(editor.document.getText(), before);
    });

    it('in a file needs a draft that lies somewhere', async () => {
      const editor = await openUntitled('markdown', flagged);
      putCursor(editor, 'corrupt');
      await vscode.env.clipboard.writeText('');
      assert.match((await run('onrecord.attachEvidence')).messages.join(), /Save this draft/);
    });
  });
}
