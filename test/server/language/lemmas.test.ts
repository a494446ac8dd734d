import { describe, expect, it } from 'vitest';
import { lemmatizer } from '../../../server/language/lemmas.ts';
import { isUpos, type Upos } from '../../../server/language/tags.ts';
import { trainLemmas, type LemmaExample } from '../../../server/training/trainLemmas.ts';

/** Words of a made-up treebank: form, lemma, UPOS, XPOS. */
const treebank = `
  The the DET DT · NO no DET DT · An a DET DT · an a DET DT · not not PART RB · n't not PART RB · 's be AUX VBZ · 's 's PART POS · ' 's PART POS
  he he PRON PRP · him he PRON PRP · His his PRON PRP$ · I I PRON PRP · me I PRON PRP · ca can AUX MD · 're be AUX VBP · is be AUX VBZ
  walks walk VERB VBZ · makes make VERB VBZ · tries try VERB VBZ · watches watch VERB VBZ · goes go VERB VBZ
  walked walk VERB VBD · tried try VERB VBD · hoped hope VERB VBN · planned plan VERB VBD · Asked ask VERB VBD
  walking walk VERB VBG · Looking look VERB VBG · hoping hope VERB VBG · planning plan VERB VBG · telling tell VERB VBG
  dogs dog NOUN NNS · Cats cat NOUN NNS · houses house NOUN NNS · cities city NOUN NNS · churches church NOUN NNS · news news NOUN NN
  City city NOUN NN · city city NOUN NN · NATION nation NOUN NN · REPORTS report NOUN NNS · WALK walk VERB VB · NGOs NGO NOUN NNS
  better good ADJ JJR · best good ADJ JJS · faster fast ADJ JJR · nicest nice ADJ JJS · Spanish Spanish ADJ JJ · Old old ADJ JJ
  Clara Clara PROPN NNP · Wells Wells PROPN NNP · NATO NATO PROPN NNP · OSLO Oslo PROPN NNP · PARIS Paris PROPN NNP · LIMA Lima PROPN NNP
  States State PROPN NNPS · Nations Nation PROPN NNPS · Nov. November PROPN NNP · de de PROPN NNP · 1990s 1990s NOUN NNS · “ " PUNCT \`\`
  part part NOUN GW · time _ X NN
`;

const examples = treebank
  .split(/[·\n]/)
  .map((line) => line.trim().split(' '))
  .flatMap(([form = '', lemma = '', upos = '', xpos = '']): LemmaExample[] =>
    isUpos(upos) ? [{ form, lemma, upos, xpos, count: 2 }] : [],
  );

const vocabulary =
  `bake bakes baked baking rope ropes roped roping clap claps clapped clapping hum hums hummed humming carry carries carried carrying
  rub rubs rubbed rubbing hike hikes hiked hiking fire fires fired firing berry berries box boxes class classes bus buses link links linked linking park parks parked parking bark barks barked barking
  help helps helped helping turn turns turned turning jump jumps jumped jumping harp harps harped harping tall taller tallest`.split(/\s+/);

const bytes = trainLemmas(examples, vocabulary);
const lemmas = lemmatizer(bytes);

describe('lemma', () => {
  const cases: readonly (readonly [string, Upos, string, string])[] = [
    // Seen, regular.
    ['walked', 'VERB', 'VBD', 'walk'],
    ['walked', 'VERB', 'VBN', 'walk'],
    ['planning', 'VERB', 'VBG', 'plan'],
    ['cities', 'NOUN', 'NNS', 'city'],
    ['news', 'NOUN', 'NN', 'news'],
    // Spelling learnt from the vocabulary.
    ['baking', 'VERB', 'VBG', 'bake'],
    ['clapped', 'VERB', 'VBD', 'clap'],
    ['carries', 'VERB', 'VBZ', 'carry'],
    ['buses', 'NOUN', 'NNS', 'bus'],
    ['tallest', 'ADJ', 'JJS', 'tall'],
    // Words that nobody has shown.
    ['blorked', 'VERB', 'VBD', 'blork'],
    ['zorries', 'NOUN', 'NNS', 'zorry'],
    ['snarping', 'VERB', 'VBG', 'snarp'],
    // Irregular verbs and nouns, with a prefix too.
    ['went', 'VERB', 'VBD', 'go'],
    ['underwent', 'VERB', 'VBD', 'undergo'],
    ['written', 'VERB', 'VBN', 'write'],
    ['dying', 'VERB', 'VBG', 'die'],
    ['women', 'NOUN', 'NNS', 'woman'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['best', 'ADJ', 'JJS', 'good'],
    // Function words.
    ['An', 'DET', 'DT', 'a'],
    ['me', 'PRON', 'PRP', 'I'],
    ['his', 'PRON', 'PRP$', 'his'],
    ['ca', 'AUX', 'MD', 'can'],
    ["'s", 'AUX', 'VBZ', 'be'],
    ["'s", 'PART', 'POS', "'s"],
    // Curly apostrophes.
    ['n’t', 'PART', 'RB', 'not'],
    ['’s', 'PART', 'POS', "'s"],
    ['O’Brien', 'PROPN', 'NNP', "O'Brien"],
    // Names.
    ['Clara', 'PROPN', 'NNP', 'Clara'],
    ['Wells', 'PROPN', 'NNP', 'Wells'],
    ['McCarthys', 'PROPN', 'NNPS', 'McCarthy'],
    ['Nations', 'PROPN', 'NNPS', 'Nation'],
    ['Kèrè', 'PROPN', 'NNP', 'Kèrè'],
    ['Nov.', 'PROPN', 'NNP', 'November'],
    ['Spanish', 'ADJ', 'JJ', 'Spanish'],
    // Capitals.
    ['City', 'NOUN', 'NN', 'city'],
    ['REPORTS', 'NOUN', 'NNS', 'report'],
    ['HARBOUR', 'NOUN', 'NN', 'harbour'],
    ['NATO', 'PROPN', 'NNP', 'NATO'],
    ['OSLO', 'PROPN', 'NNP', 'Oslo'],
    ['NGOs', 'NOUN', 'NNS', 'NGO'],
    // Numbers and marks.
    ['1,250,000', 'NUM', 'CD', '1250000'],
    ['1,250.75', 'NUM', 'CD', '1250.75'],
    ['12,5', 'NUM', 'CD', '12,5'],
    ['1980s', 'NOUN', 'NNS', '1980s'],
    ['“', 'PUNCT', '``', '"'],
    ['…', 'PUNCT', '.', '…'],
  ];
  it.each(cases)('%s %s %s: %s', (form, upos, xpos, lemma) => {
    expect(lemmas.lemma(form, upos, xpos)).toBe(lemma);
  });

  it.each([
    ['tags never seen', 'walks', 'X', 'QQQ'],
    ['a part of speech never seen', 'walks', 'SYM', 'SYM'],
    ['a single s', 's', 'NOUN', 'NNS'],
    ['half a surrogate pair', '\ud83d', 'NOUN', 'NNS'],
    ['an emoji', '👩‍🚀s', 'NOUN', 'NNS'],
    ['a letter that grows in small letters', 'İs', 'PROPN', 'NNPS'],
    ['a letter that grows in capitals', 'ß', 'NOUN', 'NN'],
    ['blanks', ' \u00a0', 'VERB', 'VBD'],
    ['100,000 letters', 's'.repeat(100_000), 'NOUN', 'NNS'],
    ['100,000 capitals', 'S'.repeat(100_000), 'PROPN', 'NNP'],
    ['100,000 digits', '1,000'.repeat(20_000), 'NUM', 'CD'],
  ] as const)('%s have a lemma', (_, form, upos, xpos) => {
    expect(lemmas.lemma(form, upos, xpos)).not.toBe('');
  });

  it('does not depend on tags that were asked before', () => {
    // The treebank has neither tag; RBR shares its rules with JJR.
    const asked = lemmatizer(bytes);
    expect(asked.lemma('taller', 'ADV', 'QQQ')).toBe('taller');
    expect(asked.lemma('taller', 'ADV', 'RBR')).toBe('tall');
  });

  it('of nothing is nothing', () => {
    expect(lemmas.lemma('', 'NOUN', 'NNS')).toBe('');
  });
});

it('bytes that are cut short or go on are refused', () => {
  expect(() => lemmatizer(Uint8Array.of(...bytes, 0))).toThrow('damaged');
  expect(() => lemmatizer(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
  expect(() => lemmatizer(new Uint8Array(0))).toThrow(RangeError);
});

it('training gives the same bytes twice', () => {
  expect(trainLemmas(examples, vocabulary)).toEqual(bytes);
});
