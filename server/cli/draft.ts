import { existsSync, readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { anchorAll, type Orphan } from '../annotations/beside/anchor.ts';
import { rulesIgnored } from '../annotations/beside/change.ts';
import { emptySideFile, parseSideFile, type SideFile } from '../annotations/beside/sideFile.ts';
import type { BesideMark } from '../annotations/annotation.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Layout } from '../text/layout.ts';
import { decode } from './decode.ts';
import { isSideFile, notADraft, sideFileEnd, stdin, withSlashes } from './find.ts';
import { reasonOf } from './fsErrors.ts';

/** What is kept in the file beside a draft, each mark in its place. */
export interface Beside {
  readonly file: SideFile;
  readonly marks: readonly BesideMark[];
  readonly orphans: readonly Orphan[];
  readonly ignoredRules: readonly string[];
}

/** A draft, or why it can't be read. */
export type ReadDraft =
  | {
      readonly ok: true;
      readonly layout: Layout;
      /** Whether its bytes begin with a byte-order mark, which is no part of its text. */
      readonly byteOrderMark: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a draft from a file, or from standard input. */
export async function readDraft(path: string): Promise<ReadDraft> {
  try {
    if (isSideFile(path)) return { ok: false, reason: notADraft(path) };
    if (path !== stdin && statSync(path).isDirectory()) return { ok: false, reason: 'is a folder: name one draft' };
    const bytes = path === stdin ? await buffer(process.stdin) : readFileSync(path);
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const language = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
    const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { ok: true, layout: layOut({ text: decoded.text, language }), byteOrderMark };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** What is kept beside a draft, or why its file can't be used. */
export type ReadBeside =
  { readonly ok: true; readonly beside: Beside } | { readonly ok: false; readonly path: string; readonly reason: string };

/** Reads the file beside a draft, if there is one, and finds the words of its marks. */
export function readBeside(path: string, layout: Layout): ReadBeside {
  const sideFile = `${path}${sideFileEnd}`;
  const name = withSlashes(path).replace(/^.*\//s, '');
  if (path === stdin || !existsSync(sideFile)) return { ok: true, beside: placed(emptySideFile(name), layout) };
  try {
    const decoded = decode(readFileSync(sideFile));
    if (!decoded.ok) return { ok: false, path: sideFile, reason: decoded.reason };
    const parsed = parseSideFile(decoded.text);
    return parsed.ok ? { ok: true, beside: placed(parsed.file, layout) } : { ok: false, path: sideFile, reason: parsed.reason };
  } catch (error) {
    return { ok: false, path: sideFile, reason: reasonOf(error) };
  }
}

const placed = (file: SideFile, layout: Layout): Beside => ({ file, ...anchorAll(file, layout), ignoredRules: rulesIgnored(file) });
