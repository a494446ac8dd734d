import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mayImport } from '../../eslint.config.mjs';

/** Entries at the top of everything, which may import any room, and what is no code. */
const unbounded = ['node.ts', 'browser.ts', 'cli.ts', 'models'];

it('every room of server/ says what it may import', () => {
  const rooms = readdirSync('server').filter((name) => !unbounded.includes(name));
  expect(rooms.filter((name) => !(`server/${name}` in mayImport))).toEqual([]);
});
