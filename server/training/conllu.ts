import type { Span } from '../text/span.ts';

/** A syntactic word of a treebank; `start` and `end` are UTF-16 offsets into the text of its paragraph. */
export interface GoldToken extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of its head in the sentence; -1 for the root. */
  readonly head: number;
  /** With its subtype: "nsubj:pass". */
  readonly relation: string;
  /** MISC as it stands in the file ("Entity=(1-person-new|SpaceAfter=No"); "_" if none. */
  readonly misc: string;
}

/** `start` and `end` are UTF-16 offsets into the text of its paragraph: from the first token's start to the last one's end. */
export interface GoldSentence extends Span {
  /** `sent_id`; empty if the file names none. */
  readonly id: string;
  readonly tokens: readonly GoldToken[];
}

export interface GoldParagraph {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

export interface GoldDocument {
  readonly id: string;
  readonly paragraphs: readonly GoldParagraph[];
}

/** A line of the ten columns. */
interface Row {
  readonly line: number;
  readonly id: string;
  readonly columns: readonly string[];
}

interface RawSentence {
  readonly id: string;
  /** The `# text` comment; null if there is none. */
  readonly text: string | null;
  readonly line: number;
  readonly rows: readonly Row[];
}

/**
 * Reads a treebank in CoNLL-U (universaldependencies.org/format). The text of a paragraph is rebuilt from its tokens and SpaceAfter=No and so
 * is the raw text, sentences run together where the writer forgot a blank. Empty nodes are left out; the words of a multiword token share out
 * its characters. Throws an error that names `file` and the line where the source is no CoNLL-U, a head does not exist or a text comment
 * contradicts the tokens.
 */
export function readConllu(source: string, file: string): GoldDocument[] {
  const documents: { readonly id: string; readonly paragraphs: RawSentence[][] }[] = [];
  let comments: string[] = [];
  let rows: Row[] = [];
  const endSentence = (line: number): void => {
    const first = rows[0];
    if (!first) {
      if (comments.length > 0 && line > 0) throw bad(file, line, 'comments without a sentence');
      return;
    }
    const newDocument = valueOf(comments, 'newdoc');
    if (newDocument !== null || documents.length === 0) documents.push({ id: newDocument ?? file, paragraphs: [] });
    const paragraphs = documents.at(-1)?.paragraphs ?? [];
    if (valueOf(comments, 'newpar') !== null || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)?.push({ id: valueOf(comments, 'sent_id') ?? '', text: valueOf(comments, 'text'), line: first.line, rows });
    rows = [];
    comments = [];
  };
  const lines = source.split(/\r?\n/);
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text === '') endSentence(line);
    else if (text.startsWith('#')) comments.push(text);
    else rows.push(rowOf(text, line, file));
  }
  endSentence(0);
  return documents.map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map((sentences) => paragraphOf(sentences, file)) }));
}

const bad = (file: string, line: number, message: string): Error => new Error(`${file}:${line}: ${message}`);

/** What a comment `# key = value` says; empty for `# key` alone; null without it. */
function valueOf(comments: readonly string[], key: string): string | null {
  for (const comment of comments) {
    const body = comment.slice(1).trimStart();
    if (!body.startsWith(key)) continue;
    const rest = body.slice(key.length);
    if (rest.trim() === '') return '';
    const [, value] = /^ (?:id )?= ?(.*)$/u.exec(rest) ?? [];
    if (value !== undefined) return value.trim();
  }
  return null;
}

function rowOf(text: string, line: number, file: string): Row {
  const columns = text.split('\t');
  const [id = ''] = columns;
  if (columns.length !== 10) throw bad(file, line, `expected 10 columns, got ${columns.length}`);
  if (!/^\d+(?:[-.]\d+)?$/.test(id)) throw bad(file, line, `"${id}" is no token number`);
  if (columns[1] === '') throw bad(file, line, 'empty form');
  return { line, id, columns };
}

function paragraphOf(raw: readonly RawSentence[], file: string): GoldParagraph {
  let text = '';
  const sentences = raw.map((sentence): GoldSentence => {
    const { tokens, surface, space } = tokensOf(sentence, text.length, file);
    if (sentence.text !== null && sentence.text !== surface)
      throw bad(file, sentence.line, `the tokens give "${surface}", the text comment says "${sentence.text}"`);
    const start = text.length;
    text += surface + space;
    return { id: sentence.id, start, end: start + surface.length, tokens };
  });
  return { text: text.trimEnd(), sentences };
}

interface Tokens {
  readonly tokens: readonly GoldToken[];
  /** What the sentence looks like in the text, without the blank behind it. */
  readonly surface: string;
  /** The blank behind it, if any. */
  readonly space: string;
}

/** The words of a sentence that begins `base` code units into its paragraph. */
function tokensOf({ rows, line }: RawSentence, base: number, file: string): Tokens {
  const words = rows.filter(({ id }) => /^\d+$/.test(id));
  if (words.length === 0) throw bad(file, line, 'a sentence without a word');
  const ranges = new Map(rows.flatMap((row) => (row.id.includes('-') ? [[Number(row.id.split('-')[0]), row] as const] : [])));
  let surface = '';
  let space = '';
  const tokens: GoldToken[] = [];
  for (let i = 0; i < words.length;) {
    const range = ranges.get(i + 1);
    const row = range ?? words[i];
    if (!row) break;
    const last = range ? Number(range.id.split('-')[1]) : i + 1;
    if (last <= i || last > words.length) throw bad(file, row.line, `"${row.id}" covers no words of the sentence`);
    const [, form = '', , , , , , , , misc = ''] = row.columns;
    const start = base + surface.length + space.length;
    surface += space + form;
    space = misc.split('|').includes('SpaceAfter=No') ? '' : ' ';
    const parts = words.slice(i, last);
    const spans = shareOut(
      form,
      start,
      parts.map(({ columns }) => columns[1] ?? ''),
    );
    for (const [k, part] of parts.entries()) {
      if (Number(part.id) !== i + k + 1) throw bad(file, part.line, `expected token number ${i + k + 1}, got ${part.id}`);
      tokens.push(tokenOf(part, spans[k] ?? { start, end: start + form.length }, words.length, file));
    }
    i = last;
  }
  return { tokens, surface, space };
}

function tokenOf({ columns, line }: Row, { start, end }: Span, count: number, file: string): GoldToken {
  const [, form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', relation = '', , misc = ''] = columns;
  if (!/^\d+$/.test(head) || Number(head) > count) throw bad(file, line, `there is no token "${head}" to be the head`);
  return { start, end, form, lemma, upos, xpos, feats, head: Number(head) - 1, relation, misc };
}

/** The characters of a token among its words (`don't`: do + n't): each takes its own length, the last what is left, nobody less than one. */
function shareOut(form: string, start: number, words: readonly string[]): Span[] {
  let at = 0;
  return words.map((word, i) => {
    const left = words.length - 1 - i;
    const from = Math.min(at, form.length);
    at = left === 0 ? form.length : Math.max(from, Math.min(from + word.length, form.length - left));
    return { start: start + from, end: start + at };
  });
}
