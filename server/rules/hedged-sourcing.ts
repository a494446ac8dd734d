import { isUnnamed, type Article, type Attribution, type Hedge, type Source } from '../sourcing/article.ts';
import { contains, type Span } from '../text/span.ts';
import { quote } from './quote.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { firstWhere } from '../text/search.ts';

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
    { text: '[[Critics]] say the law goes too far.', kind: 'vague', note: 'Nobody could call “critics”.' },
    { text: 'The company [[is believed to]] owe its banks a fortune.', kind: 'vague', note: 'A passive hides who believes it.' },
    { text: 'The company [[appears to be]] in trouble.', kind: 'hedge', note: 'The paper is unsure, and does not say why.' },
  ],
  valid: [
    { text: 'Maria Lopez, who runs the harbour, said the deal was close.', note: 'She has a name.' },
    { text: 'Maria Lopez denied that officials had warned the harbour office.', note: 'The officials are part of what she denies.' },
    { text: 'Police said the road was closed.', note: 'A public body answers for what it says.' },
    { text: 'The bus carried 40 people to the coast.', note: 'People, but nobody’s source.' },
    { text: '“It may rain and it appears to be cold,” Lopez said.', note: 'The hedge is the speaker’s.' },
    { text: 'The report is due in May.', note: 'A month, and a report that says nothing yet.' },
  ],
  check: (article) => [...unnamedSources(article), ...agentless(article), ...article.hedges.map((hedge) => hedgeFinding(article, hedge))],
};

/** A finding at each mention of a source that nobody could call; the first says all, the later ones point to it. */
function unnamedSources(article: Article): Finding[] {
  // "He denied that engineers had warned him": the engineers are part of what is denied, and say nothing here.
  const denied = article.attributions.filter(({ stance }) => stance === 'denies').flatMap(({ content }) => content);
  const isDenied = (mention: Span): boolean => {
    const content = denied[firstWhere(denied, ({ end }) => end >= mention.end)];
    return content !== undefined && contains(content, mention);
  };
  return article.sources.flatMap((source): readonly Finding[] => {
    const { kind } = source;
    const mentions = source.mentions.filter((mention) => !isDenied(mention));
    const first = mentions[0];
    if (!isUnnamed(kind) || !first) return [];
    const severity: Severity =
      source.level >= 4 || source.reason === 'given' ? 'information' : (hedgedSourcing.kinds[kind]?.severity ?? 'warning');
    const base = { rule: 'hedged-sourcing', kind } as const;
    // "he" needs no flag of its own.
    return mentions
      .filter((mention) => mention === first || mention.end - mention.start > 4)
      .map((mention) =>
        mention === first
          ? { ...base, ...mention, severity, message: introduction(article, source, first), related: [] }
          : {
              ...base,
              ...mention,
              severity: 'hint',
              message: `${quote(article, mention)}: still unnamed.`,
              related: [{ ...first, message: `Brought in as ${quote(article, first)}` }],
            },
      );
  });
}

function introduction(article: Article, source: Source, first: Span): string {
  const words = quote(article, first);
  if (source.kind === 'vague') return `${words}: nobody in particular. Who, and how many? Name one or cut it.`;
  const many = source.count !== 1;
  const number = source.count === null ? 'unnamed' : source.count === 1 ? 'one unnamed source' : `${source.count} unnamed sources`;
  const reason = { none: 'no reason for anonymity given', rote: 'the reason given is a formula', given: 'a reason for anonymity is given' }[
    source.reason
  ];
  const question =
    source.reason === 'given'
      ? `${many ? 'Do they' : 'Does the source'} have to stay unnamed?`
      : many
        ? 'Who are they, and why can’t they be named?'
        : 'Who is it, and why can’t the name be given?';
  return `${words}: ${number}, ${reason}. ${question}`;
}

/** "is believed to": said by nobody. */
function agentless(article: Article): Finding[] {
  return article.attributions.flatMap(({ source, sourceId, cue, kind }: Attribution): readonly Finding[] =>
    source === null && sourceId === null && cue !== null && kind === 'belief'
      ? [
          {
            rule: 'hedged-sourcing',
            kind: 'vague',
            severity: 'warning',
            ...cue,
            message: `${quote(article, cue)}: by whom? Name who says so.`,
            related: [],
          },
        ]
      : [],
  );
}

const hedgeFinding = (article: Article, { start, end }: Hedge): Finding => ({
  rule: 'hedged-sourcing',
  kind: 'hedge',
  severity: hedgedSourcing.kinds['hedge']?.severity ?? 'information',
  start,
  end,
  message: `${quote(article, { start, end })}: the paper hedges with no source behind it. Who is unsure, or who says so?`,
  related: [],
});
