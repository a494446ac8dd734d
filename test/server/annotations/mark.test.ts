import { describe, expect, it } from 'vitest';
import type { BesideMark } from '../../../server/annotations/annotation.ts';
import { clearAll, clearMarks, strip } from '../../../server/annotations/clear.ts';
import { mark, setNote, type NewRemark } from '../../../server/annotations/mark.ts';
import type { DraftLanguage } from '../../../server/text/draft.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import type { Span } from '../../../server/text/span.ts';

const disputed: NewRemark = { status: 'disputed', rules: [], note: '', initials: null, date: null };

/** A text with its selection between `‹` and `›`. */
function selection(marked: string): { readonly text: string; readonly span: Span } {
  const start = marked.indexOf('‹');
  return { text: marked.replace(/[‹›]/g, ''), span: { start, end: marked.indexOf('›') - 1 } };
}

/** The draft after the selection has been marked, or the reason why it has not. */
function marked(draft: string, remark: Partial<NewRemark> = {}, language: DraftLanguage = 'markdown'): string {
  const { text, span } = selection(draft);
  const result = mark(layOut({ text, language }), span, { ...disputed, ...remark });
  return result.ok ? applyEdits(text, result.edits) : result.reason;
}

const d = '{>>disputed<<}';

describe('a new mark', () => {
  it.each<[name: string, draft: string, expected: string]>([
    ['on a sentence', 'One. ‹Two.› Three.', `One. {==Two.==}${d} Three.`],
    ['without the blanks at its ends', 'One.‹ Two. \u200b›Three.', `One. {==Two.==}${d} \u200bThree.`],
    ['on whole characters', 'A ca‹fe›\u0301 b', `A ca{==fe\u0301==}${d} b`],
    ['on whole surrogate pairs', 'A \ud83d‹\ude42 b› c', `A {==🙂 b==}${d} c`],
    ['on whole sequences of emoji', 'A 👩‹\u200d👧 b› c', `A {==👩\u200d👧 b==}${d} c`],
    ['over the lines of a paragraph', 'One ‹two\r\nthree› four.', `One {==two\r\nthree==}${d} four.`],
    ['around emphasis', 'One **‹two›** three.', `One {==**two**==}${d} three.`],
    ['around emphasis in a word', 'im*‹poss›*ible', `im{==*poss*==}${d}ible`],
    ['around emphasis and more', 'One‹ **two** three›.', `One {==**two** three==}${d}.`],
    ['around emphasis in emphasis', '***‹one› two*** ', `***{==one==}${d} two*** `],
    ['within emphasis', 'One **two ‹three› four**.', `One **two {==three==}${d} four**.`],
    ['around a link', 'See [‹the deed](http://a.ex›ample).', `See {==[the deed](http://a.example)==}${d}.`],
    ['within a link', 'See [the ‹long› deed](http://a.example).', `See [the {==long==}${d} deed](http://a.example).`],
    ['around an entity', 'Q‹&am›p;A', `Q{==&amp;==}${d}A`],
    ['around code', 'One ‹two `three` four›.', `One {==two \`three\` four==}${d}.`],
    ['in a list', '- One.\n- ‹Two.›', `- One.\n- {==Two.==}${d}`],
    ['in a block quotation', '> One ‹two\n> three›.', `> One {==two\n> three==}${d}.`],
    ['in a table', '| a | b |\n|---|---|\n| c | ‹d› |', `| a | b |\n|---|---|\n| c | {==d==}${d} |`],
    ['in a heading', '# ‹One›\n\nTwo.', `# {==One==}${d}\n\nTwo.`],
    ['on each block', 'O‹ne.\n\n- Two.\n- Th›ree.', `O{==ne.==}${d}\n\n- {==Two.==}${d}\n- {==Th==}${d}ree.`],
    ['not on a byline among others', '‹By Jane Doe\n\nHe left early.›', `By Jane Doe\n\n{==He left early.==}${d}`],
    ['on a byline alone', '‹By Jane Doe›\n\nHe left early.', `{==By Jane Doe==}${d}\n\nHe left early.`],
    [
      'around somebody’s suggestion',
      'One ‹{--two--} {++three++} {~~four~>five~~}›.',
      `One {--two--} {=={++three++} {~~four~>five~~}==}${d}.`,
    ],
    ['within somebody’s suggestion', '{++One ‹two› three++}', `{++One {==two==}${d} three++}`],
    ['before somebody’s comment', 'One ‹two›{>>three<<}.', `One {==two==}${d}{>>three<<}.`],
    ['around somebody’s comment', 'One ‹two{>>three<<} four›.', `One {==two{>>three<<} four==}${d}.`],
    ['beside marks and highlights', `{==One==}‹two›{==three==}${d}`, `{==One==}{==two==}${d}{==three==}${d}`],
    ['beside braces and equals signs', 'a {=‹=b=›}', `a {={===b===}${d}}`],
  ])('%s', (_name, draft, expected) => {
    expect(marked(draft)).toBe(expected);
  });

  it('says all that it is to say, and hashes the words if it is signed', () => {
    expect(marked('‹One *two*›.', { rules: ['denial-pair'], note: 'a\n <<} b ', initials: 'AB', date: '2026-11-22' })).toBe(
      '{==One *two*==}{>>disputed denial-pair: a <\\<} b (AB, 2026-11-22 #cqzv)<<}.',
    );
    expect(marked('‹One›.', { note: 'b', date: '2026-11-22' })).toBe('{==One==}{>>disputed: b<<}.');
  });
  it('a bar in the note does not end the cell', () => {
    expect(marked('| a |\n|---|\n| ‹c› |', { note: 'x|y\\' })).toBe('| a |\n|---|\n| {==c==}{>>disputed: x\\|y\\\\<<} |');
  });
  it('in plain text, where nothing else is markup', () => {
    expect(marked('- *One ‹two* [three›](x).\n', {}, 'plaintext')).toBe(`- *One {==two* [three==}${d}](x).\n`);
    expect(marked('‹Mr. A left on Monday.\nMs. B stayed.›', {}, 'plaintext')).toBe(
      `{==Mr. A left on Monday.==}${d}\n{==Ms. B stayed.==}${d}`,
    );
  });
});

describe('on a mark', () => {
  it.each<[name: string, draft: string, expected: string]>([
    ['the same again changes nothing', `One {==‹two›==}${d}.`, `One {==two==}${d}.`],
    ['within it too', `One {==two ‹three›==}${d}.`, `One {==two three==}${d}.`],
    ['around it, without more words', `One‹ {==two==}${d} ›three.`, `One {==two==}${d} three.`],
    ['another remark takes its place', `One {==‹**two**›==}{>>verified: b (AB)<<}.`, `One {==**two**==}${d}.`],
    ['in emphasis', `*‹{==two==}{>>opinion<<}›*`, `*{==two==}${d}*`],
  ])('%s', (_name, draft, expected) => {
    expect(marked(draft)).toBe(expected);
  });
  it('a stale one is signed anew', () => {
    const once = marked('‹Two›.', { initials: 'AB' });
    const changed = once.replace('Two', '‹Three›');
    expect(marked(changed, { initials: 'AB' })).toBe(marked('‹Three›.', { initials: 'AB' }));
  });
});

describe('refused', () => {
  it.each<[name: string, draft: string, reason: string]>([
    ['nothing', 'One‹› two.', 'There are no words to mark here.'],
    ['blanks', 'One‹ \u200b›two.', 'There are no words to mark here.'],
    ['code', 'One `t‹w›o`.', 'There are no words to mark here.'],
    ['cut emphasis', 'One ‹two **three› four**.', 'cuts “**three four**” in two'],
    ['a cut link', 'One ‹two [three› four](x).', 'cuts “[three four](x)” in two'],
    ['a cut suggestion', 'One ‹two {++three› four++}.', 'cuts the suggested change “{++three four++}” in two'],
    ['more than a mark', `‹One {==two==}${d}›.`, 'holds more than the marked words “two”'],
    ['a part of a mark', `‹One {==two› three==}${d}.`, 'cuts the marked words “two three”'],
    ['somebody’s highlight', 'One {==‹two›==}{>>why?<<}.', 'Somebody has highlighted “{==two==}” here'],
    ['words around one', 'One ‹two {==three==} four›.', 'Somebody has highlighted “{==three==}” here'],
    ['the end of a mark', 'One ‹two ==} three›.', 'would end the mark'],
    ['an open delimiter', 'One {>>two ‹three›.', 'a “{>>” without its end stands before the words'],
    ['a backslash', 'One \\‹two›.', 'a backslash stands right before the words'],
    ['a reference by its words', 'See [the ‹deed›].\n\n[the deed]: http://a.example', 'would change how the text is read'],
    ['one of many', 'One. ‹Two.\n\nThree *four› five*.', 'cuts “*four five*” in two'],
  ])('%s', (_name, draft, reason) => {
    expect(marked(draft)).toContain(reason);
  });
  it.each<[name: string, draft: string, remark: Partial<NewRemark>, reason: string]>([
    ['a note with markup', 'One `two ‹three›.', { note: 'or `four' }, 'the note holds characters that are markup here'],
    ['a note that ends a suggestion', '{++One ‹two›++}', { note: '++}' }, 'the note holds characters that are markup here'],
    ['initials', 'One ‹two›.', { initials: 'A (B)' }, '“A (B)” can’t sign a mark'],
    ['no initials', 'One ‹two›.', { initials: '' }, '“” can’t sign a mark'],
    ['a date', 'One ‹two›.', { initials: 'AB', date: 'today' }, '“today” is not a date'],
    ['a rule', 'One ‹two›.', { rules: ['Denial'] }, 'names of rules: Denial'],
  ])('%s', (_name, draft, remark, reason) => {
    expect(marked(draft, remark)).toContain(reason);
  });
});

describe('a mark in the file beside the draft', () => {
  const beside = (span: Span): BesideMark => ({ ...disputed, hash: null, span, stale: false, id: 'urn:uuid:1' });
  it.each<[name: string, draft: string, reason: string]>([
    ['on the words', 'One ‹two› three.', 'The words “two” are marked already, in the file beside the draft.'],
    ['around them', 'One t‹w›o three.', 'The words “two” are marked already, in the file beside the draft.'],
    ['within them', 'One ‹two three›.', 'The selection holds more than the marked words “two”.'],
    ['cutting them', 'On‹e tw›o three.', 'The selection cuts the marked words “two”.'],
  ])('%s: none in the text', (_name, draft, reason) => {
    const { text, span } = selection(draft);
    const result = mark(layOut({ text, language: 'markdown' }), span, disputed, [beside({ start: 4, end: 7 })]);
    expect(result.ok ? '' : result.reason).toContain(reason);
  });
  it.each(['‹One› two three.', 'One two ‹three›.'])('elsewhere it is in no way: %s', (draft) => {
    const { text, span } = selection(draft);
    const layout = layOut({ text, language: 'markdown' });
    expect(mark(layout, span, disputed, [beside({ start: 4, end: 7 })])).toEqual(mark(layout, span, disputed));
  });
});

describe('another note', () => {
  /** The draft with this note at the selection, or the reason why not. */
  const noted = (draft: string, note: string): string => {
    const { text, span } = selection(draft);
    const result = setNote(layOut({ text, language: 'markdown' }), span, note);
    return result.ok ? applyEdits(text, result.edits) : result.reason;
  };
  it.each<[name: string, draft: string, note: string, expected: string]>([
    ['at the cursor', 'One {==tw‹›o==}{>>disputed<<}.', 'why', 'One {==two==}{>>disputed: why<<}.'],
    ['in place of the old', '{==a‹›==}{>>disputed: b<<}', 'c', '{==a==}{>>disputed: c<<}'],
    ['none', '{==a==}{>>dis‹›puted: b (AB)<<}', ' ', '{==a==}{>>disputed (AB)<<}'],
    ['is no new signature', '‹{==a==}›{>>verified (AB, 2026-11-22 #0000)<<}', 'b', '{==a==}{>>verified: b (AB, 2026-11-22 #0000)<<}'],
    [
      'on marks that were made together',
      '‹{==a==}{>>opinion<<}\n\n{==b==}{>>opinion<<}›',
      'c',
      '{==a==}{>>opinion: c<<}\n\n{==b==}{>>opinion: c<<}',
    ],
    ['of one that is written otherwise, the same', '{==a‹›==}{>>disputed:  b <<}', 'b', '{==a==}{>>disputed:  b <<}'],
    ['without a mark', 'One ‹two› {==three==}{>>why?<<}.', 'c', 'There is no mark at the cursor.'],
    [
      'on several',
      '‹{==a==}{>>opinion<<} {==b==}{>>disputed<<}›',
      'c',
      'The selection touches 2 marks that say different things. Put the cursor in one of them.',
    ],
    [
      'with markup',
      '{++{==a‹›==}{>>opinion<<}++}',
      'b++}',
      'A mark here would change how the text is read: the note holds characters that are markup here.',
    ],
  ])('%s', (_name, draft, note, expected) => {
    expect(noted(draft, note)).toBe(expected);
  });
});

it('all marks are cleared, nothing else', () => {
  const text = '<!-- onrecord-ignore-next-line -->\n\n{==a {==b==}{>>c<<} *{==d==}{>>verified<<}*\n\n{==e==}{>>opinion<<} {++f++}';
  expect(applyEdits(text, clearAll(layOut({ text, language: 'markdown' })))).toBe(
    '<!-- onrecord-ignore-next-line -->\n\n{==a {==b==}{>>c<<} *d*\n\ne {++f++}',
  );
});

describe('cleared', () => {
  it.each<[name: string, draft: string, expected: string]>([
    ['what the cursor is in', `A {==b‹›==}${d} {==c==}${d}`, `A b {==c==}${d}`],
    ['with the cursor in its comment', 'A {==b==}{>>dis‹›puted<<} c', 'A b c'],
    ['between two, the one that begins', `{==b==}${d}‹›{==c==}${d}`, `{==b==}${d}c`],
    ['right behind it', `{==b==}${d}‹›`, 'b'],
    ['what the selection touches', `{==a==}${d} {==b‹==}${d} {==c›==}${d} {==d==}${d}`, `{==a==}${d} b c {==d==}${d}`],
    ['nothing of somebody else', '‹{==a==}{>>b<<} {++c++}›', '{==a==}{>>b<<} {++c++}'],
  ])('%s', (_name, draft, expected) => {
    const { text, span } = selection(draft);
    expect(applyEdits(text, clearMarks(layOut({ text, language: 'markdown' }), span))).toBe(expected);
  });
});

describe('a clean copy', () => {
  const ignore = '<!-- onrecord-ignore-next-line denial-pair -->';
  it.each<[name: string, draft: string, expected: string]>([
    ['has no mark', `# {==A==}${d}\r\n\r\n*{==b==}{>>ignored denial-pair (AB)<<}* c`, '# A\r\n\r\n*b* c'],
    ['keeps everybody’s markup', `{==a {++b++}==}${d}{>>c<<} {==d==}{>>e<<} <!-- f -->`, 'a {++b++}{>>c<<} {==d==}{>>e<<} <!-- f -->'],
    ['has no ignore comment', `A.\n\n${ignore}\n\nB.`, 'A.\n\n\nB.'],
    ['has none before its paragraph', `A.\r\n\r\n ${ignore} \r\nB.\r\n`, 'A.\r\n\r\nB.\r\n'],
    ['keeps two paragraphs apart', `A.\n${ignore}\nB.`, 'A.\n\nB.'],
    ['has none at its beginning and end', `${ignore}\nA.\n${ignore}`, 'A.\n'],
    ['has none within a line', `A ${ignore} b.`, 'A  b.'],
    ['has none in a quotation', `> ${ignore}\n> A.`, '> \n> A.'],
    ['keeps what stands behind one', `${ignore} a\n\nB.`, ' a\n\nB.'],
  ])('%s', (_name, draft, expected) => {
    expect(strip(draft, 'markdown')).toBe(expected);
  });
});
