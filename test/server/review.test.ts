import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BesideMark, Status } from '../../server/annotations/annotation.ts';
import { mark } from '../../server/annotations/mark.ts';
import { createReviewer, type Review } from '../../server/review.ts';
import { defaultSettings, type Settings } from '../../server/settings.ts';
import type { DraftLanguage } from '../../server/text/draft.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { layOut } from '../../server/text/layOutDraft.ts';
import type { Span } from '../../server/text/span.ts';
import { readers } from './readers.ts';
import { spanIn } from './reviews.ts';

const review = (text: string, language: DraftLanguage = 'markdown', notes = false): Review =>
  createReviewer(readers)(layOut({ text, language }), { settings: defaultSettings, notes });

/** "rule/severity" of each finding. */
const flags = (text: string, notes = false): string[] =>
  review(text, 'markdown', notes).findings.map(({ rule, severity }) => `${rule}/${severity}`);

const claim = 'It was the most disastrous failure in the history of the harbour.';

describe('marks and comments settle findings', () => {
  it.each([
    ['nothing', claim, ['unattributed-claim/warning']],
    ['verified', `{==${claim}==}{>>verified: the annual report (AB)<<}`, []],
    ['opinion', `{==${claim}==}{>>opinion<<}`, []],
    ['disputed', `{==${claim}==}{>>disputed<<}`, ['unattributed-claim/warning']],
    ['verified, and changed since', `{==${claim}==}{>>verified (AB #0000)<<}`, ['unattributed-claim/warning']],
    ['this rule ignored', `{==${claim}==}{>>ignored unattributed-claim<<}`, []],
    ['every rule ignored', `{==${claim}==}{>>ignored<<}`, []],
    ['another rule ignored', `{==${claim}==}{>>ignored denial-pair<<}`, ['unattributed-claim/warning']],
    ['somebody’s own comment', `{==${claim}==}{>>verified it!<<}`, ['unattributed-claim/warning']],
    ['a comment before it', `<!-- onrecord-ignore-next-line unattributed-claim -->\n\n${claim}`, []],
    ['a comment of all rules', `<!-- onrecord-ignore-next-line -->\n\n${claim}`, []],
    ['a comment before another', `<!-- onrecord-ignore-next-line -->\n\nHe left.\n\n${claim}`, ['unattributed-claim/warning']],
  ])('%s', (_name, text, expected) => {
    expect(flags(text).filter((flag) => flag !== 'unattributed-claim/hint')).toEqual(expected);
  });
});

describe('where a disputed claim is to be an error', () => {
  const settings: Settings = { ...defaultSettings, disputedIsError: true };
  const warned = 'unattributed-claim/warning';
  it.each([
    ['nothing', claim, [warned]],
    ['disputed', `{==${claim}==}{>>disputed: the board denies it (AB)<<}`, ['unattributed-claim/error']],
    ['disputed in part', claim.replace('failure', '{==failure==}{>>disputed<<}'), ['unattributed-claim/error']],
    ['disputed, and changed since', `{==${claim}==}{>>disputed (AB #0000)<<}`, [warned]],
    ['disputed here, verified there', claim.replace(/(.*disas)(.*)/, '{==$1==}{>>disputed<<}{==$2==}{>>verified<<}'), []],
    ['in need of a source', `{==${claim}==}{>>needs-source<<}`, [warned]],
    ['verified', `{==${claim}==}{>>verified<<}`, []],
    ['disputed elsewhere', `${claim}\n\n{==He left.==}{>>disputed<<}`, [warned]],
    ['disputed, and the rule ignored', `<!-- onrecord-ignore-next-line -->\n\n{==${claim}==}{>>disputed<<}`, []],
    ['disputed in notes', `---\nonrecord: notes\n---\n\n{==${claim}==}{>>disputed<<}`, ['unattributed-claim/hint']],
    ['another finding disputed', '{==Critics==}{>>disputed<<} say that it failed.', ['hedged-sourcing/warning']],
  ])('%s', (_name, text, expected) => {
    const { findings } = createReviewer(readers)(layOut({ text, language: 'markdown' }), { settings, notes: false });
    const found = findings.filter(({ start }) => !text.slice(start).startsWith('He left'));
    expect(found.map(({ rule, severity }) => `${rule}/${severity}`)).toEqual(expected);
  });
});

describe('a mark beside the draft does what one in it does', () => {
  const text = `${claim} He left.`;
  const besideOn = (words: string, status: Status, stale = false): BesideMark => ({
    ...{ id: 'urn:uuid:1', status, rules: [], note: '', initials: 'AB', date: null, hash: null, stale },
    span: spanIn(text)(words),
  });
  const loudest = (...beside: BesideMark[]): string[] =>
    createReviewer(readers)(layOut({ text, language: 'markdown' }), {
      settings: { ...defaultSettings, disputedIsError: true },
      notes: false,
      beside,
    })
      .findings.filter(({ severity }) => severity !== 'hint')
      .map(({ rule, severity }) => `${rule}/${severity}`);
  const long = besideOn(text, 'needs-source');
  it.each<readonly [string, readonly BesideMark[], readonly string[]]>([
    ['none', [], ['unattributed-claim/warning']],
    ['verified', [besideOn(claim, 'verified')], []],
    ['disputed', [besideOn(claim, 'disputed')], ['unattributed-claim/error']],
    ['stale', [besideOn(claim, 'verified', true)], ['unattributed-claim/warning']],
    ['overlapped by one that ends further on', [besideOn('It was', 'opinion'), long], []],
    ['one that began before and ended', [besideOn('It was', 'needs-source'), besideOn('failure', 'verified'), long], []],
  ])('%s', (_name, marks, expected) => {
    expect(loudest(...marks)).toEqual(expected);
  });
});

describe('a claim has a source where it has', () => {
  const failure = 'the most disastrous failure in the history of the harbour';
  const warns = (text: string): boolean => flags(`It was ${text}`).includes('unattributed-claim/warning');
  it.each([
    ['a link', `[${failure}](http://a.example).`, true],
    ['an address', `${failure} (http://a.example).`, true],
    ['a footnote', `${failure}.[^1]\n\n[^1]: The log.`, true],
    ['a footnote in it', `${failure}[^1].\n\n[^1]: The log.`, true],
    ['a footnote behind the quotation mark', `${failure}.” [^1]\n\n[^1]: The log.`, true],
    ['nothing but a bracket', `[${failure}].`, false],
    ['a footnote in the next sentence', `${failure}. He left in May.[^1]\n\n[^1]: The log.`, false],
    ['a link in the next sentence', `${failure}. [He](http://a.example) left.`, false],
  ])('%s', (_name, text, cited) => {
    expect(warns(text)).toBe(!cited);
  });

  it('other findings stay', () => {
    expect(flags('[Critics](http://a.example) say that it failed.')).toContain('hedged-sourcing/warning');
  });
});

it('in notes an unattributed claim is a hint', () => {
  expect(flags(claim, true)).toEqual(['unattributed-claim/hint']);
  expect(flags(`---\nonrecord: notes\n---\n\n${claim}`)).toEqual(['unattributed-claim/hint']);
});

it.each<readonly [string, Settings['rules'], readonly string[]]>([
  ['silent', {}, []],
  ['turned on', { 'relative-date': 'on' }, ['relative-date/hint', 'relative-date/hint']],
  ['made louder', { 'relative-date': { day: 'error' } }, ['relative-date/error', 'relative-date/error']],
])('a rule that is off by default is %s', (_name, rules, expected) => {
  const layout = layOut({ text: 'The pier was **closed yesterday**. It opens *tomorrow*.', language: 'markdown' });
  const { findings } = createReviewer(readers)(layout, { settings: { ...defaultSettings, rules }, notes: false });
  expect(findings.filter(({ rule }) => rule === 'relative-date').map(({ rule, severity }) => `${rule}/${severity}`)).toEqual(expected);
  for (const { start, end, message } of findings)
    if (message.includes('which day')) expect(message).toContain(layout.draft.text.slice(start, end));
});

it('a draft in another language gets a notice and no finding', () => {
  const text = 'Le gouvernement a annoncé lundi que la frontière resterait fermée. '.repeat(6);
  expect(review(text)).toMatchObject({ notices: [{ code: 'not-english' }], sentences: [], findings: [] });
});

it('spans are into the draft, markup and entities included', () => {
  const text = 'The **Smith &amp; Sons** yard closed, *Ana Lopez* said.';
  const { attributions } = review(text);
  const words = (span: Span | null | undefined): string => (span ? text.slice(span.start, span.end) : '');
  expect(attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content[0])])).toEqual([
    ['Ana Lopez', 'said', 'The **Smith &amp; Sons** yard closed'],
  ]);
});

const sample = readFileSync('samples/dam.md', 'utf8');

it('a review after any edits is that of the text as it then is', () => {
  const reviewer = createReviewer(readers);
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat(40),
    insert: fc.constantFrom('', 'x', '. ', '“', '\n\n', '{==', ' he said', '\u200b'),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
      let text = sample;
      for (const { at, remove, insert } of edits) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        const layout = layOut({ text, language: 'markdown' });
        expect(reviewer(layout, { settings: defaultSettings, notes: false })).toEqual(review(text));
      }
    }),
    { numRuns: 30 },
  );
});

/** What a review says of the text itself, its spans as words. */
function reading({ sentences, claims, attributions, sources, denials }: Review, text: string): unknown {
  const plain = (span: Span | null): string | null => span && text.slice(span.start, span.end).replaceAll(/\{==|==\}|\{>>[^<]*<<\}/g, '');
  return {
    sentences: sentences.map((sentence) => [plain(sentence), sentence.attribution, sentence.worthiness]),
    claims: claims.map((claim) => [plain(claim), claim.sentence, claim.reasons, claim.sourceId]),
    attributions: attributions.map(({ source, cue, content, ...rest }) => ({ ...rest, at: [source, cue, ...content].map(plain) })),
    sources: sources.map(({ mentions, ...rest }) => ({ ...rest, mentions: mentions.map(plain) })),
    denials: denials.map(({ denial, claims, by }) => [plain(denial), claims.map(plain), by]),
  };
}

it('a mark changes nothing in what is read', () => {
  const clean = reading(review(sample), sample);
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 400 }), (at, length) => {
      const start = at % sample.length;
      const layout = layOut({ text: sample, language: 'markdown' });
      const remark = { status: 'disputed', rules: [], note: 'no', initials: 'AB', date: '2026-01-02' } as const;
      const result = mark(layout, { start, end: start + length }, remark);
      if (!result.ok) return;
      const marked = applyEdits(sample, result.edits);
      expect(reading(review(marked), marked)).toEqual(clean);
    }),
    { numRuns: 60 },
  );
});
