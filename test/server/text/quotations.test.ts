import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotations, withOpenings, type Opening } from '../../../server/text/quotations.ts';

/** The text with its quotations in ⟦ ⟧, carried ones in ⟪ ⟫. */
function shown(text: string, opening: Opening = 'outside'): string {
  let out = '';
  let at = 0;
  for (const { start, end, carried } of quotations(text, opening).spans) {
    out += text.slice(at, start) + (carried ? '⟪' : '⟦') + text.slice(start, end) + (carried ? '⟫' : '⟧');
    at = end;
  }
  return out + text.slice(at);
}

const bare = (marked: string): string => marked.replace(/[⟦⟧⟪⟫]/g, '');

describe('quotations', () => {
  it.each([
    '⟦"We won,"⟧ she said. ⟦"They lost."⟧',
    '⟦“We won,”⟧ she said.',
    '⟦“He said ‘no’ twice,”⟧ she said.',
    '⟦"He said \'no\' twice,"⟧ she said.',
    '⟦«Nous avons “tout” gagné»⟧, dit-il.',
    '⟦»So«⟧ sagte er. ⟦„So nicht“⟧, sagte sie.',
    'He said ⟦‘it’s over’⟧ and left.',
    "⟦'We don't know,'⟧ he said. ⟦'It's over.'⟧",
    "He backs ⟦'the workers' rights'⟧ today.",
    '⟦‘The workers’ rights,’⟧ he said.',
    'The so-called ⟦“expert”⟧ left.',
    '(⟦"Yes"⟧)—⟦"no"⟧',
    '⟦“We won, he said.⟧ ⟦“They lost,”⟧ she said.',
    '⟦“It goes on and on.⟧',
    "⟦''We won,''⟧ she said. ⟦''It's over for 'them'.''⟧",
    "⟦``We won,''⟧ she said.",
    '⟦"He is 6\'2" tall and has a 12" rod,"⟧ she said.',
    '⟦"There were 12"⟧ in ⟦"all"⟧',
    '⟦"It was cold,"⟧ Lopez writes in her letter. ⟦The wind blew. I shook."⟧',
    '⟦“It was cold,”⟧ Lopez writes in her letter. ⟦The wind blew.”⟧',
    '⟦"It was cold,"⟧ Lopez said. The pole was 12".',
    'Lopez writes: It was cold. The wind blew."',
  ])('%s', (marked) => {
    expect(shown(bare(marked))).toBe(marked);
  });

  it.each([
    'It’s the workers’ day.',
    "The dogs' dinner and the cats' tea",
    "The '90s, rock 'n' roll",
    'A 2.5" pipe and a 6\'2" man',
    'A 5" x 7" print',
    "A 6'2'' man",
    "A 5'' x 7'' print",
    'Nothing at all.',
    'A stray ” mark',
    '',
  ])('none in: %s', (text) => {
    expect(quotations(text, 'outside')).toEqual({ spans: [], openAtEnd: false });
  });

  it.each([
    ['⟦“And they lost,”⟧ she said.', 'opened anew'],
    ['⟪and they lost,”⟫ she said. ⟦“Yes.”⟧', 'carried on to its closing mark'],
    ['⟪and they lost,"⟫ she said.', 'carried on to a straight mark'],
    ['⟪and ‘they’ lost,”⟫ she said.', 'with a quotation in it'],
    ['And they lost, she said.', 'not closed: the paragraph before lacked a mark'],
    ['A 2.5" pipe.', 'inches close nothing'],
  ])('where one is open before: %s (%s)', (marked) => {
    expect(shown(bare(marked), 'open')).toBe(marked);
  });

  it('tells whether one is open at the end', () => {
    expect(quotations('“It goes on.', 'outside').openAtEnd).toBe(true);
    expect(quotations('“It goes on.”', 'outside').openAtEnd).toBe(false);
    expect(quotations('It went on,” he said.', 'open').openAtEnd).toBe(false);
    expect(quotations("'Twas the workers' day", 'outside').openAtEnd).toBe(false);
  });

  it.each([
    [['“It goes on.', 'It goes on.', 'And ends.”', 'Later.'], 'outside within open outside', 'not opened anew'],
    [['“It goes on.', '“It goes on.', '“And ends.”'], 'outside open open', 'opened anew'],
    [['“It lacks a mark.', 'She left.', 'He stayed.'], 'outside open outside', 'not closed'],
    [['“It lacks a mark.', 'She left.', '“Yes,” he said.'], 'outside open outside', 'not closed before another begins'],
    [['“It lacks a mark.', ...Array.from({ length: 9 }, () => 'On.'), 'End.”'], `outside open${' outside'.repeat(9)}`, 'too far'],
    [['Nothing.', 'It lacks the first,” she said.'], 'outside outside', 'not opened'],
  ])('where paragraphs begin: %j: %s (%s)', (texts, openings) => {
    const paragraphs = texts.map((text) => ({ text }));
    const read = withOpenings(paragraphs, ({ text }, opening) => ({ opening, openAtEnd: quotations(text, opening).openAtEnd }));
    expect(read.map(({ opening }) => opening).join(' ')).toBe(openings);
  });

  it('finds spans in order, not overlapping, within any text', () => {
    const parts = fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', '„', '`', ' ', 'a', 's', '.', '5'), { maxLength: 60 });
    fc.assert(
      fc.property(parts, fc.constantFrom<Opening>('outside', 'open', 'within'), (chars, opening) => {
        const text = chars.join('');
        let at = 0;
        for (const { start, end } of quotations(text, opening).spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['"', "'", ' ‘a', "s' ", '“', '« ', " ''a", '"1" a', ' "1" a'])('reads 500,000 characters: %j', (unit) => {
    expect(quotations(unit.repeat(500_000 / unit.length), 'open').spans).toBeDefined();
  });
});
