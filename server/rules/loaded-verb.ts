import type { Article, Attribution, Source } from '../sourcing/article.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isQuoted, sentenceAt, textOf, wordCount } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const loadedVerb: Rule = {
  id: 'loaded-verb',
  summary: 'A verb that judges what is said: “claimed”, “admitted”, “revealed”, “refuted”.',
  kinds: {
    doubt: {
      severity: 'hint',
      off: true,
      meaning: '“Claimed” says that it may not be true, and nothing in the article speaks against it.',
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
      text: 'Harbour master Rita Haldane [[claimed]] that the ferry had left on time.',
      kind: 'doubt',
      note: 'Nothing says that it had not.',
    },
    {
      text: 'The residents [[claim]] that the council had ignored their letters for years.',
      kind: 'doubt',
      note: 'Residents say so; why should they be doubted?',
    },
    {
      text: '“Our boats have sailed here for years,” Rita Haldane [[claimed]].',
      kind: 'doubt',
      note: 'A quotation needs no doubt in front of it.',
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
    { text: 'The mayor claimed that the bridge was safe, but engineers had warned him twice.', note: 'The article says why to doubt it.' },
    { text: 'A local group claimed responsibility for the fire.', note: 'To claim responsibility is an act.' },
    { text: 'The driver admitted that he had been drunk and had hit the boy.', note: 'He does own up to something.' },
    { text: 'The minister conceded that the reform had failed.', note: 'So does she.' },
    { text: 'The auditors refuted the claim with documents that prove where the money went.', note: 'Here it is disproved.' },
    { text: 'Those claims were read out in court.', note: 'A noun.' },
    { text: '“He claimed that the boat was his,” Okoro said.', note: 'The words are Okoro’s.' },
  ],
  check: (article) => {
    const sources = new Map(article.sources.map((source) => [source.id, source]));
    return article.attributions.flatMap((attribution) => {
      const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
      return (source && findingOf(article, attribution, source)) ?? [];
    });
  },
};

type Kind = 'doubt' | 'guilt' | 'truth';

const verbs: readonly (readonly [RegExp, Kind])[] = [
  [/^claim(?:s|ed)?$/, 'doubt'],
  [/^(?:admit(?:s|ted|ting)?|conced(?:es?|ed|ing)|confess(?:es|ed|ing)?)$/, 'guilt'],
  [/^(?:reveal(?:s|ed|ing)?|disclos(?:es?|ed|ing)|refut(?:es?|ed|ing))$/, 'truth'],
];

const says: Readonly<Record<Kind, string>> = {
  doubt: 'says that it may be untrue, and nothing in the article speaks against it. Would “said” do?',
  guilt: 'says that there is something to own up to. Would “said” do?',
  truth: 'vouches for it. Would “said” do?',
};

function findingOf(article: Article, { cue, source, content }: Attribution, speaker: Source): readonly Finding[] | null {
  const [said] = content;
  if (!cue || !source || !said || isQuoted(article, cue) || speaker.kind === 'document') return null;
  const verb = textOf(article, cue).toLowerCase().split(' ').at(-1) ?? '';
  const kind = verbs.find(([forms]) => forms.test(verb))?.[1];
  if (!kind || !isApart(article, cue, said, verb) || isApt(article, kind, verb, said)) return null;
  const { start, end } = cue;
  const refutes = verb.startsWith('refut');
  return [
    {
      rule: 'loaded-verb',
      kind,
      severity: loadedVerb.kinds[kind]?.severity ?? 'hint',
      start,
      end,
      message: `${quote(article, cue)}: ${refutes ? 'disproved, or only denied? Would “denied” do?' : says[kind]}`,
      related: [],
    },
  ];
}

/** Whether the verb reports a statement: not the noun "their claims", not "claimed the title". */
function isApart({ text }: Article, cue: Span, said: Span, verb: string): boolean {
  if (
    /(?:\b(?:was|were|been|being|be|the|an?|this|that|these|those|his|her|its|their|our|my|many|other|some|such|any|no|all|false|of)|[’']s?|s[’']) $/i.test(
      text.slice(Math.max(0, cue.start - 12), cue.start),
    )
  )
    return false;
  if (verb.startsWith('refut')) return true;
  const behind = text.slice(cue.end, cue.end + 40);
  // What stands before the verb is said ("…", she claimed); behind it a clause must follow.
  return (
    said.end <= cue.start ||
    /^ (?:that |(?:\p{L}+ ){1,4}(?:that|was|were|is|are|had|has|have|would|will|could|did)\b|(?:he|she|it|they|we|I|there)\b|to (?:be|have)\b|how |[“"])/u.test(
      behind,
    )
  );
}

function isApt(article: Article, kind: Kind, verb: string, said: Span): boolean {
  const words = textOf(article, said);
  if (wordCount(words) < 4 && !verb.startsWith('refut')) return true;
  if (kind === 'doubt') return isContested(article, said) || deceives.test(around(article, said));
  if (kind === 'guilt') return owns.test(words) || court.test(around(article, said));
  return verb.startsWith('refut') ? proves.test(around(article, said)) : !isContestable(article, said);
}

/** What one owns up to. */
const owns =
  /\b(?:not|no|never|n[’']t|nothing|nobody|few|little|less|lack\w*|fail\w*|mistake\w*|wrong\w*|error\w*|kill\w*|guilt\w*|crime\w*|difficult\w*|hard|tough|problem\w*|abuse\w*|weak\w*|lie[ds]?|lying|illegal\w*|stole\w*|steal\w*|bribe\w*|paid|took|murder\w*|shot|hit|unaware|unsure|afraid|fear\w*|nervous|worr\w+|challeng\w+|shortage\w*|delay\w*|los[est]\w*|late|should have|could have|miss\w*|bad\w*|worse|worst|struggl\w+|concern\w*|risk\w*|sorry|regret\w*|surpris\w+|shock\w*|limit\w*|only|still|unlikely|impossible|however|but|although|flaw\w*|uncertain\w*|doubt\w*|unreliable|drug\w*|terror\w*|attack\w*|secret\w*|hid\w*|us(?:ed|ing)|violat\w+|breach\w*|broke\w*|damag\w+|harm\w*|hurt\w*|genocide|suspect\w*|criticis\w+|criticiz\w+|oversold|too|more|under|despite)\b/iu;
const court =
  /\b(?:police|court|judge|charges?|charged|arrest\w*|trial|prosecut\w+|suspects?|investigat\w+|interrogat\w+|custody|crime|accused|guilty|testif\w+|sentenc\w+)\b/iu;
const contests =
  /\b(?:but|however|although|though|despite|contrary|den(?:y|ies|ied)|disput\w+|reject\w*|false\w*|untrue|evidence|disproved|contradict\w*|critics|sceptic\w*|skeptic\w*|in fact|actually|without|unverified|verif\w+|not)\b/iu;
/** Whose words the article has as lies already. */
const deceives =
  /\b(?:suspects?|perpetrators?|pretend\w*|posing|fraud\w*|scam\w*|hoax\w*|boast\w*|impersonat\w+|fake\w*|reportedly|allegedly|self-styled)\b/iu;
const proves = /\b(?:evidence|prov(?:e|ed|en|es)|data|documents?|study|figures|showed|shows|video)\b/iu;

/** The sentence of a statement with its neighbours. */
function around(article: Article, { start }: Span): string {
  const index = sentenceAt(article, start);
  const from = article.sentences[Math.max(0, index - 1)];
  const to = article.sentences[index + 1] ?? article.sentences[index];
  return from && to ? article.text.slice(from.start, to.end) : '';
}

/** Whether the article speaks against what is said. */
const isContested = (article: Article, said: Span): boolean =>
  article.denials.some(({ claims, denial }) => claims.some((claim) => overlaps(claim, said)) || overlaps(denial, said)) ||
  contests.test(around(article, said));

const isContestable = ({ claims }: Article, said: Span): boolean =>
  claims.some((claim) => claim.worthiness === 'must' && overlaps(claim, said));
