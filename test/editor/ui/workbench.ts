import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { resultsFolder } from '../paths.ts';

const activeGroup = '.editor-group-container.active';

/** VS Code as a user has it before their eyes: what can be seen and what can be done, in a user's words. */
export class Workbench {
  readonly page: Page;
  private readonly folder: string;

  /** `folder` is the one that is open, on this machine's disk. */
  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  async open(base: string): Promise<void> {
    await this.page.goto(`${base}?${new URLSearchParams({ folder: this.folder }).toString()}`, { waitUntil: 'commit', timeout: 60_000 });
    await this.page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
  }

  /** Opens a file from the explorer. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.activeTab(name).waitFor();
    await this.lines.first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    // While the box that was open last is still on its way out, F1 would go to that.
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('F1');
    await this.quickInput.waitFor();
    await this.quickInput.fill(`>${title}`);
    const exactly = new RegExp(`^${title.replaceAll('.', '\\.')}$`);
    await this.page.locator('.quick-input-list .label-name').filter({ hasText: exactly }).click();
    await this.restMouse();
  }

  /**
   * Opens the menu of quick fixes at the cursor. VS Code asks for them by itself too, when the cursor has come to rest: where that comes
   * between, the menu stays shut, and one presses the keys again.
   */
  async openQuickFixes(): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      await this.page.keyboard.press('Control+.');
      const opened = await this.menuItems
        .first()
        .waitFor({ timeout: 4000 })
        .then(() => true)
        .catch(() => false);
      if (opened) return;
    }
    throw new Error('no quick fixes were offered');
  }

  /** Types into the box that a command has opened, and presses Enter. `prompt`: some of the words it shows. */
  async answer(prompt: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget', { hasText: prompt }).waitFor();
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses Ctrl+K, lets go, and presses the next keys. */
  async chord(keys: string): Promise<void> {
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press(keys);
  }

  /** Takes the file that the box for a file proposes, which must have this name. */
  async acceptFile(name: string): Promise<void> {
    await this.quickInput.waitFor();
    for (let tries = 0; !(await this.quickInput.inputValue()).endsWith(name); tries++) {
      if (tries > 100) throw new Error(`the box proposed ${await this.quickInput.inputValue()}`);
      await pause(50);
    }
    await this.page.keyboard.press('Enter');
  }

  /** Puts the mouse over the middle of something, coming from beside it, as a hand does. */
  async pointAt(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    if (!box) throw new Error('it is not to be seen');
    await this.page.mouse.move(box.x + box.width / 2 - 20, box.y + box.height / 2);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  }

  /** Takes the mouse off the text and closes what is open over it. */
  async lookAway(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.restMouse();
    await this.hover.waitFor({ state: 'hidden' });
  }

  /** Saves with the keyboard and waits until the file on disk has these words; gives its text. */
  async save(name: string, words: string): Promise<string> {
    await this.page.keyboard.press('Control+s');
    return this.fileWith(name, words);
  }

  /** Waits until the file on disk has these words; gives its text. */
  async fileWith(name: string, words: string): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      const text = await readFile(path.join(this.folder, name), 'utf8').catch(() => '');
      if (text.includes(words)) return text;
      await pause(50);
    }
    throw new Error(`${name} on disk never had: ${words}`);
  }

  /** Writes the settings of the folder behind VS Code's back, as a colleague's commit would. */
  async writeSettings(settings: object): Promise<void> {
    await mkdir(path.join(this.folder, '.vscode'), { recursive: true });
    await writeFile(path.join(this.folder, '.vscode/settings.json'), JSON.stringify(settings));
  }

  /** Saves a screenshot in test-results/. */
  async shoot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(resultsFolder, `${name.replace(/\W+/g, '-')}.png`) });
  }

  /** Puts the cursor on a line that has these words: where a click in the middle of it would. */
  async clickLine(words: string): Promise<void> {
    await this.line(words).first().click();
  }

  /** Presses a key so many times. */
  async press(key: string, times: number): Promise<void> {
    for (let left = times; left > 0; left--) await this.page.keyboard.press(key);
  }

  /** Waits for a message with these words and takes it away. */
  async readMessage(words: string | RegExp): Promise<void> {
    const message = this.page.locator('.notifications-toasts .notification-toast', { hasText: words });
    await message.first().waitFor();
    await this.shoot(`message-${String(words)}`);
    await this.run('Notifications: Clear All Notifications');
    await message.first().waitFor({ state: 'detached' });
  }

  /** The colour that the first piece of text with exactly these words has. */
  async colourOf(words: string): Promise<string> {
    const piece = this.page.locator(`${activeGroup} .view-line span[class*="mtk"]`, { hasText: words }).first();
    return piece.evaluate((element) => getComputedStyle(element).color);
  }

  /** Waits until these words are shown behind others without being text; null: until there are none. */
  async behindWords(words: string | null): Promise<void> {
    const shown = (): Promise<string[]> =>
      this.page
        .locator(`${activeGroup} .view-line span`)
        .evaluateAll((spans) =>
          spans.map((span) => getComputedStyle(span, '::after').content).filter((content) => content.startsWith('"')),
        );
    for (let tries = 0; tries < 200; tries++) {
      const contents = await shown();
      if (words === null ? contents.length === 0 : contents.includes(`"${words}"`)) return;
      await pause(50);
    }
    throw new Error(`behind the words: ${(await shown()).join(', ')}, and never ${words ?? 'nothing'}`);
  }

  activeTab(name: string): Locator {
    return this.page.locator(`${activeGroup} .tab.active`, { hasText: name });
  }

  line(words: string): Locator {
    return this.page.locator(`${activeGroup} .view-line`, { hasText: words });
  }

  get lines(): Locator {
    return this.page.locator(`${activeGroup} .view-line`);
  }

  /** The part of a squiggle on one line; a finding that wraps has several. */
  get squiggles(): Locator {
    return this.page.locator(`${activeGroup} :is(.squiggly-error, .squiggly-warning, .squiggly-info)`);
  }

  get warnings(): Locator {
    return this.page.locator(`${activeGroup} .squiggly-warning`);
  }

  get hover(): Locator {
    return this.page.locator('.monaco-hover:visible');
  }

  get menuItems(): Locator {
    return this.page.locator('.action-widget .monaco-list-row');
  }

  /** Of a list that a command has opened. */
  get choices(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  get statusBar(): Locator {
    return this.page.locator('.statusbar-item[id*="onrecord"]');
  }

  /** Where it opens no hover. */
  private restMouse(): Promise<void> {
    return this.page.mouse.move(5, 5);
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }
}
