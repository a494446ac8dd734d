import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { evidenceIn, notesOf, read, type Texts } from './notes.ts';
import { Notes } from '../../../server/evidence/evidence.ts';
import { readers } from '../readers.ts';

const lund = `# Interview with Mayor Anna Lund

- 12 June, town hall, recorded

She denied accepting a bribe from the Sund shipping company. "I never took money from Sund," she said.

"The harbour was sold for 40 million euros, that is public."

The weather was fine.`;

const fire = `# Fire report

The sprinklers in the warehouse on the east quay had been switched off at the main valve.

Did the company dump diesel in the estuary?

Sund said it had never dumped diesel in the estuary.

The Joint Council of Harbour and Estuary Fishers and Dockers may inspect ships.`;

const notes = notesOf({ 'lund.md': lund, 'fire.md': fire });

/** All offers for a draft of one claim, each as a line. */
const offersFor = (draft: string, of = notes): string[] =>
  evidenceIn(draft, of).offers.flatMap((offers) => offers.map(({ stance, uri, line }) => `${stance} ${uri}#${line}`));

describe('offers', () => {
  it.each([
    ['The harbour at Brook was sold for 40 million euros in March, officials said.', ['supports lund.md#7']],
    ['Mayor Anna Lund accepted a bribe of 200,000 euros from the Sund shipping company.', ['denies lund.md#5']],
    ['The sprinklers in the warehouse had been switched off.', ['supports fire.md#3']],
    ['The company dumped diesel in the estuary for years, the union said.', ['denies fire.md#7']],
    ['Sund never dumped diesel in the estuary, its lawyer said.', ['supports fire.md#7']],
    // The number is another one.
    ['The harbour was sold for 90 million euros.', ['mentions lund.md#7']],
  ])('%s', (draft, expected) => {
    expect(offersFor(draft)).toEqual(expected);
  });

  it.each([
    ['a claim of other things', 'The orchestra played Mahler in the new concert hall on Friday.'],
    ['the same common words alone', 'The company said it had been a good year for people in the city.'],
    ['the same name alone', 'Anna Lund was born in a small village.'],
    ['the same long name alone', 'The statement was published by the Joint Council of Harbour and Estuary Fishers and Dockers.'],
    ['the same number alone', 'The orchestra has 40 million followers.'],
    ['a question in the draft', 'Did the company dump diesel in the estuary?'],
    ['another language', 'Der Hafen wurde im März für vierzig Millionen Euro verkauft, wie die Behörden am Montag mitteilten.'],
    ['no words', ''],
  ])('%s: none', (_what, draft) => {
    expect(offersFor(draft)).toEqual([]);
  });

  // Notes of one story, with no name and no number to go by.
  const school = notesOf({
    amsel: 'Ruth Amsel denied that the mayor took money from the builder.\n\nThe school roof was leaking in spring, she says.',
    minutes: 'The council voted to build the new school on the old market square.\n\nThe contract went to the only bidder.',
    site: 'The builder did not pay his workers for three months.',
  });

  it.each([
    ['The mayor took money from the builder, according to two officials who asked not to be named.', ['denies amsel#1']],
    ['The roof of the school has been leaking for months.', ['supports amsel#3']],
    ['The council decided to build the new school on the market square.', ['supports minutes#1']],
    ['The only bidder got the contract.', ['supports minutes#3']],
    ['Workers of the builder were not paid for months.', ['supports site#1']],
    ['The builder built the roof.', []],
    ['The mayor likes the new council.', []],
    ['The weather was bad in spring.', []],
    ['The school is new.', []],
    ['The council had no money for the workers.', []],
  ])('of plain words: %s', (draft, expected) => {
    expect(offersFor(draft, school)).toEqual(expected);
  });

  it('says where the sentence stands', () => {
    const [offer] = evidenceIn('The harbour was sold for 40 million euros.', notes).offers.flat();
    expect(offer).toMatchObject({ uri: 'lund.md', line: 7, words: '"The harbour was sold for 40 million euros, that is public."' });
    expect(lund.slice(offer?.span.start, offer?.span.end)).toBe(offer?.words);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j', (end) => {
    const [offer] = evidenceIn('The harbour was sold for 40 million euros.', notesOf({ n: lund.replaceAll('\n', end) })).offers.flat();
    expect(offer?.line).toBe(7);
  });

  it('sees through markup in both', () => {
    const marked = notesOf({ n: 'Notes.\n\n- The **harbour** was [sold](https://a.example) for _40 million_ euros.' });
    const [offer] = evidenceIn('The {==harbour was sold==}{>>verified<<} for *40 million* euros.', marked).offers.flat();
    expect(offer).toMatchObject({ words: 'The harbour was sold for 40 million euros.', stance: 'supports', line: 3 });
  });

  it('are three at most, and of the best', () => {
    const copies: Texts = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((uri) => [
        uri,
        uri === 'e' ? lund : 'The harbour was sold for millions of euros, or so they say in the harbour.',
      ]),
    );
    const [offers = []] = evidenceIn('The harbour was sold for 40 million euros.', notesOf(copies)).offers;
    expect(offers.length).toBeLessThanOrEqual(3);
    expect(offers[0]?.uri).toBe('e');
  });

  it('never offers a draft to itself', () => {
    const draft = 'The harbour was sold for 40 million euros.';
    const both = notesOf({ 'draft.md': draft });
    expect(evidenceIn(draft, both).offers.flat()).toHaveLength(1);
    expect(evidenceIn(draft, both, 'draft.md').offers.flat()).toEqual([]);
  });
});

describe('denials across files', () => {
  const claim = 'Mayor Anna Lund accepted a bribe of 200,000 euros from the Sund shipping company, according to two former employees.';
  const denial = 'Anna Lund denied accepting a bribe from the Sund shipping company.';

  it('finds a denial in a note of what the draft says', () => {
    const draft = `The council met on Monday.\n\n${claim}`;
    const [pair, ...more] = evidenceIn(draft, notes).denials;
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ uri: 'lund.md', denies: 'note', line: 5, kind: 'denies' });
    expect(lund.slice(pair?.denial.start, pair?.denial.end)).toBe('denied');
    expect(pair?.claims.map(({ start, end }) => draft.slice(start, end))).toEqual([claim]);
  });

  it('finds a denial in the draft of what a note says', () => {
    const note = `# Talk with the two\n\nThey met me in a car.\n\n${claim}`;
    const [pair, ...more] = evidenceIn(denial, notesOf({ n: note })).denials;
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ uri: 'n', denies: 'draft', line: 5 });
    expect(denial.slice(pair?.denial.start, pair?.denial.end)).toBe('denied');
    expect(pair?.claims.map(({ start, end }) => note.slice(start, end))).toEqual([claim]);
  });

  it.each([
    ['both ends in the draft', `${claim}\n\n${denial}`, 'The weather was fine.'],
    ['both ends in the note', 'The weather was fine.', `${claim}\n\n${denial}`],
    ['nothing is denied', claim, claim],
    ['something else is denied', claim, 'The orchestra denied that it would leave the new concert hall.'],
    ['the note is empty', claim, ''],
    ['the draft is empty', '', denial],
  ])('%s: none', (_what, draft, note) => {
    expect(evidenceIn(draft, notesOf({ n: note })).denials).toEqual([]);
  });
});

const sentences = [
  'The harbour was sold for 40 million euros.',
  'Anna Lund denied accepting a bribe from the Sund shipping company.',
  'Anna Lund accepted a bribe from the Sund shipping company, officials said.',
  'Sund never dumped diesel in the estuary.',
  '# Diesel',
  '"He dumped diesel in the estuary',
  '- The warehouse burned down; “four dockers were killed”.',
  '',
  '{==The harbour==}{>>disputed<<} was not sold.',
];
const text = fc.array(fc.constantFrom(...sentences), { maxLength: 5 }).map((lines) => lines.join('\n\n'));
const uri = fc.constantFrom('a', 'b', 'c');

describe('any notes', () => {
  it('tell the same whatever was there before', () => {
    const step = fc.record({ uri, text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), text, (steps, draft) => {
        const edited = notesOf({});
        const last = new Map<string, string>();
        for (const { uri: at, text: words } of steps) {
          if (words === null) {
            edited.remove(at);
            last.delete(at);
          } else {
            edited.put(at, words);
            last.set(at, words);
          }
        }
        expect(evidenceIn(draft, edited)).toEqual(evidenceIn(draft, notesOf(Object.fromEntries(last))));
      }),
      { numRuns: 60 },
    );
  });

  it('are read without a throw, give three offers at most, and every span lies in its file', () => {
    const any = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(any, any, fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 4 }), (draft, note, claims) => {
        const layout = layOut({ text: draft, language: 'markdown' });
        const spans = claims.map(([start, length]) => ({ start, end: start + length }));
        const { offers, denials } = notesOf({ n: note }).evidenceFor(layout, spans, null);
        expect(offers).toHaveLength(spans.length);
        for (const { span, line } of offers.flat()) {
          expect(0 <= span.start && span.start < span.end && span.end <= note.length).toBe(true);
          expect(line).toBe(note.slice(0, span.start).split('\n').length);
        }
        for (const all of offers) expect(all.length).toBeLessThanOrEqual(3);
        for (const { denies, denial, claims: denied } of denials) {
          const [own, other] = denies === 'note' ? [note, draft] : [draft, note];
          expect(denial.end).toBeLessThanOrEqual(own.length);
          for (const { end } of denied) expect(end).toBeLessThanOrEqual(other.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('reading in the background', () => {
  const long = Array.from({ length: 6 }, (_, i) => `The harbour was sold for ${i}0 million euros.`).join('\n\n');

  it('takes a step a paragraph, and the note counts when all are done', () => {
    const background = new Notes(readers, read);
    let steps = 0;
    for (const step of background.reading('n', long)) {
      expect(step).toBeUndefined();
      expect(background.uris).toEqual([]);
      steps++;
    }
    expect(steps).toBe(6);
    expect(background.uris).toEqual(['n']);
  });

  it.each<readonly [string, (background: Notes) => void, readonly string[]]>([
    [
      'removed meanwhile: nothing stays',
      (background) => {
        background.remove('n');
      },
      [],
    ],
    [
      'read anew meanwhile: the newer stays',
      (background) => {
        background.put('n', lund);
      },
      ['supports n#7'],
    ],
    [
      'another one removed: it stays',
      (background) => {
        background.remove('m');
      },
      ['supports n#9', 'mentions n#1', 'mentions n#3'],
    ],
  ])('%s', (_what, meanwhile, expected) => {
    const background = new Notes(readers, read);
    const reading = background.reading('n', long);
    reading.next();
    meanwhile(background);
    while (reading.next().done !== true);
    expect(offersFor('The harbour was sold for 40 million euros.', background)).toEqual(expected);
  });

  it('counts from when it was asked for, not from its first step', () => {
    const background = new Notes(readers, read);
    const older = background.reading('n', long);
    background.put('n', lund);
    expect([...older]).toEqual([]);
    expect(offersFor('The harbour was sold for 40 million euros.', background)).toEqual(['supports n#7']);
  });
});
