import { createHash } from 'node:crypto';
import type { Name, NameKind } from '../language/parsed.ts';
import { layOut } from '../text/layOutDraft.ts';
import { contains, shift, type Span } from '../text/span.ts';
import { align } from './align.ts';

/** An article of corpora/newswire with the names in it, paragraph by paragraph as the product reads it. */
export interface NewswireArticle {
  readonly paragraphs: readonly NamedParagraph[];
  /** How many tokens its table has. */
  readonly tokens: number;
  /** How many names could not be found in the article, or stand in no one paragraph. */
  readonly lost: number;
  /** How many lines of the table have no tag; their token is left out. */
  readonly broken: number;
}

export interface NamedParagraph {
  readonly text: string;
  /** In order, not overlapping; of names within names the outermost. Offsets into `text`. */
  readonly names: readonly Name[];
}

/**
 * Whether an article of corpora/newswire is kept for measuring and never trained on: the SHA-1 of its file name ends in 0, 1 or 2.
 * `fileName` is that of the article itself, in UTF-8, without its folder and with its extension: "af_afrol_10.txt".
 */
export const isHeldOut = (fileName: string): boolean => /[012]$/.test(createHash('sha1').update(fileName, 'utf8').digest('hex'));

/**
 * The paragraphs of an article (the text of its file, whose first line is its address) with the names that its table tells: lines of token,
 * tab and BIO or BIOES tag, those of names within names in further columns. Of any text; never throws.
 */
export function readNewswire(article: string, table: string): NewswireArticle {
  const text = withoutAddress(article);
  const lines = table.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.map(rowOf).filter((row) => row !== null);
  const names = namesOf(rows.map(({ tag }) => tag));
  const tokens = align(
    text,
    rows.map(({ form }) => form),
  );
  const found = names.map((name) => placed(name, tokens)).filter((name) => name !== null);
  let next = 0;
  const paragraphs = layOut({ text, language: 'plaintext' }).blocks.map(({ span, prose }): NamedParagraph => {
    const own: Name[] = [];
    for (let name = found[next]; name && name.start < span.end; name = found[++next]) {
      if (contains(span, name)) own.push({ ...shift(name, -span.start), kind: name.kind });
    }
    return { text: prose.text, names: own };
  });
  const kept = paragraphs.reduce((sum, paragraph) => sum + paragraph.names.length, 0);
  return { paragraphs, tokens: rows.length, lost: names.length - kept, broken: lines.length - rows.length };
}

/** A byte-order mark and the line of the address. */
const head = /^\uFEFF?(?:(?:https?:|www\.)\S*\s)?/;

/** The article without a byte-order mark and the line of its address. */
const withoutAddress = (article: string): string => article.replace(head, '');

/** The article with blanks for what is before it in its file, so that offsets stay those of the file. */
export const withBlankAddress = (article: string): string => article.replace(head, (found) => found.replace(/[^\r\n]/g, ' '));

interface Tag {
  /** Whether a name begins here, whatever stands before. */
  readonly begins: boolean;
  /** Whether the name ends here, whatever follows. */
  readonly ends: boolean;
  readonly type: string;
}

/** A token and its part in a name; null outside names. Null for a line without a tag. */
function rowOf(line: string): { form: string; tag: Tag | null } | null {
  // A few lines have blanks for the tab.
  const [form = '', ...tags] = line.includes('\t') ? line.split('\t') : line.trim().split(/ +/);
  const known = tags.filter((tag) => /^(?:O|[BIES]-.+)$/.test(tag));
  if (known.length === 0) return null;
  const tag = known.find((tag) => tag !== 'O');
  if (tag === undefined) return { form, tag: null };
  return { form, tag: { begins: /^[BS]/.test(tag), ends: /^[ES]/.test(tag), type: tag.slice(2) } };
}

/** Dates and sums of money are no names to us. */
const kinds: ReadonlyMap<string, NameKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Location', 'place'],
  ['Facility', 'place'],
  ['NORP', 'group'],
  ['Misc', 'other'],
  ['Product', 'other'],
]);

/** The names that tags tell, as spans of indexes into them; one that goes on where none began begins there. */
function namesOf(tags: readonly (Tag | null)[]): Name[] {
  const names: Name[] = [];
  let open: { start: number; type: string } | null = null;
  const close = (end: number): void => {
    const kind = open ? kinds.get(open.type) : undefined;
    if (open && kind) names.push({ start: open.start, end, kind });
    open = null;
  };
  for (const [i, tag] of tags.entries()) {
    if (tag === null || tag.begins || tag.type !== open?.type) close(i);
    if (tag === null) continue;
    open ??= { start: i, type: tag.type };
    if (tag.ends) close(i + 1);
  }
  close(tags.length);
  return names;
}

/** The name with indexes of tokens made offsets into the text; null where one of its tokens is not there. */
function placed(name: Name, tokens: readonly (Span | null)[]): Name | null {
  const own = tokens.slice(name.start, name.end);
  const first = own[0];
  const last = own.at(-1);
  return first && last && !own.includes(null) ? { start: first.start, end: last.end, kind: name.kind } : null;
}
