import type { Remark } from '../annotation.ts';
import type { Members } from './json.ts';

/** How a mark finds its words in the draft. */
export interface Quote {
  /** The words with their markup, as the draft has them. */
  readonly exact: string;
  /** What stands before and behind them: 32 code points, more where those come again, less at the draft's ends or from another tool. */
  readonly prefix: string;
  readonly suffix: string;
  /** In code points into the draft; null where another tool has left it out. */
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** A mark as the file has it. */
export interface KeptMark {
  readonly id: string;
  readonly remark: Remark;
  /** Null where it is on the whole draft: an `ignored` that names rules. */
  readonly quote: Quote | null;
  /** The inside of its comment, as somebody has typed it in the text where it was before; null where it is as we write it. */
  readonly comment: string | null;
  /** What other tools have added to it. */
  readonly rest: Rest;
}

interface Rest {
  readonly item: Members;
  readonly target: Members;
  /** As JSON. */
  readonly bodies: readonly string[];
  readonly selectors: readonly string[];
}

export const noRest: Rest = { item: [], target: [], bodies: [], selectors: [] };

export const hasRest = ({ item, target, bodies, selectors }: Rest): boolean =>
  item.length + bodies.length + selectors.length > 0 || target.some(([name]) => name !== 'source');

/** The file beside a draft. */
export interface SideFile {
  /** The draft's file name; empty where another tool's file does not tell. */
  readonly draft: string;
  /** In the order of their places, then of their names; no two have one id. */
  readonly marks: readonly KeptMark[];
  /** Items that are not ours, as JSON. */
  readonly others: readonly string[];
  /** What other tools say of the whole collection and of its page. */
  readonly rest: { readonly file: Members; readonly page: Members };
}

/** @param draft the draft's file name, without its folder */
export const emptySideFile = (draft: string): SideFile => ({ draft, marks: [], others: [], rest: { file: [], page: [] } });

/** The file with these marks in place of its own. */
export function withMarks(file: SideFile, marks: readonly KeptMark[]): SideFile {
  const sorted = [...marks].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { ...file, marks: sorted };
}

/** The file with this mark in place of the one with its id. */
export const withMark = (file: SideFile, mark: KeptMark): SideFile =>
  withMarks(
    file,
    file.marks.map((other) => (other.id === mark.id ? mark : other)),
  );

export const idsOf = ({ marks }: SideFile): Set<string> => new Set(marks.map(({ id }) => id));

const placeOf = ({ quote }: KeptMark): number => (quote ? (quote.position?.start ?? Number.MAX_SAFE_INTEGER) : -1);
