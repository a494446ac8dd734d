import { shift, type Span } from '../text/span.ts';
import {
  isUnnamed,
  type Article,
  type ArticleSentence,
  type Attribution,
  type Claim,
  type Paragraph,
  type Quotation,
  type Source,
} from './article.ts';
import { signatureLabel, type LocalAttribution } from './attributions.ts';
import { cueThreshold } from './cueDrafts.ts';
import { carriedBlocks, carriedQuotations, type Carried } from './carried.ts';
import { DenialCases } from './denialCases.ts';
import { denialsOf } from './denials.ts';
import type { PlacedAttribution, PlacedSentence } from './placed.ts';
import type { LooseMention } from './looseMentions.ts';
import type { NameMention } from './names.ts';
import { Identities } from './identities.ts';
import type { ParagraphReading, ParagraphText, ReadSentence } from './paragraph.ts';
import { holdsClaims } from '../text/layout.ts';
import { turnsOf } from './transcript.ts';
import { standing, type Standing } from './standing.ts';
import { hedgeCases, type HedgeCase, type PlacedHedge } from './hedgeCases.ts';
import { judgedHedges } from './hedges.ts';
import { makesSource } from './unnamedSpeech.ts';
import { standingCases, type StandingCase } from './standingCases.ts';
import type { StandingModel } from './standingModel.ts';
import type { ArticleReaders } from './readers.ts';

/** A paragraph with what was read of it. */
export interface ReadParagraph extends Omit<ParagraphText, 'opening'> {
  readonly reading: ParagraphReading;
}

/** What stands between two paragraphs in `Article.text`. */
const gap = '\n\n';

/** Puts the paragraphs of an article together: what spans them (identities, carried quotations, denials) is found here, without reading anew. */
export function linkArticle(paragraphs: readonly ReadParagraph[], readers: ArticleReaders): Article {
  const gathered = gather(paragraphs);
  const { text, layout, identities, attributions, quotations, carried } = gathered;
  const sources = identities.sources();
  const cases = casesIn(gathered);
  const views = standing(text, cases, readers.standing);
  const sentences: ArticleSentence[] = layout.sentences.map(({ start, end, paragraph }, i) => ({
    start,
    end,
    paragraph,
    attribution: views[i]?.attribution ?? 'none',
    worthiness: views[i]?.worthiness ?? 'no',
  }));
  return {
    text,
    paragraphs: layout.paragraphs,
    sentences,
    quotations: quotations.map(({ start, end, carried: isCarried }): Quotation => ({ start, end, carried: isCarried })),
    attributions: [...attributions.map(({ attribution }) => attribution), ...carried.map(({ attribution }) => attribution)].sort(byPlace),
    sources: sources.map((source) => calledByItsWords(source, identities.broughtIn(source.id), text)),
    names: identities.names(),
    formulas: layout.formulas,
    claims: views.flatMap((view): readonly Claim[] => view.claims),
    hedges: judgedHedges(hedgesIn(gathered, sources, views), readers.hedges),
    denials: denialsOf(new DenialCases(cases, sources), readers.denials),
  };
}

/** The words of an article that may hide who says so, for the judge. */
export function hedgeCasesOf(paragraphs: readonly ReadParagraph[], model: StandingModel): HedgeCase[] {
  const gathered = gather(paragraphs);
  return hedgesIn(gathered, gathered.identities.sources(), standing(gathered.text, casesIn(gathered), model));
}

/** What is to be judged of an article's denials. */
export function denialCasesOf(paragraphs: readonly ReadParagraph[]): DenialCases {
  const gathered = gather(paragraphs);
  return new DenialCases(casesIn(gathered), gathered.identities.sources());
}

/** What is to be judged of each sentence of an article. */
export const casesOf = (paragraphs: readonly ReadParagraph[]): StandingCase[] => casesIn(gather(paragraphs));

type Gathered = ReturnType<typeof gather>;

const casesIn = ({ layout, attributions, carried, quotations }: Gathered): StandingCase[] =>
  standingCases(layout.sentences, attributions, carried, quotations);

const hedgesIn = ({ text, layout, attributions }: Gathered, sources: readonly Source[], views: readonly Standing[]): HedgeCase[] =>
  hedgeCases({ text, sentences: layout.sentences, candidates: layout.hedges, attributions, sources, views });

/** What of an article's words without a cue of their own is whose, with what made it so. */
export const carriedIn = (paragraphs: readonly ReadParagraph[]): readonly Carried[] => gather(paragraphs).carried;

/** The readings of all paragraphs in one place. */
function gather(paragraphs: readonly ReadParagraph[]) {
  const layout = place(paragraphs);
  const identities = new Identities(layout.names, layout.starts);
  const turns = turnsOf(
    paragraphs.map(({ reading }) => reading.attributions.find(({ label }) => label !== null && label !== signatureLabel)?.label ?? null),
  );
  const attributions = identify(paragraphs, turns, layout.starts, layout.firstSentence, identities);
  const quotations = paragraphs.flatMap(({ text, reading }, i) =>
    reading.quotations.map((quotation) => ({
      ...shift(quotation, layout.starts[i] ?? 0),
      carried: quotation.carried,
      paragraph: i,
      whole: quotation.start === 0 && quotation.end >= text.trimEnd().length,
    })),
  );
  const text = paragraphs.map((paragraph) => paragraph.text).join(gap);
  const blocks = carriedBlocks(text, layout.paragraphs, attributions, turns);
  const carried = [...carriedQuotations(text, layout.paragraphs, quotations, attributions), ...blocks];
  return { text, layout, identities, attributions, quotations, carried };
}

interface Layout {
  readonly paragraphs: readonly Paragraph[];
  readonly starts: readonly number[];
  /** Index of each paragraph's first sentence. */
  readonly firstSentence: readonly number[];
  readonly sentences: readonly PlacedSentence[];
  readonly names: readonly NameMention[];
  readonly formulas: readonly Span[];
  readonly hedges: readonly PlacedHedge[];
}

/** Everything that the readings tell, with offsets into the article. */
function place(paragraphs: readonly ReadParagraph[]): Layout {
  const starts: number[] = [];
  const firstSentence: number[] = [];
  const placed: Paragraph[] = [];
  const sentences: PlacedSentence[] = [];
  let at = 0;
  paragraphs.forEach(({ text, kind, reading }, paragraph) => {
    starts.push(at);
    firstSentence.push(sentences.length);
    placed.push({ kind, start: at, end: at + text.length });
    for (const sentence of reading.sentences) sentences.push(placedSentence(sentence, paragraph, at, holdsClaims(kind)));
    at += text.length + gap.length;
  });
  return {
    paragraphs: placed,
    starts,
    firstSentence,
    sentences,
    names: paragraphs.flatMap(({ reading }, i) => reading.names.map((name) => placedName(name, starts[i] ?? 0))),
    formulas: paragraphs.flatMap(({ reading }, i) => reading.formulas.map((formula) => shift(formula, starts[i] ?? 0))),
    hedges: paragraphs.flatMap(({ reading }, i) =>
      reading.hedges.map((candidate) => ({ ...shift(candidate, starts[i] ?? 0), paragraph: i, candidate })),
    ),
  };
}

// One by one: a spread before other properties takes ten times as long.
function placedSentence(sentence: ReadSentence, paragraph: number, at: number, prose: boolean): PlacedSentence {
  const { start, end, shape, holders, assertion, whole, own, rumour, denial, terms } = sentence;
  return {
    start: start + at,
    end: end + at,
    shape: { features: shape.features, root: shift(shape.root, at) },
    holders,
    assertion,
    whole,
    own,
    rumour,
    denial: denial.cue ? { ...denial, cue: { kind: denial.cue.kind, ...shift(denial.cue, at) } } : denial,
    terms,
    paragraph,
    prose,
    holdsClaims: prose && assertion,
  };
}

function placedName({ start, end, name, kind, roles, gender, subject, quoted, short }: NameMention, at: number): NameMention {
  return { start: start + at, end: end + at, name, kind, roles, gender, subject, quoted, short };
}

function identify(
  paragraphs: readonly ReadParagraph[],
  turns: ReadonlySet<number>,
  starts: readonly number[],
  firstSentence: readonly number[],
  identities: Identities,
): PlacedAttribution[] {
  const out: Omit<PlacedAttribution, 'kind'>[] = [];
  paragraphs.forEach(({ reading }, paragraph) => {
    const by = starts[paragraph] ?? 0;
    const first = out.length;
    let told = 0;
    const tellLoose = (before: number): void => {
      for (let loose = reading.loose[told]; loose && loose.start < before; loose = reading.loose[++told])
        tell(identities, loose, paragraph, by);
    };
    for (const [index, local] of reading.attributions.entries()) {
      const signed = local.label === signatureLabel ? signedBefore(paragraphs, paragraph) : null;
      if (!signed && !isHeard(local, turns.has(paragraph))) continue;
      const content = signed
        ? signed.map((i) => ({ start: starts[i] ?? 0, end: (starts[i] ?? 0) + (paragraphs[i]?.text.length ?? 0) }))
        : local.content.map((span) => shift(span, by));
      tellLoose(Math.min(local.cue.start, local.source?.start ?? Infinity));
      const { description, form, kind, stance, colour } = local;
      const source = local.source && shift(local.source, by);
      // Nor do wishes make a source of people whom nobody names, nor silence, nor what somebody else says of them.
      const unheard = local.quoted || ((local.wish || local.unsaid) && description?.kind !== 'named');
      const speaks = description !== null && !unheard && makesSource({ ...local, relays: local.via !== null });
      const before = local.subjectBefore && { span: shift(local.subjectBefore.mention, by), paragraph, description: local.subjectBefore };
      const from = content[0]?.start ?? Infinity;
      const sourceId =
        source && speaks ? identities.idOf({ span: shift(description.mention, by), paragraph, description, before, from }) : null;
      out.push({
        local,
        index,
        shape: reading.cueShapes[index] ?? {},
        paragraph,
        sentence: local.sentence + (firstSentence[paragraph] ?? 0),
        attribution: {
          source,
          sourceId,
          cue: shift(local.cue, by),
          content,
          form,
          kind,
          stance,
          colour,
        },
      });
    }
    tellLoose(Infinity);
    const here = new Map(out.slice(first).map((placed) => [placed.index, placed.attribution.sourceId]));
    for (const { local, attribution } of out.slice(first)) {
      const outlet = local.via === null ? null : (here.get(local.via) ?? null);
      if (attribution.sourceId !== null && outlet !== null) identities.relayed(attribution.sourceId, outlet);
    }
  });
  return out.map((item) => {
    const { sourceId } = item.attribution;
    const told = item.local.subjectBefore?.kind ?? item.local.description?.kind ?? (item.local.label === null ? null : 'named');
    const known = sourceId === null ? told : identities.kindOf(sourceId);
    return { ...item, kind: known };
  });
}

/** A label is a speaker in a transcript, or where the network says so; in a turn of a transcript nobody else speaks to the reader. */
const isHeard = ({ label, probability }: LocalAttribution, isTurn: boolean): boolean =>
  label === null ? !isTurn : label !== signatureLabel && (isTurn || probability >= cueThreshold);

/** The paragraphs that a signature stands behind: a quotation set apart, or one that is nothing but a quotation; null where none is. */
function signedBefore(paragraphs: readonly ReadParagraph[], signature: number): number[] | null {
  let first = signature;
  // What stands before another signature is signed by that one.
  while (paragraphs[first - 1]?.kind === 'quote' && !isSignature(paragraphs[first - 1])) first--;
  const before = paragraphs[signature - 1];
  const quotation = before?.reading.quotations[0];
  if (first === signature && before && quotation?.start === 0 && quotation.end >= before.text.trimEnd().length) first--;
  return first < signature ? Array.from({ length: signature - first }, (_, i) => first + i) : null;
}

const isSignature = (paragraph: ReadParagraph | undefined): boolean =>
  paragraph?.reading.attributions.some(({ label }) => label === signatureLabel) === true;

/** Tells of an unnamed source that stands in no attribution. */
function tell(identities: Identities, { description, clause, reason }: LooseMention, paragraph: number, by: number): void {
  const mention = description && { span: shift(description.mention, by), paragraph, description };
  if (clause) identities.unnamedBy(shift(clause, by), mention, paragraph, reason);
  else if (mention) identities.unlessTold(mention);
}

const byPlace = (a: Attribution, b: Attribution): number => placeOf(a) - placeOf(b);
const placeOf = ({ cue, source, content }: Attribution): number =>
  Math.min(cue?.start ?? Infinity, source?.start ?? Infinity, content[0]?.start ?? Infinity);

/** Nothing names an unnamed source but the words that bring it in. */
function calledByItsWords(source: Source, first: Span | null, text: string): Source {
  const isName = /\p{Lu}/u.test(source.name);
  if (!first || (isName && !isUnnamed(source.kind))) return source;
  return { ...source, name: text.slice(first.start, first.end).split(/\s+/).join(' ') };
}
