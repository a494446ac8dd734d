import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/lsp/hover.ts';
import type { OpenDraft } from '../../../server/lsp/drafts.ts';
import type { TextMark } from '../../../server/annotations/annotation.ts';
import type { Attribution, Claim, Source } from '../../../server/sourcing/article.ts';
import { attribution, openDraft, sentence, source, span } from './handmade.ts';

const text = 'The *ferry* sank, Voss said. Nobody paid.\n';
const first = sentence(text, 'The *ferry* sank, Voss said.', { attribution: 'named' });
const second = sentence(text, 'Nobody paid.');
const sentences = [first, second];
const content = [span(text, 'The *ferry* sank')];

const said = (draft: OpenDraft, words: string, markdown = false): string | null => {
  const hover = hoverAt(draft, draft.document.positionAt(span(text, words).start), markdown);
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : null;
};

describe('of an attributed sentence', () => {
  it.each<[string, Partial<Source>, Partial<Attribution>, string]>([
    ['a named source', {}, {}, 'According to Ines Voss (named, with title)'],
    ['a relayed one', { via: 1 }, {}, 'According to Ines Voss (named, with title, through The Gazette)'],
    ['a document', { kind: 'document', name: 'the log' }, {}, 'According to the log (a document)'],
    [
      'anonymous people',
      { kind: 'anonymous', level: 3, count: 2, name: 'two officials' },
      {},
      'According to two officials (anonymous, 2 people, role and body given, no reason for anonymity given)',
    ],
    [
      'somebody not described',
      { kind: 'anonymous', level: 0, count: 1, reason: 'rote', name: 'a source' },
      {},
      'According to a source (anonymous, one person, not described at all, the reason for anonymity is a formula)',
    ],
    ['a vague source', { kind: 'vague', level: 1, count: null, name: 'critics' }, {}, 'According to critics (vague: nobody in particular)'],
    ['nobody', {}, { sourceId: null, cue: span(text, 'said') }, 'According to nobody in particular'],
    ['whoever answers', {}, { sourceId: null, cue: span(text, '.'), form: 'direct' }, 'In the words of the interviewee'],
    ['whoever asks', {}, { sourceId: null, cue: span(text, '.'), stance: 'asks' }, 'Asked by the interviewer'],
    ['whoever goes on', {}, { sourceId: null, cue: null }, 'According to the speaker before'],
    ['a quotation', {}, { form: 'direct' }, 'In the words of Ines Voss (named, with title)'],
    ['a belief', {}, { kind: 'belief' }, 'In the mind of Ines Voss (named, with title)'],
    ['a denial', {}, { stance: 'denies' }, 'Denied by Ines Voss (named, with title)'],
    ['a promise', {}, { stance: 'promises' }, 'Promised by Ines Voss (named, with title)'],
    [
      'a coloured cue',
      {},
      { cue: span(text, 'said'), colour: 'implies-guilt' },
      'According to Ines Voss (named, with title)\n“said” implies guilt',
    ],
    ['a neutral cue', {}, { cue: span(text, 'said') }, 'According to Ines Voss (named, with title)'],
  ])('%s', (_what, who, how, expected) => {
    const sources = [source(who), source({ id: 1, name: 'The Gazette' })];
    const draft = openDraft(text, { sentences, sources, attributions: [attribution({ content, ...how })] });
    expect(said(draft, 'sank')).toBe(expected);
  });

  it('what covers the place, else all of it', () => {
    const sources = [source(), source({ id: 1, name: 'Reed' })];
    const inner = attribution({ sourceId: 1, content: [span(text, 'sank')] });
    const outer = attribution({ content: [span(text, 'The *ferry*')] });
    const draft = openDraft(text, { sentences, sources, attributions: [inner, outer] });
    expect(said(draft, 'sank')).toBe('According to Reed (named, with title)');
    expect(said(draft, 'Voss')).toBe('According to Reed (named, with title)\nAccording to Ines Voss (named, with title)');
  });

  it('with the words of the draft escaped in Markdown', () => {
    const draft = openDraft(text, { sentences, sources: [source({ name: 'a*b <i>[x](y)' })], attributions: [attribution({ content })] });
    expect(said(draft, 'sank', true)).toBe('According to **a\\*b \\<i\\>\\[x\\]\\(y\\)** (named, with title)');
  });
});

describe('of the paper’s own word', () => {
  const claim = (more: Partial<Claim>): Claim => ({
    ...span(text, 'Nobody paid'),
    sentence: 1,
    worthiness: 'must',
    reasons: [],
    telling: null,
    attribution: 'none',
    sourceId: null,
    saidBelow: null,
    ...more,
  });
  it.each<[Partial<Claim>, string]>([
    [{ reasons: ['motive', 'number'] }, 'Nobody is named: a motive, a figure. Who says so?'],
    [{ reasons: ['motive'], telling: span(text, 'paid') }, 'Nobody is named: a motive (“paid”). Who says so?'],
    [{ reasons: ['motive', 'number', 'blame', 'cause'] }, 'Nobody is named: a motive, a figure, blame. Who says so?'],
    [{}, 'Nobody is named: who says so?'],
    [{ saidBelow: 0 }, 'Nobody is named: who says so stands further down: “The *ferry* sank, Voss said.”'],
    [{ worthiness: 'could' }, 'Nobody is named: a checkable fact. Did the paper see it, or is it on record?'],
    [{ worthiness: 'no' }, 'Nobody is named: nothing here wants a source'],
  ])('%j', (more, expected) => {
    expect(said(openDraft(text, { sentences, claims: [claim(more)] }), 'Nobody')).toBe(expected);
  });

  it('in a sentence that is half attributed', () => {
    const sentences = [first, { ...second, attribution: 'partial' as const }];
    expect(said(openDraft(text, { sentences, claims: [claim({})] }), 'paid')).toBe(
      'The paper’s own word: “Nobody paid”. Nobody is named: who says so?',
    );
  });
});

it('tells at either end of a denial of the other', () => {
  const denials = [{ denial: span(text, 'paid'), claims: [span(text, 'The *ferry* sank')], kind: 'denies' as const, by: 0 }];
  const draft = openDraft(text, { sentences, sources: [source()], denials });
  expect(said(draft, 'sank')).toBe('Denied by Ines Voss: “Nobody paid.”');
  expect(said(draft, 'paid')).toBe('Denies: “The *ferry* sank”');
});

it('tells of marks', () => {
  const mark: TextMark = {
    ...{ status: 'disputed', rules: [], note: 'see log', initials: 'AB', date: '2026-11-22', hash: null },
    ...{ span: span(text, 'ferry'), markup: span(text, 'ferry'), stale: true },
  };
  const ignored: TextMark = { ...mark, status: 'ignored', rules: ['denial-pair'], note: '', initials: null, date: null, stale: false };
  expect(said(openDraft(text, { sentences, annotations: [mark, ignored] }), 'sank')).toBe(
    'Disputed: see log (AB, 2026-11-22). The words have changed since.\nIgnored denial-pair',
  );
});

it('tells why what a note points to can’t be opened', () => {
  const note = 'see ../notes/visit.md#7 and a.md#1';
  const mark: TextMark = {
    ...{ status: 'verified', rules: [], note, initials: null, date: null, hash: null },
    ...{ span: span(text, 'ferry'), markup: span(text, 'ferry'), stale: false },
  };
  const draft = openDraft(text, { sentences, annotations: [mark] });
  expect(said(draft, 'sank')).toBe(
    `Verified: ${note}. “../notes/visit.md#7” leads out of the draft’s folder: it can’t be opened from here.`,
  );
  expect(said({ ...draft, folders: ['file:///'] }, 'sank', true)).toBe(
    '**Verified**: see [\\.\\./notes/visit\\.md\\#7](<file:///notes/visit.md#L7>) and [a\\.md\\#1](<file:///desk/a.md#L1>)',
  );
});

it('opens what the note of a mark points to', () => {
  const mark: TextMark = {
    ...{ status: 'verified', rules: [], note: 'a*b, see notes/it.md#3, https://a.example/b_(c).', initials: null, date: null, hash: null },
    ...{ span: span(text, 'ferry'), markup: span(text, 'ferry'), stale: false },
  };
  const draft = openDraft(text, { sentences, annotations: [mark] });
  expect(said(draft, 'sank', true)).toBe(
    '**Verified**: a\\*b, see [notes/it\\.md\\#3](<file:///desk/notes/it.md#L3>), [https\\://a\\.example/b\\_\\(c\\)](<https://a.example/b_(c)>)\\.',
  );
  expect(said(draft, 'sank')).toBe('Verified: a*b, see notes/it.md#3, https://a.example/b_(c).');
});

it('says nothing where there is no sentence, or nothing to say', () => {
  expect(said(openDraft(text, {}), 'sank')).toBeNull();
  expect(said(openDraft(text, { sentences }), 'sank')).toBeNull();
});
