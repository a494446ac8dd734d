import type { Article, Claim, ClaimReason } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isOwnView } from './column.ts';
import { itemAt, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule, Severity } from './rule.ts';

/** What makes a claim contestable, and what to ask of it. */
const questions: Readonly<Record<ClaimReason, string>> = {
  allegation: 'an allegation in the paper’s own voice. Who makes it?',
  blame: 'blame in the paper’s own voice. Who lays it?',
  motive: 'a motive in the paper’s own voice. Who says that this was why?',
  cause: 'a cause in the paper’s own voice. Who says that one led to the other?',
  'private-thought': 'what somebody thinks or wants, in the paper’s own voice. Who says so?',
  prediction: 'a prediction in the paper’s own voice. Whose?',
  number: 'a figure in the paper’s own voice. Who counted?',
  superlative: 'a ranking in the paper’s own voice. By whose measure?',
  evaluation: 'a judgement in the paper’s own voice. Whose?',
};

export const unattributedClaim: Rule = {
  id: 'unattributed-claim',
  summary: 'A claim in the paper’s own voice: who says so?',
  kinds: {
    must: {
      severity: 'warning',
      meaning:
        'An allegation, a motive, a cause, blame, a prediction, a superlative, a figure that somebody must have counted, or a verdict, with nobody behind it.',
    },
    could: {
      severity: 'hint',
      meaning: 'A checkable fact that the paper may have seen itself or that is on record, but that names no source.',
    },
  },
  why: 'Readers judge a claim by who makes it. The Reuters Handbook of Journalism asks for a source for every statement that is not an established fact or something the reporter saw; the BBC Editorial Guidelines (Accuracy) ask that claims that cannot be corroborated are attributed.',
  remedy: 'Name who says so in the same sentence, cut the judgement, or mark the words as verified if the desk has checked them.',
  invalid: [
    {
      text: '[[The visit was a ploy to distract voters from the scandal.]]',
      kind: 'must',
      note: 'A motive that nobody is said to have stated.',
    },
    { text: '[[The reform has been a disastrous failure.]]', kind: 'must', note: 'A verdict in the paper’s own voice.' },
    {
      text: '[[It was the deadliest flood on record and killed hundreds.]]',
      kind: 'must',
      note: 'A ranking and a figure: somebody counted.',
    },
    { text: '[[Unemployment rose to 9.4 percent in March.]]', kind: 'must', note: 'A statistic has an office that publishes it.' },
    { text: '[[Nearly 40,000 people lost their homes in the flood.]]', kind: 'must', note: 'Who counted them?' },
    { text: '[[Prices will rise sharply next year.]]', kind: 'must', note: 'A prediction is somebody’s.' },
    { text: '[[The minister is to blame for the collapse of the bridge.]]', kind: 'must', note: 'Blame that nobody is said to lay.' },
    { text: '[[The council is corrupt.]]', kind: 'must', note: 'An allegation.' },
    { text: '[[Resentment of the mayor runs deep in the villages.]]', kind: 'must', note: 'What people feel whom nobody names.' },
    { text: '[[The ferry is the most dangerous in the country.]]', kind: 'must', note: 'By whose measure?' },
    { text: '[[The port has become a symbol of neglect.]]', kind: 'must', note: 'A judgement, however widely it is held.' },
    {
      text: '[[The minister opened the new bridge on Tuesday.]]',
      kind: 'could',
      note: 'The paper may have been there; a careful desk still asks.',
    },
  ],
  valid: [
    { text: 'The visit was a ploy to distract voters, the opposition party said.', note: 'The party says so.' },
    { text: '“The reform has been a disastrous failure,” Smith said.', note: 'Words in quotation marks are the speaker’s.' },
    { text: 'According to the weather service, it was the deadliest flood on record.', note: 'A body answers for the ranking.' },
    {
      text: 'Mayor Ana Ruiz said the cuts were needed.\n\n“The budget was a disastrous failure. We will lose hundreds of jobs.”',
      note: 'A quotation that goes on with the speaker before it.',
    },
    { text: 'Was the reform a disastrous failure?', note: 'A question claims nothing.' },
    { text: 'Unemployment rose to 9.4 percent in March, the statistics office reported.', note: 'The office counted.' },
    { text: 'Prices will rise sharply next year, the central bank said on Monday.', note: 'The bank’s prediction.' },
    { text: 'Engineer Tomas Weil blamed the minister for the collapse of the bridge.', note: 'The engineer lays the blame.' },
    {
      text: 'The new harbour wall cracked within a year of its opening.\n\nEngineer Tomas Weil said the new harbour wall had cracked within a year of its opening.',
      note: 'A lead that sums up what somebody says further down.',
    },
    { text: 'The ferry is the most dangerous in the country, a review by the transport board found.', note: 'A measure with a name.' },
    { text: 'Take the dangerous road to the disastrous harbour.', note: 'An instruction claims nothing.' },
    { text: 'Photo: The worst flood on record, seen from the air', note: 'A caption claims nothing.' },
    { text: 'Read more about the worst floods on record', note: 'A line to another article.' },
  ],
  check: (article) => {
    const unsourced = article.claims.filter(({ attribution, saidBelow }) => attribution === 'none' && saidBelow === null);
    if (isOwnView(article)) return inOwnView(article, unsourced);
    return unsourced
      .filter((claim) => claim.worthiness === 'must' || !announces(article, claim))
      .flatMap((claim) => {
        const usual = unattributedClaim.kinds[claim.worthiness]?.severity ?? 'hint';
        return findingOf(article, claim, isMild(article, claim) ? 'hint' : usual);
      });
  },
};

/** Of a piece in the first person its writer is the source: it is asked once who that is, and for what even a writer has to prove. */
function inOwnView(article: Article, claims: readonly Claim[]): Finding[] {
  const must = claims.filter(({ worthiness }) => worthiness === 'must');
  const isGrave = ({ reasons }: Claim): boolean => reasons.some((reason) => grave.has(reason));
  const first = must.find((claim) => !isGrave(claim) && beliefHolder(article, claim) === null);
  return must.flatMap((claim) =>
    claim === first ? findingOf(article, claim, 'hint', opinion(article, claim)) : isGrave(claim) ? findingOf(article, claim, 'hint') : [],
  );
}

function findingOf(
  article: Article,
  claim: Claim,
  severity: Severity,
  message = claim.worthiness === 'could' ? fact(article, claim) : question(article, claim),
): readonly Finding[] {
  const { worthiness: kind, start, end } = claim;
  return kind === 'no' ? [] : [{ rule: 'unattributed-claim', kind, severity, start, end, message, related: [] }];
}

/** What even a writer in the first person has to prove. */
const grave: ReadonlySet<ClaimReason> = new Set<ClaimReason>(['allegation', 'blame']);

/** Whether the words are a cry, or bring in those of somebody else. */
const isMild = (article: Article, claim: Claim): boolean =>
  isExclaimed(article, claim) || leadsIn(article, claim) || announces(article, claim);

/** "It was very scary!": a cry is no report. */
const isExclaimed = (article: Article, claim: Claim): boolean => textOf(article, claim).trimEnd().endsWith('!');

/** Whether the claim leads into somebody's words, which say it again: "The journey was hard: “...”". */
const leadsIn = ({ text }: Article, { end }: Claim): boolean => text.slice(end - 1, end + 1).includes(':');

/** A longer sentence tells more than who speaks next. */
const longestAnnouncement = 80;

/** Whether the claim only brings in whoever is quoted right behind it: "Mayor Lopez was blunt. “We failed,” she said." */
function announces({ sentences, quotations, claims, sources }: Article, { sentence, start, end }: Claim): boolean {
  const next = sentences[sentence + 1];
  if (!next || end - start > longestAnnouncement) return false;
  const quotation = itemAt(quotations, next.start);
  if (!quotation || quotation.carried) return false;
  const said = claims[firstWhere(claims, (other) => other.start >= next.start)];
  const speaker = sources.find(({ id }) => id === said?.sourceId);
  return speaker?.mentions.some((mention) => overlaps(mention, { start, end })) === true;
}

const opinion = (article: Article, claim: Claim): string =>
  `${quote(article, claim.telling ?? claim)}: written in the first person, so the writer’s own word. Is the piece signed?`;

function question(article: Article, claim: Claim): string {
  const [reason] = claim.reasons;
  const holder = beliefHolder(article, claim);
  if (holder) return `${quote(article, claim.telling ?? claim)}: a belief or wish of ${quote(article, holder)}. Who told the paper?`;
  if (isCalledAlleged(article, claim, reason) && claim.telling) return `${quote(article, claim.telling)}: ${alleged}`;
  if (reason === undefined || !claim.telling) return `${quote(article, claim)}: put as settled, with nobody behind it. Who says so?`;
  const asked = reason === 'number' && !isCounted(article, claim.telling) ? amount : questions[reason];
  return `${quote(article, claim.telling)}: ${asked}`;
}

/** Whose belief a claim tells, where its sentence says so: "The family believes that ..."; null where it tells none. */
function beliefHolder({ attributions }: Article, { reasons, telling }: Claim): Span | null {
  if (reasons[0] !== 'private-thought' || !telling) return null;
  const found = attributions.find(
    ({ kind, cue, content }) => kind === 'belief' && content.length > 0 && cue !== null && overlaps(cue, telling),
  );
  return found?.source ?? null;
}

const amount = 'how much or how many, with no figure. Who measured it?';
/** Whether the words have a number in them: "40", "9.4 percent", "thousands". */
const isCounted = (article: Article, span: Span): boolean => figure.test(textOf(article, span));
const figure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|tens|half|majority|double[sd]?|tripled?)\b/iu;

/** Of a fact that wants no more than a look: what there is to look up, where that can be told. */
function fact(article: Article, claim: Claim): string {
  const [reason] = claim.reasons;
  const mild = reason && lookUps[reason];
  if (mild !== undefined && claim.telling)
    return `${quote(article, claim.telling)}: ${isCalledAlleged(article, claim, reason) ? alleged : mild}`;
  const date = quotedFrom(article, claim, when);
  if (date !== null) return `${date}: a date with no source. Has somebody looked it up?`;
  const count = quotedFrom(article, claim, howMany);
  if (count !== null) return `${count}: a figure with no source. Who counted or measured?`;
  return `${quote(article, claim)}: no source. Did the paper see it, or is it on record?`;
}

const lookUps: Readonly<Partial<Record<ClaimReason, string>>> = {
  prediction: 'not settled yet. Who announced or expects it?',
  allegation: 'an offence, with no source. Who says so, or where is it on record?',
  superlative: 'a ranking with no source. Who keeps the list?',
  'private-thought': 'what somebody thinks or feels. Who told the paper?',
};

/** Whether the paper itself says that a wrong is only alleged. */
const isCalledAlleged = (article: Article, claim: Claim, reason: ClaimReason | undefined): boolean =>
  reason === 'allegation' && /\balleged(?:ly)?\b/iu.test(textOf(article, claim));
const alleged = 'only alleged. Who alleges it?';

/** A day, month or year. */
const when =
  /\b(?:(?:\d{1,2} )?(?:January|February|March|April|June|July|August|September|October|November|December)(?: \d{1,2}\b)?(?:,? (?:1[5-9]|20)\d\d)?|(?:in|since|until|by|from|early|late) (?:1[5-9]|20)\d\ds?)\b/iu;
/** A number with what it is of. */
const howMany = /(?<![\p{L}\p{N}.,-])\d[\d,.]*(?: \d{3})?(?: ?%| (?:per cent|percent|people|km|\p{Ll}{2,}s)\b)/u;

/** What a pattern finds first in a claim, in quotation marks; null where it finds nothing. */
function quotedFrom(article: Article, claim: Span, pattern: RegExp): string | null {
  const found = pattern.exec(textOf(article, claim));
  return found ? quote(article, { start: claim.start + found.index, end: claim.start + found.index + found[0].length }) : null;
}
