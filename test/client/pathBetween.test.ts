import { expect, it } from 'vitest';
import { pathBetween } from '../../client/pathBetween.ts';

it.each<[folder: string, file: string, expected: string]>([
  ['/desk/drafts', '/desk/drafts/a.md', 'a.md'],
  ['/desk/drafts/', '/desk/drafts/notes/a b.md', 'notes/a b.md'],
  ['/desk/drafts', '/desk/notes/visit.md', '../notes/visit.md'],
  ['/desk/drafts', '/desk/drafts2/a.md', '../drafts2/a.md'],
  ['/desk/a/b', '/desk/c.md', '../../c.md'],
  ['/', '/a.md', 'a.md'],
  ['/a', '/b/a/c.md', '../b/a/c.md'],
])('from %s to %s: %s', (folder, file, expected) => {
  expect(pathBetween(folder, file)).toBe(expected);
});
