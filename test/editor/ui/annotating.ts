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
