import { expect, it } from 'vitest';
import { decode } from '../../../server/cli/decode.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['', ''],
  ['\ufeffcafé 🚢', 'café 🚢'],
  ['\ufeff\ufeffx', '\ufeffx'],
])('reads %j', (text, expected) => {
  expect(decode(bytes(text))).toEqual({ ok: true, text: expected });
});

it.each([
  ['half a character', Uint8Array.of(0x63, 0xc3), 'not in UTF-8'],
  ['a surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'not in UTF-8'],
  ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'UTF-16'],
  ['PDF', bytes('%PDF-1.7\n'), 'a PDF'],
  ['RTF', bytes('{\\rtf1\\ansi}'), 'rich-text'],
])('refuses %s', (_, content, reason) => {
  const decoded = decode(content);
  expect(decoded.ok ? decoded.text : decoded.reason).toContain(reason);
  expect(decoded.ok).toBe(false);
});
