import { contested, courtWords, deceit, harmless, ownedUp, proof } from '../lexicon/loadedVerbs.ts';
import type { Article, Colour, Source } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';
import { findingOf } from './finding.ts';
import { around, isQuoted, sentenceAt, textOf, wordCount } from './places.ts';
import { isPressing } from './pressing.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import { wordPattern } from './wordPattern.ts';

export const loadedVerb: Rule = {
  id: 'loaded-verb',
  summary: 'A verb that judges what is said: “claimed”, “admitted”, “revealed”, “refuted”.',
  kinds: {
    doubt: {
      severity: 'hint',
      off: true,
      meaning: '“Claimed” beside “said” of the same speaker says that this may not be true, and nothing near it speaks against it.',
    },
    guilt: { severity: 'hint', off: true, meaning: '“Admitted” says that there is something to own up to, and nothing there is.' },
    truth: {
      severity: 'hint',
      off: true,
      meaning: '“Revealed” or “refuted” says that it is true or disproved, for which nobody else answers.',
    },
  },
  why: 'The Reuters Handbook calls “said” the neutral verb and warns of claim, admit, reveal and the like; the AP Stylebook says that “claim” implies doubt; the BBC and Guardian guides ask to keep “refute” for what is disproved.',
  remedy: 'Write “said”; or “denied”, where somebody does no more than deny.',
  invalid: [
    {
      text: 'Harbour master Rita Haldane said that the port was open. She also [[claimed]] that the ferry had left on time.',
      kind: 'doubt',
      note: 'One is said, the other claimed, and nothing tells why.',
    },
    {
      text: 'The council had ignored their letters, Lena Brandt [[claimed]]. Brandt said the road had been dark for years.',
      kind: 'doubt',
      note: 'A change of verb, and a change of meaning.',
    },
    {
      text: '“The boats are ready,” Rita Haldane said. Haldane [[claimed]] that her boats have sailed there for years.',
      kind: 'doubt',
      note: 'Why should this be doubted and that not?',
    },
    { text: 'Singer Ana Okoro [[admitted]] that she loves to cook for friends.', kind: 'guilt', note: 'There is nothing to own up to.' },
    { text: 'Coach Lena Brandt [[admits]] she would like to stay in the town.', kind: 'guilt', note: 'A wish is no guilt.' },
    { text: 'The mayor [[refuted]] the allegations on Monday.', kind: 'truth', note: 'Denied, or disproved?' },
    {
      text: 'The party leader [[revealed]] that the government’s corrupt and disastrous reform has destroyed thousands of jobs.',
      kind: 'truth',
      note: 'Revealed would mean that it is so.',
    },
  ],
  valid: [
    { text: 'Harbour master Rita Haldane said that the ferry had left on time.', note: 'The neutral verb.' },
    { text: 'Harbour master Rita Haldane claimed that the ferry had left on time.', note: 'Whether that is disputed may stand elsewhere.' },
    { text: 'The mayor claimed that the bridge was safe, but engineers had warned him twice.', note: 'The article says why to doubt it.' },
    { text: 'A local group claimed responsibility for the fire.', note: 'To claim responsibility is an act.' },
    { text: 'The driver admitted that he had been drunk and had hit the boy.', note: 'He does own up to something.' },
    { text: 'The minister conceded that the reform had failed.', note: 'So does she.' },
    {
      text: 'Northway Ferries revealed that it had lost half of its passengers because of the disastrous strike.',
      note: 'Its own books: nobody else could tell.',
    },
    { text: 'The auditors refuted the claim with documents that prove where the money went.', note: 'Here it is disproved.' },
    { text: 'Those claims were read out in court.', note: 'A noun.' },
    { text: '“He claimed that the boat was his,” Okoro said.', note: 'The words are Okoro’s.' },
  ],
  check: (article) => {
    const sources = new Map(article.sources.map((source) => [source.id, source]));
    const denied = new Set(
      article.denials.flatMap(({ denial, claims }) => [denial, ...claims].map(({ start }) => sentenceAt(article, start))),
    );
    const pressing = new Set(article.claims.filter(isPressing).map(({ sentence }) => sentence));
    const neutral = speakersAt(article, 'neutral');
    const doubted = speakersAt(article, 'implies-doubt');
    return article.attributions.flatMap(({ cue, source, sourceId, content, form }) => {
      const [said] = content;
      const speaker = sourceId === null ? undefined : sources.get(sourceId);
      if (!cue || !source || !said || !speaker || speaker.kind === 'document' || isQuoted(article, cue)) return [];
      const verb = textOf(article, cue).toLowerCase().split(' ').at(-1) ?? '';
      const loaded = verbs.find(({ forms }) => forms.test(verb));
      if (!loaded || !reports(article, cue, said, loaded) || isApt(article, said, loaded, denied, pressing)) return [];
      if (loaded.kind === 'doubt' && !isVaried(article, cue, speaker, neutral, doubted)) return [];
      // What is quoted is plainly the speaker's.
      if (loaded.kind === 'truth' && !loaded.takesNoun && form !== 'indirect') return [];
      return [findingOf(loadedVerb, loaded.kind, cue, `${quote(article, cue)}: ${loaded.says}`)];
    });
  },
};

/** Who says something by a verb of that colour, by the index of the sentence. */
function speakersAt(article: Article, wanted: Colour): Voices {
  const out = new Map<number, Set<number>>();
  for (const { cue, sourceId, colour, kind } of article.attributions) {
    if (!cue || sourceId === null || colour !== wanted || kind !== 'speech') continue;
    const sentence = sentenceAt(article, cue.start);
    out.set(sentence, (out.get(sentence) ?? new Set()).add(sourceId));
  }
  return out;
}

type Voices = ReadonlyMap<number, ReadonlySet<number>>;

/** Whether the speaker "said" something right before or behind, nobody else insists on another version there, and the paper does not stress it. */
function isVaried(article: Article, cue: Span, { id }: Source, neutral: Voices, doubted: Voices): boolean {
  const near = [-1, 0, 1].map((step) => sentenceAt(article, cue.start) + step);
  const isStressed = /(?<!\p{L})(?:even|still|once) $/iu.test(article.text.slice(Math.max(0, cue.start - 8), cue.start));
  return (
    !isStressed &&
    near.some((sentence) => neutral.get(sentence)?.has(id)) &&
    !near.some((sentence) => [...(doubted.get(sentence) ?? [])].some((other) => other !== id))
  );
}

interface Loaded {
  readonly kind: 'doubt' | 'guilt' | 'truth';
  readonly forms: RegExp;
  /** What the verb says of the words, and what to ask. */
  readonly says: string;
  /** Whether a noun can follow: "refuted the report". */
  readonly takesNoun: boolean;
}

const verbs: readonly Loaded[] = [
  {
    kind: 'doubt',
    forms: /^claim(?:s|ed)?$/,
    says: 'this casts doubt on it, and nothing near it speaks against it. Would “said” do?',
    takesNoun: false,
  },
  {
    kind: 'guilt',
    forms: /^(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?)$/,
    says: 'is there anything to own up to? Would “said” do?',
    takesNoun: false,
  },
  {
    kind: 'truth',
    forms: /^(?:reveal(?:s|ed)?|disclos(?:es?|ed))$/,
    says: 'this makes it a fact that had been hidden. Is it? Would “said” do?',
    takesNoun: false,
  },
  { kind: 'truth', forms: /^refut(?:es?|ed|ing)$/, says: 'disproved, or only denied? Would “denied” do?', takesNoun: true },
];

/** Whether the verb reports a statement: it is neither a noun ("their claims") nor an act ("claimed the title", "was admitted"). */
function reports({ text }: Article, cue: Span, said: Span, { takesNoun }: Loaded): boolean {
  if (asNoun.test(text.slice(Math.max(0, cue.start - 16), cue.start))) return false;
  // What stands before the verb is said ("…", she claimed); behind it a clause must follow.
  if (takesNoun || clause.test(text.slice(cue.end, cue.end + 48))) return true;
  return said.end <= cue.start && /[,”"’]/u.test(text.slice(said.end - 1, Math.min(cue.start, said.end + 2)));
}

const asNoun =
  /(?:\b(?:was|were|been|being|be|the|an?|this|that|these|those|his|her|its|their|our|my|many|other|some|such|any|no|all|false|of)|[’']s?) $/iu;
const clause =
  /^ (?:that\b|(?:he|she|it|they|we|I|there)\b|to (?:be|have)\b|how\b|[“"]|(?:[\p{L}’'-]{1,16} ){1,4}(?:was|were|is|are|had|has|have|would|will|could|did)\b)/u;

function isApt(
  article: Article,
  said: Span,
  { kind, takesNoun }: Loaded,
  denied: ReadonlySet<number>,
  pressing: ReadonlySet<number>,
): boolean {
  const sentence = sentenceAt(article, said.start);
  const near = around(article, sentence);
  if (takesNoun) return proves.test(near);
  if (wordCount(textOf(article, said)) < 4) return true;
  if (kind === 'doubt') return denied.has(sentence) || contests.test(near) || deceives.test(near);
  if (kind === 'guilt') return !isHarmless.test(textOf(article, said)) || ownsUp.test(textOf(article, said)) || inCourt.test(near);
  // Nobody but the speaker can reveal what the speaker went through or has on the books.
  return !pressing.has(sentence) || ofSpeaker.test(textOf(article, said));
}

const ofSpeaker = /(?<!\p{L})(?:he|she|it|its|itself|they|his|her|hers|their|theirs|herself|himself|I|my|we|our)(?!\p{L})/iu;
const isHarmless = wordPattern(harmless);
const ownsUp = wordPattern(ownedUp);
const inCourt = wordPattern(courtWords);
const contests = wordPattern(contested);
const deceives = wordPattern(deceit);
const proves = wordPattern(proof);
