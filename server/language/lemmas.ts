import { caseGroup, editGroup } from './lemmaGroups.ts';
import { readLemmaTable, type Edit, type LemmaTable } from './lemmaTable.ts';
import { caseChanges, shapeCount, shapeOf, titled, type CaseChange } from './letterCase.ts';
import { childOf, decide } from './suffixTrie.ts';
import { uposTags, type Upos } from './tags.ts';

export interface Lemmatizer {
  /**
   * The lemma of a word as GUM would write it, from its form as it stands in the text and its tags ("VERB", "VBD"). Names keep their case. Any
   * text at all has a lemma, in time linear in its length; only that of an empty one is empty.
   */
  lemma(form: string, upos: Upos, xpos: string): string;
}

/** A lemmatizer from the bytes that training packed. Throws a RangeError where they are something else. */
export function lemmatizer(bytes: Uint8Array): Lemmatizer {
  const table = tableIn(bytes);
  const entries = new Map<string, Map<Upos, Entry>>(table.xposTags.map((xpos) => [xpos, new Map()]));
  const entryFor = (upos: Upos, xpos: string): Entry => {
    // Tags that training never saw are not kept: there may be any number of them.
    const known = entries.get(xpos);
    const entry = known?.get(upos) ?? entryOf(table, upos, xpos);
    known?.set(upos, entry);
    return entry;
  };
  return {
    lemma(form, upos, xpos) {
      const word = straightened(form);
      return upos === 'NUM' && grouped.test(word) ? word.replaceAll(',', '') : lookUp(table, entryFor(upos, xpos), word);
    },
  };
}

function tableIn(bytes: Uint8Array): LemmaTable {
  try {
    return readLemmaTable(bytes);
  } catch (cause) {
    throw new RangeError('The lemmas are damaged: build or install OnRecord again.', { cause });
  }
}

/** A pair of tags in the tries: its marks, and the nodes where its groups begin, -1 where they were never seen. */
interface Entry {
  readonly xposMark: number;
  readonly uposMark: number;
  readonly edits: number;
  /** One for each shape. */
  readonly cases: readonly number[];
}

function entryOf(table: LemmaTable, upos: Upos, xpos: string): Entry {
  return {
    xposMark: table.xposTags.indexOf(xpos) + 1,
    uposMark: uposTags.indexOf(upos) + 1,
    edits: childOf(table.edits, 0, editGroup(upos, xpos)),
    cases: Array.from({ length: shapeCount }, (_, shape) => childOf(table.cases, 0, caseGroup(upos, xpos, shape))),
  };
}

const unchanged: Edit = { strip: 0, add: '' };

function lookUp(table: LemmaTable, { xposMark, uposMark, edits, cases }: Entry, word: string): string {
  const lower = word.toLowerCase();
  const edit = table.editList[decide(table.edits, edits, lower, xposMark, uposMark) - 1] ?? unchanged;
  const change = caseChanges[decide(table.cases, cases[shapeOf(word, lower)] ?? -1, lower, xposMark, uposMark) - 1] ?? 'keep';
  return edited(word, edit, change);
}

/** With straight apostrophes for curly ones. */
export const straightened = (text: string): string => (/[‘’]/.test(text) ? text.replace(/[‘’]/g, "'") : text);

/** "1,250,000.00" */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A form with its end edited and the case of its letters changed; the form itself where nothing would be left of it. */
export function edited(form: string, { strip, add }: Edit, change: CaseChange): string {
  const stem = strip === 0 ? form : form.slice(0, Math.max(0, form.length - strip));
  if (stem === '' && add === '') return form;
  switch (change) {
    case 'lower':
      return stem.toLowerCase() + add;
    case 'title':
      return titled(stem + add);
    case 'upper':
      return (stem + add).toUpperCase();
    case 'keep':
      return add === '' ? stem : stem + inCaseOf(form, stem, add);
  }
}

/** What is added to a stem, written as the form is: "Cit|y" for "Cities", "CIT|Y" for "CITIES", "Monday" for "Mon". */
function inCaseOf(form: string, stem: string, add: string): string {
  const lower = form.toLowerCase();
  if (form === lower) return add;
  if (stem === '') return titled(add);
  return form === form.toUpperCase() ? add.toUpperCase() : add;
}
