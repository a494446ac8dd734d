import { z } from 'zod';
import { statuses, type Remark, type Status } from '../annotation.ts';
import { evidenceIn } from '../evidence.ts';
import { isRule } from '../remark.ts';
import { freshId } from './ids.ts';
import { compacted, elementsOf, memberOf, membersOf, objectOf, without, type Members } from './json.ts';
import { emptySideFile, withMarks, type KeptMark, type Quote, type SideFile } from './kept.ts';
import { mergeSideFiles } from './merge.ts';

export { emptySideFile, type SideFile } from './kept.ts';

/** The file, or why it can't be read, in words for the editor: then nobody may overwrite it. */
export type ParsedSideFile = { readonly ok: true; readonly file: SideFile } | { readonly ok: false; readonly reason: string };

const context = '"http://www.w3.org/ns/anno.jsonld"';
const hashName = 'urn:onrecord:hash';
const commentName = 'urn:onrecord:comment';

const refused = (reason: string): ParsedSideFile => ({ ok: false, reason });

/**
 * Reads the file beside a draft: a W3C Web Annotation collection. Items that are not ours are kept as they are. Where git has left the two
 * sides of a merge in it, all marks of both count. Never throws.
 */
export function parseSideFile(json: string): ParsedSideFile {
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  if (text.trim() === '') return refused('The file is empty.');
  const conflict = conflictIn(text);
  if (!conflict) return parseCollection(text);
  if (conflict === 'broken') return refused('Git has left a merge in it that is half resolved. Resolve it, or take one side.');
  const [ours, theirs] = [parseCollection(conflict.ours), parseCollection(conflict.theirs)];
  if (!ours.ok || !theirs.ok) {
    return refused('Git has left a merge in it, and one side of that can’t be read. Resolve the merge, or take one side.');
  }
  return { ok: true, file: mergeSideFiles(null, ours.file, theirs.file) };
}

const collection = z.object({
  type: z.union([z.literal('AnnotationCollection'), z.array(z.string()).refine((types) => types.includes('AnnotationCollection'))]),
  first: z.object({ items: z.array(z.unknown()) }),
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseCollection(read: string): ParsedSideFile {
  // A merge that git could do by itself may have left a comma too many or too few.
  const text = [read, withCommas(read.split('\n'))].find(isJson);
  if (text === undefined) return refused('The file is damaged: it is not valid JSON. Mend it, or move it away to begin a new one.');
  if (!collection.safeParse(JSON.parse(text)).success) {
    return refused('The file is somebody else’s: it is not a W3C collection of annotations that holds its items.');
  }
  const file = membersOf(compacted(text));
  const page = membersOf(memberOf(file, 'first') ?? '');
  const label = asString(memberOf(file, 'label'));
  const empty = emptySideFile(label ?? '');
  const ids = new Set<string>();
  const marks: KeptMark[] = [];
  const others: string[] = [];
  for (const item of elementsOf(memberOf(page, 'items') ?? '')) {
    const mark = keptMark(item, empty.draft);
    if (!mark) others.push(item);
    else {
      const id = mark.id === '' || ids.has(mark.id) ? freshId(item, ids) : mark.id;
      ids.add(id);
      marks.push({ ...mark, id });
    }
  }
  const known = { '@context': context, type: '"AnnotationCollection"', label: label === null ? '' : JSON.stringify(label) };
  const rest = { file: otherMembers(file, known, ['total', 'first']), page: otherMembers(page, { type: '"AnnotationPage"' }, ['items']) };
  return { ok: true, file: withMarks({ ...empty, others, rest }, marks) };
}

/** What is not as we write it, but for what we always write anew; names that we know come first, as they will be written. */
function otherMembers(members: Members, known: Readonly<Record<string, string>>, ours: readonly string[]): Members {
  const names = Object.keys(known);
  const first = names.flatMap((name) => members.filter(([other, json]) => other === name && json !== known[name]));
  return [...first, ...without(members, [...names, ...ours])];
}

function asString(json: string | null): string | null {
  const value: unknown = json === null ? null : JSON.parse(json);
  return typeof value === 'string' ? value : null;
}

const creator = z.strictObject({ type: z.literal('Person'), nickname: z.string().min(1) });
const tag = z.strictObject({ type: z.literal('TextualBody'), purpose: z.literal('tagging'), value: z.string() });
const comment = z.strictObject({ type: z.literal('TextualBody'), purpose: z.literal('commenting'), value: z.string() });
const count = z.number().int().min(0);
const positionSelector = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: count, end: count })
  .refine(({ start, end }) => start <= end);
const quoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});

/** The item, if it is a mark of ours; its id is empty where it has none. */
function keptMark(json: string, draft: string): KeptMark | null {
  const item = membersOf(json);
  const parse = (name: string): string | null => asString(memberOf(item, name));
  if (parse('type') !== 'Annotation' || parse('motivation') !== 'assessing') return null;
  const said = readBodies(memberOf(item, 'body') ?? '[]');
  const at = readTarget(memberOf(item, 'target') ?? 'null', draft);
  if (!said || !at) return null;
  if (!at.quote && (said.status !== 'ignored' || said.rules.length === 0)) return null;

  const created = parse('created');
  const date = created === null ? null : dateIn(created);
  const person = creator.safeParse(JSON.parse(memberOf(item, 'creator') ?? 'null'));
  const hash = parse(hashName);
  const known = ['type', 'motivation', 'body', 'target'];
  const id = parse('id');
  if (id !== null) known.push('id');
  if (date !== null && created === timeOf(date)) known.push('created');
  if (person.success) known.push('creator');
  if (hash !== null) known.push(hashName);
  const typed = parse(commentName);
  if (typed !== null) known.push(commentName);
  const remark: Remark = {
    status: said.status,
    rules: said.rules,
    note: said.note,
    initials: person.success ? person.data.nickname : null,
    date,
    hash,
  };
  const rest = { item: without(item, known), target: at.rest, bodies: said.rest, selectors: at.selectors };
  return { id: id ?? '', remark, quote: at.quote, comment: typed, rest };
}

/** `2026-11-22` as the time that W3C asks for, and back. */
const timeOf = (date: string): string => `${date}T00:00:00Z`;
const dateIn = (time: string): string | null => /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(time)?.[1] ?? null;

const asArray = (json: string): string[] => (json.startsWith('[') ? elementsOf(json) : [json]);

interface Bodies {
  readonly status: Status;
  readonly rules: readonly string[];
  readonly note: string;
  readonly rest: readonly string[];
}

/** What the bodies say; null where none or several give a status. */
function readBodies(json: string): Bodies | null {
  const found: Status[] = [];
  const rules: string[] = [];
  const rest: string[] = [];
  let note: string | null = null;
  for (const body of asArray(json)) {
    const value: unknown = JSON.parse(body);
    const tagged = tag.safeParse(value).data?.value;
    const status = statuses.find((word) => word === tagged);
    const said: string | undefined = note === null ? comment.safeParse(value).data?.value : undefined;
    if (status) found.push(status);
    else if (tagged !== undefined && isRule(tagged)) rules.push(tagged);
    else if (said !== undefined) note = said;
    else rest.push(body);
  }
  const [status, another] = found;
  if (!status || another) return null;
  const links = linksOf(note ?? '');
  return { status, rules, note: note ?? '', rest: rest.filter((body) => !links.includes(body)) };
}

interface Target {
  readonly quote: Quote | null;
  readonly rest: Members;
  readonly selectors: readonly string[];
}

/** What the target points to; null where it is no quotation of the draft nor the draft itself. */
function readTarget(json: string, draft: string): Target | null {
  const whole = asString(json);
  const source = JSON.stringify(sourceOf(draft));
  if (whole !== null) return { quote: null, rest: json === source ? [] : [['source', json]], selectors: [] };
  const target = membersOf(json);
  if (asString(memberOf(target, 'source')) === null) return null;
  const rest = otherMembers(target, { source }, ['selector']);
  const selector = memberOf(target, 'selector');
  if (selector === null) return { quote: null, rest, selectors: [] };
  let quote: z.infer<typeof quoteSelector> | undefined;
  let position: z.infer<typeof positionSelector> | undefined;
  const selectors: string[] = [];
  for (const part of asArray(selector)) {
    const value: unknown = JSON.parse(part);
    const quoted = quote ? undefined : quoteSelector.safeParse(value).data;
    const placed = position ? undefined : positionSelector.safeParse(value).data;
    if (quoted) quote = quoted;
    else if (placed) position = placed;
    else selectors.push(part);
  }
  if (!quote) return null;
  const { exact, prefix, suffix } = quote;
  const at = position ? { start: position.start, end: position.end } : null;
  return { quote: { exact, prefix, suffix, position: at }, rest, selectors };
}

/** A file name as an IRI. */
const sourceOf = (draft: string): string => encodeURIComponent(draft.replace(/\p{Cs}/gu, '\ufffd'));

/** What the note says to look at, as bodies. */
function linksOf(note: string): string[] {
  const sources = evidenceIn(note).map((evidence) => {
    if (evidence.kind === 'url') return evidence.href;
    const path = evidence.path.split('/').map(sourceOf).join('/');
    return evidence.line === null ? path : `${path}#${evidence.line}`;
  });
  return sources.map((source) => JSON.stringify({ type: 'SpecificResource', purpose: 'linking', source }));
}

/** The file's text: an item a line, so that git merges items. */
export function formatSideFile({ draft, marks, others, rest }: SideFile): string {
  const items = [...marks.map((mark) => itemOf(mark, draft)), ...others].map((item) => `      ${item}`);
  const first = [
    ...known([['type', '"AnnotationPage"']], rest.page).map((member) => `    ${member},\n`),
    `    "items": [${items.length === 0 ? '' : `\n${items.join(',\n')}`}\n    ]\n`,
  ];
  const members = known(
    [
      ['@context', context],
      ['type', '"AnnotationCollection"'],
      ['label', JSON.stringify(draft)],
    ],
    rest.file,
  );
  const total = `"total": ${marks.length + others.length}`;
  return `{\n${[...members, total].map((member) => `  ${member},\n`).join('')}  "first": {\n${first.join('')}  }\n}\n`;
}

/** Our members, each with the value that another tool has given it if it has, and those of the other tool. */
function known(ours: Members, rest: Members): string[] {
  const names = ours.map(([name]) => name);
  const members = [...ours.map(([name, json]) => [name, memberOf(rest, name) ?? json] as const), ...without(rest, names)];
  return members.map(([name, json]) => `${JSON.stringify(name)}: ${json}`);
}

function itemOf({ id, remark, quote, comment, rest }: KeptMark, draft: string): string {
  const { status, rules, note, initials, date, hash } = remark;
  const tagging = [status, ...rules].map((value) => JSON.stringify({ type: 'TextualBody', purpose: 'tagging', value }));
  // An empty one keeps the next, which is somebody else's, from being read as ours.
  const noted = note !== '' || rest.bodies.length > 0 ? [JSON.stringify({ type: 'TextualBody', purpose: 'commenting', value: note })] : [];
  const members: (readonly [string, string])[] = [
    ['type', '"Annotation"'],
    ['id', JSON.stringify(id)],
    ['motivation', '"assessing"'],
  ];
  const created = asString(memberOf(rest.item, 'created'));
  if (date !== null && (created === null || dateIn(created) !== date)) members.push(['created', JSON.stringify(timeOf(date))]);
  if (initials !== null) members.push(['creator', JSON.stringify({ type: 'Person', nickname: initials })]);
  members.push(['body', `[${[...tagging, ...noted, ...linksOf(note), ...rest.bodies].join(',')}]`]);
  members.push(['target', targetOf(quote, rest, draft)]);
  if (hash !== null) members.push([hashName, JSON.stringify(hash)]);
  if (comment !== null) members.push([commentName, JSON.stringify(comment)]);
  const names = members.map(([name]) => name);
  return objectOf([...members, ...without(rest.item, names)]);
}

function targetOf(quote: Quote | null, { target, selectors }: KeptMark['rest'], draft: string): string {
  const source = JSON.stringify(sourceOf(draft));
  if (!quote && target.length === 0) return source;
  const { exact, prefix, suffix, position } = quote ?? { exact: '', prefix: '', suffix: '', position: null };
  const parts = quote ? [JSON.stringify({ type: 'TextQuoteSelector', exact, prefix, suffix })] : [];
  if (position) parts.push(JSON.stringify({ type: 'TextPositionSelector', ...position }));
  const selector = [...parts, ...selectors].join(',');
  return objectOf([
    ['source', memberOf(target, 'source') ?? source],
    ...without(target, ['source']),
    ...(quote ? [['selector', `[${selector}]`] as const] : []),
  ]);
}

/** The two sides of a merge that git has left in the text, `broken` where its marks are in no order; null where there is none. */
function conflictIn(text: string): { readonly ours: string; readonly theirs: string } | 'broken' | null {
  const lines = text.split('\n');
  if (!lines.some((line) => line.startsWith('<<<<<<<') || line.startsWith('>>>>>>>'))) return null;
  const ours: string[] = [];
  const theirs: string[] = [];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of lines) {
    const sign = /^(<{7}|\|{7}|={7}|>{7})(?:[ \r]|$)/.exec(line)?.[1]?.charAt(0);
    if (sign === undefined) {
      if (side === 'both' || side === 'ours') ours.push(line);
      if (side === 'both' || side === 'theirs') theirs.push(line);
    } else if (sign === '<' && side === 'both') side = 'ours';
    else if (sign === '|' && side === 'ours') side = 'base';
    else if (sign === '=' && (side === 'ours' || side === 'base')) side = 'theirs';
    else if (sign === '>' && side === 'theirs') side = 'both';
    else return 'broken';
  }
  return side === 'both' ? { ours: withCommas(ours), theirs: withCommas(theirs) } : 'broken';
}

/** The lines with a comma behind each item but the last of a run of items: a merge knows nothing of commas. */
function withCommas(lines: readonly string[]): string {
  const isItem = (line: string | undefined): boolean => line?.startsWith('      {') === true;
  return lines
    .map((line, index) => {
      if (!isItem(line)) return line;
      const item = line.trimEnd();
      const bare = item.endsWith(',') ? item.slice(0, -1) : item;
      return isItem(lines[index + 1]) ? `${bare},` : bare;
    })
    .join('\n');
}
