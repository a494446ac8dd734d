import { freshId, idFrom } from './ids.ts';
import { membersOf, memberOf, type Members } from './json.ts';
import { idsOf, withMarks, type KeptMark, type SideFile } from './kept.ts';

/**
 * What two who changed one file have made of it, item by item: what one has changed or taken out counts, unless the other has changed it
 * too. Where both have changed a mark, ours keeps its name and theirs gets another, so that neither is lost.
 * @param base the file that both began with; null where it is not known: then nothing has been taken out
 */
export function mergeSideFiles(base: SideFile | null, ours: SideFile, theirs: SideFile): SideFile {
  const clashes: KeptMark[] = [];
  const marks = merged<KeptMark>(
    [base?.marks ?? [], ours.marks, theirs.marks],
    ({ id }) => id,
    (a, b) => saying(a) === saying(b),
    (_, other) => clashes.push(other),
  );
  const ids = new Set([...idsOf(ours), ...idsOf(theirs)]);
  for (const clash of clashes) {
    const seed = `${clash.id}\n${saying(clash)}`;
    const told = idFrom(seed);
    // A clash of the same two that was merged before.
    if (marks.some((mark) => mark.id === told && saying(mark) === saying(clash))) continue;
    const id = freshId(seed, ids);
    ids.add(id);
    marks.push({ ...clash, id });
  }
  const members = (of: (file: SideFile) => Members): Members =>
    merged(
      [base ? of(base) : [], of(ours), of(theirs)],
      ([name]) => name,
      ([, a], [, b]) => a === b,
      () => undefined,
    );
  const others = merged<string>(
    [base?.others ?? [], ours.others, theirs.others],
    (json) => memberOf(membersOf(json), 'id') ?? json,
    (a, b) => a === b,
    (_, other, out) => out.push(other),
  );
  const rest = { file: members(({ rest }) => rest.file), page: members(({ rest }) => rest.page) };
  return withMarks({ draft: ours.draft === '' ? theirs.draft : ours.draft, marks: [], others, rest }, marks);
}

/** What a mark says and of which words; where those stand is the draft's. */
const saying = ({ remark, quote, comment, rest }: KeptMark): string => JSON.stringify([remark, quote?.exact ?? null, comment, rest]);

function merged<T>(
  [base, ours, theirs]: readonly [base: readonly T[], ours: readonly T[], theirs: readonly T[]],
  keyOf: (item: T) => string,
  same: (a: T, b: T) => boolean,
  /** Both have changed it: ours is in `out`. */
  clash: (our: T, their: T, out: T[]) => void,
): T[] {
  const was = new Map(base.map((item) => [keyOf(item), item]));
  const theirOf = new Map(theirs.map((item) => [keyOf(item), item]));
  const ourKeys = new Set(ours.map(keyOf));
  const out: T[] = [];
  for (const our of ours) {
    const key = keyOf(our);
    const before = was.get(key);
    const their = theirOf.get(key);
    if (their === undefined) {
      if (before === undefined || !same(before, our)) out.push(our);
    } else if (before !== undefined && same(before, our)) out.push(their);
    else {
      out.push(our);
      if (!same(our, their) && !(before !== undefined && same(before, their))) clash(our, their, out);
    }
  }
  for (const their of theirs) {
    const before = was.get(keyOf(their));
    if (!ourKeys.has(keyOf(their)) && (before === undefined || !same(before, their))) out.push(their);
  }
  return out;
}
