import type { Span } from '../text/span.ts';

/** An address of the web that shows it: `see https://a.example/report`. */
export interface UrlTarget {
  readonly kind: 'url';
  readonly href: string;
}

/** A place in a file: `see notes/interview.md#12`. */
export interface FileTarget {
  readonly kind: 'file';
  /** From the draft's folder, with `/`; steps up, if any, come first (`../notes/visit.md`). Where it may lead is for who opens it to say. */
  readonly path: string;
  /** From 1; null where the note names the file alone. */
  readonly line: number | null;
}

export type EvidenceTarget = UrlTarget | FileTarget;

/** What a note points to. The span is that of the address or path, in UTF-16 units into the note. */
export type Evidence = EvidenceTarget & Span;

/**
 * What a note says to look at: each address or path behind the word "see", and those joined to it by a comma, a semicolon or "and". A path
 * with blanks stands in pointed brackets: `see <notes/first talk.md#12>`. Words that are neither ("see below") are none.
 */
export function evidenceIn(note: string): Evidence[] {
  const out: Evidence[] = [];
  see.lastIndex = 0;
  while (see.exec(note)) {
    let at = see.lastIndex;
    for (;;) {
      const found = targetAt(note, at);
      if (!found) break;
      out.push(found.evidence);
      see.lastIndex = found.end;
      const joined = joint(note, found.end);
      if (joined === null) break;
      at = joined;
    }
  }
  return out;
}

/** "see" as a word of its own, with the blank behind it. */
const see = /(?<![\p{L}\p{N}_-])[Ss]ee[ \t]+/gu;

/** Where the next of several targets may begin, behind the one that ends at `end`; null where nothing joins another to it. */
function joint(note: string, end: number): number | null {
  const [found] = /^(?:[,;] ?(?:and )?| and )(?:see )?/.exec(note.slice(end, end + 12)) ?? [];
  return found === undefined ? null : end + found.length;
}

/** Longest path or address in pointed brackets, so that a note of openings is read in linear time. */
const longestPath = 2048;

/** The target that begins at `at`, and where what was read ends. */
function targetAt(note: string, at: number): { readonly evidence: Evidence; readonly end: number } | null {
  if (note.charAt(at) === '<') {
    const inside = note.slice(at + 1, at + 1 + longestPath);
    const close = inside.indexOf('>') + at + 1;
    const target = close <= at ? null : targetOf(note.slice(at + 1, close), true);
    return target && { evidence: { ...target, start: at + 1, end: close }, end: close + 1 };
  }
  const blank = firstBlank(note, at);
  const words = withoutPunctuation(note.slice(at, blank));
  const target = targetOf(words, false);
  return target && { evidence: { ...target, start: at, end: at + words.length }, end: at + words.length };
}

function firstBlank(note: string, from: number): number {
  let at = from;
  while (at < note.length && !/\s/.test(note.charAt(at))) at++;
  return at;
}

/** The words without the punctuation behind them that is the note's: stops, commas, a bracket or quotation mark that was opened before them. */
function withoutPunctuation(words: string): string {
  let opened = 0;
  for (const char of words) opened += char === '(' ? 1 : char === ')' ? -1 : 0;
  let end = words.length;
  for (; end > 0; end--) {
    const last = words.charAt(end - 1);
    if (last === ')') {
      if (opened >= 0) break;
      opened++;
    } else if (!'.,;:!?"\'”’»]'.includes(last)) break;
  }
  return words.slice(0, end);
}

/** @param bracketed whether pointed brackets say that this is a target, whatever it looks like */
function targetOf(words: string, bracketed: boolean): EvidenceTarget | null {
  if (/^https?:\/\//i.test(words)) return URL.canParse(words) ? { kind: 'url', href: words } : null;
  const [, before = words, number] = /^([^#]*)#L?(\d{1,9})$/.exec(words) ?? [];
  const line = number === undefined ? null : Number(number);
  if (line === 0 || (line === null && !bracketed && !document.test(before))) return null;
  const path = relativePath(before);
  return path === null ? null : { kind: 'file', path, line };
}

/** Endings of what a reporter keeps; without a line, "see and/or" and "see p.12" would be files. */
const document = /\.(?:csv|docx?|eml|html?|jpe?g|json|m4a|markdown|md|mov|mp[34]|odt|pdf|png|pptx?|rtf|tsv|txt|wav|xlsx?)$/i;

/** The path with `/` and without steps to and fro, those up first; null where it names no file, or does not begin in a folder. */
function relativePath(path: string): string | null {
  const slashed = path.replaceAll('\\', '/');
  // A colon is a scheme, a drive, or another stream of a file.
  if (slashed.startsWith('/') || slashed.startsWith('~') || /[:<>\p{Cc}]/u.test(slashed)) return null;
  const steps: string[] = [];
  for (const step of slashed.split('/')) {
    // Windows takes "..." and ".. " for "..".
    if (step !== '.' && step !== '..' && /^[. ]+$/.test(step)) return null;
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.at(-1);
  return name === undefined || name === '..' ? null : steps.join('/');
}

/** What a note says of a target: `https://a.example`, `notes/interview.md#12`, `<notes/first talk.md>`. */
export function formatTarget(target: EvidenceTarget): string {
  const words = target.kind === 'url' ? target.href : `${target.path}${target.line === null ? '' : `#${target.line}`}`;
  const plain = withoutPunctuation(words) === words && !/[\s<>]/.test(words) && targetOf(words, false) !== null;
  return plain ? words : `<${words}>`;
}

/** The note with `see TARGET` at its end; as it is where it says so already, null where no note can say it (an absolute path). */
export function withEvidence(note: string, target: EvidenceTarget): string | null {
  const told = evidenceIn(note);
  if (told.some((other) => formatTarget(other) === formatTarget(target))) return note;
  const rest = note.trimEnd();
  const words = `see ${formatTarget(target)}`;
  const out = rest === '' ? words : `${/[.;:,!?]$/.test(rest) ? rest : `${rest};`} ${words}`;
  const last = evidenceIn(out).at(-1);
  return last?.end !== undefined && evidenceIn(out).length === told.length + 1 && same(last, target) ? out : null;
}

const same = (a: EvidenceTarget, b: EvidenceTarget): boolean =>
  a.kind === 'url' ? b.kind === 'url' && a.href === b.href : b.kind === 'file' && a.path === b.path && a.line === b.line;
