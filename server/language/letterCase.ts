/** What becomes of the case of a form's letters. `keep`: nothing. */
export const caseChanges = ['keep', 'lower', 'title', 'upper'] as const;

export type CaseChange = (typeof caseChanges)[number];

/** How a form is written. */
export const shapes = {
  /** "report", "mother-in-law" */
  lower: 0,
  /** No capital, but not letters alone: "example.com", "1990s", "..." */
  noLetters: 1,
  title: 2,
  /** Capitals, by how many letters there are, up to five, for abbreviations are short: "X", "UN", "FBI", "NATO", "SYRIA". */
  capitals: 3,
  /** "NGOs" */
  capitalsWithS: 8,
  /** "McCarthy", "iPhone" */
  mixed: 9,
} as const;

export const shapeCount = 10;

/** The shape of a form, one of the numbers of `shapes` or, of capitals, up to four more; `lower` is the form in small letters. */
export function shapeOf(form: string, lower: string): number {
  if (form === lower) return hasLettersOnly(form) ? shapes.lower : shapes.noLetters;
  if (form === form.toUpperCase()) return shapes.capitals + Math.min(5, casedLetters(form)) - 1;
  const first = (form.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  if (form.slice(first) === lower.slice(first)) return shapes.title;
  const stem = form.slice(0, -1);
  return form.endsWith('s') && stem === stem.toUpperCase() && casedLetters(stem) > 1 ? shapes.capitalsWithS : shapes.mixed;
}

/** Whether a form has letters and what joins them: no digit, no part of an address. */
function hasLettersOnly(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if ((code < 0x41 && code !== 0x27 && code !== 0x2d) || code === 0x5f) return false;
  }
  return true;
}

/** How many letters of a form in capitals have a case, counted to 5. */
function casedLetters(form: string): number {
  let count = 0;
  for (const char of form) if (char.toLowerCase() !== char && ++count === 5) break;
  return count;
}

/** A capital first letter, and one for each part of a name: "Al-Dalati", "O'Brien"; "mother's" has no such part. */
export const titled = (form: string): string =>
  form.toLowerCase().replace(/(?:^|[-'])\p{L}(?=\p{L}{2})|^\p{L}/gu, (start) => start.toUpperCase());
