import { describe, expect, it } from 'vitest';
import type { DraftLanguage } from '../../../server/text/draft.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { toDraft } from '../../../server/text/prose.ts';

/** The blocks of a draft as "kind: words". */
const blocks = (language: DraftLanguage, text: string): string[] =>
  layOut({ text, language }).blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);

const sentence = (n: number): string => `This is sentence number ${n} of the article, which the paper printed.`;

describe('Markdown', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    [
      'headings, with and without a setext rule',
      '# One *two*\n\nThree\n===\n\nFour five.',
      ['heading: One two', 'heading: Three', 'paragraph: Four five.'],
    ],
    ['emphasis and links leave their words', 'The **min*ist*er** [said](http://a.example "t") so.', ['paragraph: The minister said so.']],
    [
      'code, images, tags, addresses and footnote marks are no prose',
      'A `b` ![c](d.png) <i>e</i> <http://f.example> g[^1].',
      ['paragraph: A   e  g.'],
    ],
    ['entities and escapes are their characters', 'Q&amp;A \\*now\\*', ['paragraph: Q&A *now*']],
    ['what is struck out is gone', 'He ~~never~~ said so.', ['paragraph: He  said so.']],
    ['brackets in a quotation stay', 'She said, "[He] left."', ['paragraph: She said, "[He] left."']],
    ['a defined reference is a link', 'See [the deed].\n\n[The  Deed]: http://a.example', ['paragraph: See the deed.']],
    ['block quotations', '> One\n> two.\n>\n> Three.', ['quote: One\n two.', 'quote: Three.']],
    ['lists', '- One.\n- [x] Two.\n\n  Three.\n\n1. Four.', ['item: One.', 'item: Two.', 'item: Three.', 'item: Four.']],
    ['tables', '| a | b |\n|---|---|\n| c | d |', ['heading: a', 'heading: b', 'cell: c', 'cell: d']],
    [
      'code blocks, HTML and front matter',
      '---\ntitle: T\n---\n\n```\nx\n```\n\n<div>\ny\n</div>\n\n    z\n\nWords here.',
      ['paragraph: Words here.'],
    ],
    ['a footnote is no claim', 'He said so.[^1]\n\n[^1]: His book.', ['paragraph: He said so.', 'boilerplate: : His book.']],
    ['one line is a paragraph', '# Only a heading', ['paragraph: Only a heading']],
    ['Windows line ends', '# One\r\n\r\nTwo\r\nthree.\r\n', ['heading: One', 'paragraph: Two \nthree.']],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(blocks('markdown', text)).toEqual(expected);
  });

  it.each([
    [
      'links',
      'It [fell](http://a.example) and [rose][1] by [half].\n\n[1]: http://b.example\n[half]: http://c.example',
      ['[fell](http://a.example)', '[rose][1]', '[half]'],
    ],
    ['addresses', 'It fell <http://a.example>, see http://b.example today.', ['<http://a.example>', 'http://b.example']],
    ['marks of footnotes', 'It fell.[^1] It rose.', ['[^1]']],
    ['neither brackets of an editor’s nor pictures', '“[He] left,” she said. ![c](http://a.example/d.png)', []],
  ])('citations are %s', (_name, text, expected) => {
    expect(layOut({ language: 'markdown', text }).citations.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    expect(layOut({ language: 'plaintext', text }).citations).toEqual([]);
  });

  it('front matter tells notes', () => {
    expect(layOut({ language: 'markdown', text: '---\nonrecord: notes\n---\nA.' }).notes).toBe(true);
    expect(layOut({ language: 'markdown', text: '---\nonrecord: [notes\n---\nA.' }).notes).toBe(false);
    expect(layOut({ language: 'markdown', text: 'A.\n\n---\nonrecord: notes\n---\n' }).notes).toBe(false);
  });

  it.each(['Two.', 'DAMASCUS, May 27 (Reuters) - Two.', 'Two. '.repeat(20_000).trim()])(
    'an ignore comment names its rules and the paragraph behind it: %.40s',
    (paragraph) => {
      const text = `One.\n\n<!-- onrecord-ignore-next-line denial-pair hedged-sourcing -->\n\n${paragraph}\n\n<!-- a remark -->\n`;
      const start = text.indexOf(paragraph);
      expect(layOut({ language: 'markdown', text }).ignores).toMatchObject([
        { rules: ['denial-pair', 'hedged-sourcing'], paragraph: { start, end: start + paragraph.length } },
      ]);
    },
  );

  it('an ignore comment with nothing behind it silences nothing', () => {
    const text = 'One.\n\n<!-- onrecord-ignore-next-line -->\n';
    expect(layOut({ language: 'markdown', text }).ignores).toMatchObject([{ rules: [], paragraph: null }]);
  });
});

describe('CriticMarkup', () => {
  const cases: readonly (readonly [name: string, text: string, accepted: string])[] = [
    ['a highlight with a comment', 'He {==left==}{>>disputed: no<<} early.', 'He left early.'],
    ['insertions, deletions, substitutions', 'A {++b ++}{--c --}{~~d~>e~~}.', 'A b e.'],
    ['a comment in a highlight', '{==a {>>b<<} c==}', 'a  c'],
    ['unclosed', 'A {==b {>>c {~~d {++e.', 'A {==b {>>c {~~d {++e.'],
    ['a substitution without an arrow', 'A {~b~} {--c--}.', 'A {~b~} .'],
    ['an empty highlight', 'A {====} b.', 'A  b.'],
  ];
  describe.each(['markdown', 'plaintext'] as const)('%s', (language) => {
    it.each(cases)('%s', (_name, text, accepted) => {
      expect(blocks(language, text)).toEqual([`paragraph: ${accepted}`]);
    });
  });

  it('in Markdown, not in code or behind a backslash; a comment is never Markdown', () => {
    expect(blocks('markdown', '`{==a==}` \\{==b==} {>>*c `d<<}e` *f*')).toEqual(['paragraph: {==b==} e` f']);
  });

  it('in plain text, all else stands as it is', () => {
    expect(blocks('plaintext', '*a* `{==b==}` &amp; [c](d) and more of it.')).toEqual(['paragraph: *a* `b` &amp; [c](d) and more of it.']);
  });

  it('tells what is inside and around', () => {
    const text = 'A {==b==}{>>c<<} {~~d~>e~~}.';
    const { critic } = layOut({ language: 'plaintext', text });
    expect(critic.map(({ kind, span, inner }) => [kind, text.slice(span.start, span.end), text.slice(inner.start, inner.end)])).toEqual([
      ['highlight', '{==b==}', 'b'],
      ['comment', '{>>c<<}', 'c'],
      ['substitution', '{~~d~>e~~}', 'e'],
    ]);
  });
});

describe('plain text', () => {
  const wrapped = [
    'The minister of the interior said on Monday that the border would be',
    'closed to all traffic until the inquiry had been finished and that no',
    'exceptions would be made for the lorries that had waited since Friday.',
    'The unions called the decision a disgrace.',
    'Drivers will meet on Tuesday in the capital to decide whether they will',
    'go on strike or wait for the outcome of the talks with the ministry.',
  ].join('\n');
  it('a line is a paragraph', () => {
    expect(blocks('plaintext', `${sentence(1)}\n${sentence(2)} ${sentence(3)}\n\n${sentence(4)}`)).toHaveLength(3);
  });
  it('hard-wrapped lines are joined, a short last line ends a paragraph', () => {
    expect(blocks('plaintext', wrapped).map((block) => block.split('\n').length)).toEqual([4, 2]);
  });
  it('a mark never changes what is a paragraph', () => {
    const marked = wrapped.replace(
      'a disgrace',
      '{==a disgrace==}{>>opinion: of the unions, all of them, in one voice (AB, 2026-11-22 #0000)<<}',
    );
    expect(blocks('plaintext', marked)).toEqual(blocks('plaintext', wrapped));
  });
  it.each([
    ['a headline', `Minister resigns\n${sentence(1)}`, 'heading'],
    ['a byline', `By Jane Doe and John Roe\n${sentence(1)}`, 'heading'],
    ['a byline with a full line', `By JANE DOE, Staff Reporter;\n${sentence(1)}`, 'boilerplate'],
    ['a credit', `Photo: A. Photographer / An Agency.\n${sentence(1)}`, 'caption'],
    ['a pointer', `Read more: the minister's last week.\n${sentence(1)}`, 'boilerplate'],
    ['what it says of itself', `This article was updated on Tuesday.\n${sentence(1)}`, 'boilerplate'],
    ['an address', `https://example.org/article?id=1.\n${sentence(1)}`, 'boilerplate'],
    ['a bullet', `- The minister resigned on Monday.\n${sentence(1)}`, 'item'],
    ['a sentence', `By Monday the minister had resigned.\n${sentence(1)}`, 'paragraph'],
    ['a name that begins like one', `Readmore Ltd closed on Monday.\n${sentence(1)}`, 'paragraph'],
  ])('%s', (_name, text, kind) => {
    expect(layOut({ language: 'plaintext', text }).blocks[0]?.kind).toBe(kind);
  });
  it.each([
    ['DAMASCUS, May 27 (Reuters) - The army left.', 'DAMASCUS, May 27 (Reuters) - '],
    ['PARIS — The army left.', 'PARIS — '],
    ['New Delhi (PTI) – The army left.', 'New Delhi (PTI) – '],
    ['KARAMEH, July 25: The army left.', 'KARAMEH, July 25: '],
    ['KARAMEH, Sept 3 (Reuters): The army left.', 'KARAMEH, Sept 3 (Reuters): '],
    ['LOPEZ: The army left.', null],
    ['MAYOR LOPEZ, 45: The army left.', null],
    ['The army – or what is left of it – went home.', null],
    ['Smith - a lawyer - said so.', null],
    ['NATO, which the army had asked for help - in vain - said so.', null],
  ])('dateline of %s', (text, dateline) => {
    const [first] = layOut({ language: 'plaintext', text: `${text}\n${sentence(1)}` }).blocks;
    expect(first?.kind === 'boilerplate' ? first.prose.text : null).toBe(dateline);
  });
  it('a short rest behind a rule line is a footer', () => {
    const article = [1, 2, 3, 4, 5, 6].map(sentence).join('\n');
    expect(blocks('plaintext', `${article}\n______\nThe Paper: News and Views.`).at(-1)).toBe('boilerplate: The Paper: News and Views.');
    expect(blocks('plaintext', `${sentence(1)}\n* * *\n${article}`).every((block) => block.startsWith('paragraph'))).toBe(true);
  });
});

describe('any text', () => {
  it('English or not is told once, and only where there is enough to tell', () => {
    const german =
      'Die Regierung hat am Montag mitgeteilt, dass die Grenze bis auf Weiteres geschlossen bleibt. Der Innenminister sagte, dass es keine Ausnahmen geben werde. Die Gewerkschaften nannten die Entscheidung eine Schande.';
    expect(layOut({ language: 'plaintext', text: german }).english).toBe(false);
    expect(layOut({ language: 'plaintext', text: 'Schadenfreude, Weltschmerz.' }).english).toBe(true);
    expect(layOut({ language: 'markdown', text: `${sentence(1)} ${sentence(2)} ${sentence(3)}` }).english).toBe(true);
  });
  it.each(['', ' ', '\n\n', '\ufeff', '\ud800', '\u200b', '"', '{==', '---', '---\n---', '\0\u0001', '🙂'])('%j is read', (text) => {
    for (const language of ['plaintext', 'markdown'] as const) {
      for (const { prose, span } of layOut({ text, language }).blocks) {
        expect(toDraft(prose, { start: 0, end: prose.text.length })).toEqual(span);
      }
    }
  });
});
