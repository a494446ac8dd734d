import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettled, writeAtomically, type Files } from '../../client/atomicWrite.ts';

const address = 'file:///desk/draft.md.annotations.json';
const gate = `${address}.tmp`;

/** A disk in memory whose time passes only where somebody waits; each call may let others come first. */
class Disk implements Files {
  readonly files = new Map<string, { readonly text: string; readonly time: number }>();
  now = 0;
  /** Every text that was ever to be seen at an address. */
  readonly seen: (string | null)[] = [];
  /** Older VS Codes remove what is in the way before they rename. */
  readonly removesFirst: boolean;
  private readonly turn: () => Promise<unknown>;

  constructor(text: string | null = null, turn: () => Promise<unknown> = () => Promise.resolve(), removesFirst = false) {
    this.turn = turn;
    this.removesFirst = removesFirst;
    if (text !== null) this.files.set(address, { text, time: 0 });
  }

  get text(): string | null {
    return this.files.get(address)?.text ?? null;
  }

  readonly pause = async (milliseconds: number): Promise<void> => {
    this.now += milliseconds;
    await this.turn();
  };

  async read(at: string): Promise<string | null> {
    await this.turn();
    return this.files.get(at)?.text ?? null;
  }

  async write(at: string, text: string): Promise<void> {
    await this.turn();
    this.files.set(at, { text, time: this.now });
    this.look();
  }

  async rename(from: string, to: string, overwrite: boolean): Promise<boolean> {
    await this.turn();
    const file = this.files.get(from);
    if (!file || (!overwrite && this.files.has(to))) return false;
    if (overwrite && this.removesFirst) {
      this.files.delete(to);
      await this.turn();
      if (!this.files.has(from)) return false;
    }
    this.files.delete(from);
    this.files.set(to, file);
    this.look();
    return true;
  }

  async remove(at: string): Promise<void> {
    await this.turn();
    this.files.delete(at);
  }

  async age(at: string): Promise<number | null> {
    await this.turn();
    const file = this.files.get(at);
    return file ? this.now - file.time : null;
  }

  private look(): void {
    this.seen.push(this.text);
  }
}

const write = (disk: Disk, text: string, basis: string | null, unique = 'a') =>
  writeAtomically(disk, address, { text, basis, unique }, disk.pause);

describe('a file that is written whole or not at all', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['a new file', null, null, true],
    ['a file that is as it was', 'old', 'old', true],
    ['an empty file that is as it was', '', '', true],
    ['a file that was changed', 'theirs', 'old', false],
    ['a file that came meanwhile', 'theirs', null, false],
    ['a file that has gone', null, 'old', false],
    ['a file that was emptied', '', 'old', false],
    ['a new file, where an empty one is', '', null, false],
  ])('%s', async (_, there, basis, ok) => {
    const disk = new Disk(there);
    expect(await write(disk, 'new', basis)).toMatchObject(ok ? { ok } : { ok, conflict: true });
    expect(disk.text).toBe(ok ? 'new' : there);
    expect([...disk.files.keys()].filter((name) => name !== address)).toEqual([]);
  });

  it('waits while another writes, and then finds the file changed', async () => {
    const disk = new Disk('old');
    disk.files.set(gate, { text: 'theirs', time: 0 });
    const done = write(disk, 'new', 'old');
    await disk.pause(100);
    await disk.rename(gate, address, true);
    expect(await done).toMatchObject({ ok: false, conflict: true });
    expect(disk.text).toBe('theirs');
  });

  it('takes over from one who died over it', async () => {
    const disk = new Disk('old');
    disk.files.set(gate, { text: 'half', time: 0 });
    expect(await write(disk, 'new', 'old')).toEqual({ ok: true });
    expect(disk.text).toBe('new');
    expect(disk.now).toBeGreaterThan(9000);
  });

  it('gives up where others never let go', async () => {
    const disk = new Disk('old');
    const busy: Files = {
      read: (at) => disk.read(at),
      write: (at, text) => disk.write(at, text),
      rename: (from, to, overwrite) => (overwrite ? disk.rename(from, to, overwrite) : Promise.resolve(false)),
      remove: (at) => disk.remove(at),
      age: () => Promise.resolve(0),
    };
    expect(await writeAtomically(busy, address, { text: 'new', basis: 'old', unique: 'a' }, disk.pause)).toMatchObject({ ok: false });
    expect([...disk.files.keys()]).toEqual([address]);
  });

  it('leaves nothing behind where the disk fails', async () => {
    const disk = new Disk('old');
    const failing: Files = {
      read: () => Promise.reject(new Error('the disk is gone')),
      write: (at, text) => disk.write(at, text),
      rename: (from, to, overwrite) => disk.rename(from, to, overwrite),
      remove: (at) => disk.remove(at),
      age: (at) => disk.age(at),
    };
    await expect(writeAtomically(failing, address, { text: 'new', basis: 'old', unique: 'a' }, disk.pause)).rejects.toThrow('gone');
    expect([...disk.files.keys()]).toEqual([address]);
  });

  it('loses nothing of what any of several windows has written, however their steps fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), fc.boolean(), async (scheduler, windows, removesFirst) => {
        // As many steps as they take, it is all over within seconds.
        const disk: Disk = new Disk('0', () => scheduler.schedule(Promise.resolve()), removesFirst);
        // Each adds its letter to what it has read, and tries again where it was too late.
        const add = async (letter: string): Promise<void> => {
          for (let tries = 0; tries < 100; tries++) {
            const basis = await readSettled(disk, address, () => disk.pause(0));
            if (basis?.includes(letter)) return;
            const text = `${basis ?? ''}${letter}`;
            const written = await writeAtomically(disk, address, { text, basis, unique: letter }, () => disk.pause(0));
            if (written.ok) return;
          }
          throw new Error(`${letter} never came through`);
        };
        const done = Promise.all(['a', 'b', 'c', 'd'].slice(0, windows).map(add));
        await scheduler.waitFor(done);
        expect(
          Array.from(disk.text ?? '')
            .sort()
            .join(''),
        ).toBe('0abcd'.slice(0, windows + 1));
        expect([...disk.files.keys()]).toEqual([address]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file that others may be writing', () => {
  it.each<[string, string | null]>([
    ['that is there', 'text'],
    ['that is not there', null],
  ])('%s', async (_, text) => {
    const disk = new Disk(text);
    expect(await readSettled(disk, address, disk.pause)).toBe(text);
  });

  it('is waited for while it is away', async () => {
    const disk = new Disk();
    disk.files.set(gate, { text: 'new', time: 0 });
    const read = readSettled(disk, address, disk.pause);
    await disk.rename(gate, address, true);
    expect(await read).toBe('new');
  });

  it('is not waited for where its writer has died', async () => {
    const disk = new Disk();
    disk.files.set(gate, { text: 'half', time: -60_000 });
    expect(await readSettled(disk, address, disk.pause)).toBeNull();
    expect(disk.now).toBe(0);
  });
});
