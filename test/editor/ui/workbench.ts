import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { resultsFolder } from '../paths.ts';

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
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.lines.first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.waitFor();
    await this.quickInput.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Types into the box that a command has opened, and presses Enter. `prompt`: some of the words it shows. */
  async answer(prompt: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget', { hasText: prompt }).waitFor();
    await this.quickInput.fill(text);
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
    await this.page.mouse.move(5, 5);
    await this.hover.waitFor({ state: 'hidden' });
  }

  /** Saves with the keyboard and waits until the file on disk has these words; gives its text. */
  async save(name: string, words: string): Promise<string> {
    await this.page.keyboard.press('Control+s');
    for (let tries = 0; tries < 200; tries++) {
      const text = await readFile(path.join(this.folder, name), 'utf8');
      if (text.includes(words)) return text;
      await pause(50);
    }
    throw new Error(`${name} on disk never had: ${words}`);
  }

  /** Saves a screenshot in test-results/. */
  async shoot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(resultsFolder, `${name.replace(/\W+/g, '-')}.png`) });
  }

  line(words: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: words });
  }

  get lines(): Locator {
    return this.page.locator('.monaco-editor .view-line');
  }

  /** The part of a squiggle on one line; a finding that wraps has several. */
  get squiggles(): Locator {
    return this.page.locator('.monaco-editor :is(.squiggly-error, .squiggly-warning, .squiggly-info)');
  }

  get hover(): Locator {
    return this.page.locator('.monaco-hover:visible');
  }

  get menuItems(): Locator {
    return this.page.locator('.action-widget .monaco-list-row');
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }
}
