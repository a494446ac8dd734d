import { strict as assert } from 'node:assert';
import { flagged } from '../drafts.ts';
import type { Workbench } from './workbench.ts';

/** One way through the product; each step goes on where the one before has ended. */
export function annotating(workbench: Workbench): void {
  const { page } = workbench;

  describe('the installed extension', function () {
    this.bail(true);

    it('underlines a flagged sentence', async () => {
      await workbench.openFile('bridge.md');
      await workbench.squiggles.first().waitFor();
      await workbench.shoot('1-squiggles');
    });

    it('tells on hover whose words a sentence has, and why it is flagged', async () => {
      await workbench.pointAt(workbench.warnings.first());
      await workbench.hover.filter({ hasText: 'OnRecord' }).waitFor();
      await workbench.shoot('2-hover');
      await workbench.lookAway();
    });

    it('has the summary in the status bar', async () => {
      await workbench.statusBar.filter({ hasText: /source/ }).waitFor();
    });

    it('offers quick fixes', async () => {
      await workbench.clickLine(flagged);
      await page.keyboard.press('Home');
      await workbench.openQuickFixes();
      for (const title of [/disputed/i, /verified/i, /needs.source/i, /opinion/i, /ignore/i]) {
        await workbench.menuItems.filter({ hasText: title }).first().waitFor();
      }
      await workbench.shoot('3-quick-fixes');
      await page.keyboard.press('Escape');
    });

    it('marks as disputed from the quick fixes, with a reason, and one undo takes it back', async () => {
      await workbench.clickLine(flagged);
      await page.keyboard.press('Home');
      await workbench.openQuickFixes();
      await workbench.menuItems
        .filter({ hasText: /disputed/i })
        .first()
        .click();
      await workbench.answer('disputes it', 'the mayor denies it');
      await workbench.line('{>>disputed: the mayor denies it').waitFor();
      await page.keyboard.press('Control+z');
      await workbench.line('{>>disputed').waitFor({ state: 'detached' });
    });

    it('marks as disputed from the palette, with a reason', async () => {
      await workbench.clickLine(flagged);
      await page.keyboard.press('Home');
      await workbench.run('OnRecord: Mark as Disputed');
      await workbench.answer('disputes it', 'the council denies it');
      await workbench.line('{>>disputed: the council denies it').waitFor();
      await workbench.shoot('4-disputed');
    });

    it('writes the mark to disk when the draft is saved', async () => {
      const text = await workbench.save('bridge.md', 'disputed');
      assert.match(text, /\{==It is the most corrupt council in the country\.==\}\{>>disputed: the council denies it \(AB, .+\)<<\}/);
    });

    it('takes a note and the clipboard’s address as evidence, by keys', async () => {
      await workbench.clickLine('{>>disputed');
      await page.keyboard.press('Home');
      await workbench.chord('Shift+A');
      await workbench.answer('The note of this mark', 'the council denies it, in its minutes');
      // The line is wrapped somewhere.
      await workbench.line('in its minutes').waitFor();
      await page.evaluate(() => navigator.clipboard.writeText('https://www.example.org/minutes'));
      await workbench.chord('Shift+E');
      await workbench.choices.filter({ hasText: 'on the clipboard' }).first().waitFor();
      await workbench.shoot('5-evidence');
      await workbench.choices.filter({ hasText: 'https://www.example.org/minutes' }).click();
      await workbench.line('example.org').waitFor();
    });

    it('goes to the next claim that nobody has checked, and says how far the draft is', async () => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+F8');
      await page.locator('.statusbar-item', { hasText: /Checked so far: \d+ of \d+/ }).waitFor();
      await workbench.chord('Shift+V');
      await workbench.line('{>>verified').first().waitFor();
      await page.keyboard.press('Control+z');
      await workbench.line('{>>verified').waitFor({ state: 'detached' });
      await workbench.chord('F8');
      await workbench.shoot('5-disputed-words');
    });

    it('saves a copy without marks', async () => {
      await workbench.run('OnRecord: Save Copy Without Marks...');
      await workbench.acceptFile('bridge.clean.md');
      const clean = await workbench.fileWith('bridge.clean.md', flagged);
      assert(!clean.includes('{=='));
      assert(clean.includes('The bridge has been closed since Monday.'));
    });

    it('shows the fact-check report in an editor', async () => {
      await workbench.run('OnRecord: Export Marks and Ledger...');
      await workbench.choices.filter({ hasText: 'Fact-check report (Markdown)' }).click();
      await workbench.choices.filter({ hasText: 'Open it in an editor' }).click();
      await workbench.activeTab('bridge.fact-check.md').waitFor();
      await workbench.line('in its minutes').first().waitFor();
      await workbench.shoot('5-report');
      await workbench.run('View: Revert and Close Editor');
      await workbench.openFile('bridge.md');
    });

    it('opens the review beside the draft', async () => {
      await workbench.run('OnRecord: Review This Draft');
      await workbench.activeTab('Review of bridge.md').waitFor();
      await workbench.shoot('5-review');
      await workbench.run('View: Close Editor');
    });
  });

  describe('a mark', () => {
    for (const name of ['bridge.md', 'harbour.txt'] as const) {
      it(`is in colour in ${name}`, async () => {
        await workbench.openFile(name);
        await workbench.clickLine(name === 'bridge.md' ? 'The mayor took money' : 'The port director');
        await page.keyboard.press('Home');
        await workbench.run('OnRecord: Mark as Verified');
        await workbench.line('{>>verified').waitFor();
        await workbench.shoot(`6-colours-${name}`);
        assert.notEqual(await workbench.colourOf('verified'), await workbench.colourOf(name === 'bridge.md' ? 'Council' : 'invoice'));
        await workbench.run('File: Revert File');
      });
    }
  });

  describe('a mark beside the text', () => {
    it('is to be seen on its words, and taken back by its key', async () => {
      await workbench.openFile('harbour.txt');
      await workbench.writeSettings({ 'onrecord.reviewer': 'AB', 'onrecord.annotations.store': 'beside' });
      await workbench.clickLine('The port director');
      await page.keyboard.press('Home');
      await workbench.run('OnRecord: Mark as Verified');
      await workbench.fileWith('harbour.txt.annotations.json', 'port director');
      await workbench.behindWords('verified');
      await workbench.shoot('7-beside');
      await workbench.chord('Shift+Z');
      await workbench.behindWords(null);
      await workbench.writeSettings({ 'onrecord.reviewer': 'AB' });
    });
  });

  describe('what can not be done is told', () => {
    it('where the cursor is in no sentence', async () => {
      await workbench.openFile('bridge.md');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await workbench.run('OnRecord: Mark as Verified');
      await workbench.readMessage(/sentence/);
    });

    it('where a selection crosses the structure of Markdown', async () => {
      await workbench.clickLine('wrong steel');
      await page.keyboard.press('Home');
      await workbench.press('ArrowRight', '- The **wrong '.length);
      await page.keyboard.press('Shift+End');
      await workbench.run('OnRecord: Mark as Verified');
      await workbench.readMessage(/in two/);
    });

    it('where there is no mark to clear', async () => {
      await page.keyboard.press('Control+Home');
      await workbench.run('OnRecord: Clear Mark');
      await workbench.readMessage(/mark/);
    });

    it('where there is no mark to write a note to, and no mark beside the text to take back', async () => {
      await workbench.run('OnRecord: Add Note to Mark...');
      await workbench.readMessage(/no mark at the cursor/);
      await workbench.run('OnRecord: Undo Last Mark Beside the Text');
      await workbench.readMessage(/Nothing was done/);
    });

    it('where a setting is mistyped', async () => {
      await workbench.writeSettings({ 'onrecord.rules': { 'unatributed-claim': 'off' } });
      await workbench.readMessage(/unatributed-claim/);
    });

    it('where no editor is open', async () => {
      await workbench.run('View: Close All Editors');
      await workbench.run('OnRecord: Mark as Disputed');
      await workbench.readMessage(/No draft/);
    });
  });
}
