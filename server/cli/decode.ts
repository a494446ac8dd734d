/** The text of a file, or why it is none that can be reviewed, with the remedy. */
export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** What a file begins with that is a document of some program rather than text. */
const formats: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'a Word or other office document, or a zip archive' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word or other office document' },
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich-text (RTF) document' },
];
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Reads UTF-8, strictly. A leading byte-order mark is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  const startsWith = (magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  const format = formats.find(({ magic }) => startsWith(magic));
  if (format) return { ok: false, reason: `is ${format.name}: save it as plain text or Markdown and review that` };
  if (utf16Marks.some(startsWith)) return { ok: false, reason: 'is in UTF-16: save it as UTF-8' };
  if (bytes.includes(0)) return { ok: false, reason: 'is no text (it has NUL bytes): if it is an article, save it as plain text in UTF-8' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'is not in UTF-8 (an older encoding such as Latin-1?): save it as UTF-8' };
  }
}
