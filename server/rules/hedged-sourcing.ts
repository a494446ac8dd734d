import type { Article, Hedge, Source } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import { overlaps } from '../text/span.ts';
import { textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const hedgedSourcing: Rule = {
  id: 'hedged-sourcing',
  summary: 'Nobody answers for this by name: an anonymous or vague source, or the paper’s own hedge.',
  kinds: {
    anonymous: { severity: 'warning', meaning: 'People who are described but not named.' },
    vague: { severity: 'warning', meaning: 'A group or a rumour that nobody could ask: “critics”, “reports”, “is believed to”.' },
    hedge: { severity: 'information', meaning: 'The paper itself hedges (“appears to”, “may”, “reportedly”) with no source behind it.' },
  },
  why: 'The AP Stylebook allows anonymous sources only for information, not opinion, where it can be had in no other way, and asks to tell readers how the source knows and why it cannot be named. The Reuters Handbook asks to describe unnamed sources as closely as possible.',
  remedy: 'Name the source, say how many there are, how they know and why they cannot be named, or drop the hedge by saying who is unsure.',
  invalid: [
    {
      text: '[[Five people familiar with the matter]] said the deal was close.',
      kind: 'anonymous',
      note: 'How many they are is told, why they are not named is not.',
    },
    {
      text: '[[A senior official]] said talks had begun. [[The official]] added that they would go on.',
      kind: 'anonymous',
      note: 'Brought in once, then met again: the later mention is a hint.',
    },
    {
      text: '[[An aide]] said the bridge was unsafe. “[[We]] told them in March.”',
      kind: 'anonymous',
      note: 'A quotation that goes on rests on the same nobody.',
    },
    {
      text: 'The harbour will be sold by June, according to [[two people briefed on the plan]].',
      kind: 'anonymous',
      note: 'They know, but are not named.',
    },
    {
      text: '“It was chaos,” said [[one resident]].',
      kind: 'anonymous',
      note: 'Somebody on the street who could have been asked for a name.',
    },
    {
      text: '[[A diplomat]] [[spoke on condition of anonymity]] because the talks were going on.',
      kind: 'anonymous',
      note: 'The words that say so are found as well.',
    },
    { text: '[[Critics]] say the law goes too far.', kind: 'vague', note: 'Nobody could call “critics”.' },
    { text: '[[Some]] have accused the mayor of looking away.', kind: 'vague', note: 'How many are some?' },
    { text: '[[Local media]] reported a fire at the depot.', kind: 'vague', note: 'Which paper, which station?' },
    { text: 'The company [[is believed to]] owe its banks a fortune.', kind: 'vague', note: 'A passive hides who believes it.' },
    { text: 'The guard [[was accused of]] selling the keys.', kind: 'vague', note: 'By whom?' },
    { text: '[[There are fears]] that the dam will break.', kind: 'vague', note: 'Fears of nobody’s.' },
    { text: 'The company [[appears to be]] in trouble.', kind: 'hedge', note: 'The paper is unsure, and does not say why.' },
    { text: 'The men [[reportedly]] left by boat.', kind: 'hedge', note: 'Reported by whom?' },
    { text: 'The council [[may close]] the harbour.', kind: 'hedge', note: 'Who says that it may?' },
  ],
  valid: [
    { text: 'Maria Lopez, who runs the harbour, said the deal was close.', note: 'She has a name.' },
    { text: 'Maria Lopez said it was over. She added that nobody was hurt.', note: 'So has “she”.' },
    { text: 'Maria Lopez denied that officials had warned the harbour office.', note: 'The officials are part of what she denies.' },
    { text: 'Police said the road was closed.', note: 'A public body answers for what it says.' },
    { text: 'The mayor of Brookhaven said the road was closed.', note: 'There is one of her.' },
    { text: 'The bus carried 40 people to the coast.', note: 'People, but nobody’s source.' },
    { text: 'Residents swept the street on Sunday.', note: 'They act, and say nothing.' },
    { text: '“It may rain and it appears to be cold,” Lopez said.', note: 'The hedge is the speaker’s.' },
    { text: 'Maria Lopez said the council may close the harbour.', note: 'So it is in reported speech.' },
    { text: 'The report is due in May.', note: 'A month, and a report that says nothing yet.' },
    { text: 'She appeared in court on Monday.', note: 'She was there.' },
    { text: 'He appeared to cheers from the crowd.', note: 'He was seen.' },
    { text: 'Visitors may not smoke in the hall, Maria Lopez said.', note: 'They are not allowed to.' },
    { text: 'The suspect was arrested and charged with theft.', note: 'What police and courts did, not what they think.' },
    { text: 'The ship is named after her.', note: 'Nobody’s opinion.' },
  ],
  check: (article) => {
    const sources = new Map(article.sources.map((source) => [source.id, source]));
    const introductions = introductionsOf(article.hedges, sources);
    let last: Hedge | null = null;
    return article.hedges.flatMap((hedge): Finding[] => {
      const { start, end, kind, sourceId, sentence } = hedge;
      if (isOwnRelative(article, hedge)) return [];
      const isAgain = kind === 'hedge' && last?.sentence === sentence;
      if (kind === 'hedge') last = hedge;
      const source = sourceId === null ? undefined : sources.get(sourceId);
      const first = sourceId === null ? undefined : introductions.get(sourceId);
      const said =
        first && first !== hedge ? later(article, hedge, first, isMention(source, hedge)) : introduced(article, hedge, source, isAgain);
      return [{ rule: 'hedged-sourcing', kind, start, end, ...said }];
    });
  },
};

/** Where each source is brought in: at words that describe it, though a part of what it says may stand before them. */
function introductionsOf(hedges: readonly Hedge[], sources: ReadonlyMap<number, Source>): Map<number, Hedge> {
  const introductions = new Map<number, Hedge>();
  const unsure = new Map<number, Hedge>();
  for (const hedge of hedges) {
    if (hedge.sourceId === null) continue;
    const of = isMention(sources.get(hedge.sourceId), hedge) ? introductions : unsure;
    if (!of.has(hedge.sourceId)) of.set(hedge.sourceId, hedge);
  }
  return new Map([...unsure, ...introductions]);
}

/** Whether words mention a source; else they are some that it says. */
function isMention(source: Source | undefined, words: Hedge): boolean {
  const mentions = source?.mentions ?? [];
  const next = mentions[firstWhere(mentions, ({ end }) => end > words.start)];
  return next !== undefined && overlaps(next, words);
}

/** "my sister": the writer's own people are no secret. */
const isOwnRelative = ({ text }: Article, { kind, start, end }: Hedge): boolean =>
  kind === 'anonymous' && /^(?:my|our)\s/iu.test(text.slice(start, end));

type Said = Pick<Finding, 'severity' | 'message' | 'related'>;

/** Where a source that is brought in elsewhere is met a hint is enough. */
function later(article: Article, hedge: Hedge, first: Hedge, isMentioned: boolean): Said {
  const who = quote(article, first);
  const still = hedge.kind === 'vague' ? 'still nobody in particular' : 'still unnamed';
  return {
    severity: 'hint',
    message:
      first.start > hedge.start
        ? `${quote(article, hedge)}: the words of somebody unnamed, who is brought in only behind them (${who}).`
        : isMentioned
          ? `${quote(article, hedge)}: ${still}.`
          : `The words of ${who} go on: ${still}.`,
    related: [{ start: first.start, end: first.end, message: `Brought in as ${who}` }],
  };
}

/** A source where it is brought in, or words that stand for none. */
function introduced(article: Article, hedge: Hedge, source: Source | undefined, isAgain: boolean): Said {
  const { kind } = hedge;
  const { level, reason } = source ?? hedge;
  const isAccounted = kind !== 'hedge' && (level >= 4 || reason === 'given');
  const severity = isAccounted ? 'information' : (hedgedSourcing.kinds[kind]?.severity ?? 'warning');
  return { severity, message: `${quote(article, hedge)}: ${isAgain ? again : questionOf(article, hedge, source)}`, related: [] };
}

const again = 'one more hedge in this sentence. Keep one, with whoever is unsure.';

/** What to ask of a hedge by its words, the first that fits. */
const ofHedges: readonly (readonly [RegExp, string])[] = [
  [/\balleged/iu, 'alleged by whom?'],
  [/\b(?:reported|reputed|rumou?red)/iu, 'reported by whom?'],
  [/\b(?:purported|supposed|so-called|ostensibl)/iu, 'in whose words?'],
  [/\bsuspected/iu, 'suspected by whom?'],
  [/\b(?:seem|appear|apparent|look|sound|evident)/iu, 'the paper’s own guess. Who sees it so, or how does the paper know?'],
  [/\b(?:may|might|could|perhaps|maybe|possib|potential|conceivabl)/iu, 'a possibility of the paper’s own. Who sees it?'],
  [/\b(?:un)?likel|\b(?:im)?probab|\bpresumabl|\barguabl/iu, 'an estimate of the paper’s own. Who thinks it likely?'],
];

function questionOf(article: Article, hedge: Hedge, source: Source | undefined): string {
  if (hedge.kind === 'hedge') {
    const words = textOf(article, hedge);
    return ofHedges.find(([pattern]) => pattern.test(words))?.[1] ?? 'the paper hedges with no source behind it. Who says so?';
  }
  if (hedge.passive) return 'by whom? Name who says so.';
  if (hedge.kind === 'vague') return 'nobody in particular. Who, and how many? Name one or cut it.';
  const { count, level, reason } = source ?? hedge;
  const number = count === null ? 'unnamed' : count === 1 ? 'one unnamed source' : `${count} unnamed sources`;
  const description = level === 0 ? 'not described at all, ' : '';
  const why = { none: 'no reason for anonymity given', rote: 'the reason given is a formula', given: 'a reason for anonymity is given' }[
    reason
  ];
  return `${number}, ${description}${why}. ${reason === 'given' ? haveTo(count) : whoAre(count)}`;
}

const haveTo = (count: number | null): string =>
  count === null ? 'Could a name be had?' : count === 1 ? 'Does the source have to stay unnamed?' : 'Do they have to stay unnamed?';
/** Words that give no number may be of one person or of many. */
const whoAre = (count: number | null): string =>
  count === null
    ? 'Who, and why no name?'
    : count === 1
      ? 'Who is it, and why can’t the name be given?'
      : 'Who are they, and why can’t they be named?';
