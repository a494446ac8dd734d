import type { Annotation, BesideMark, Mark } from './annotations/annotation.ts';
import { inOrder } from './annotations/place.ts';
import { readAnnotations } from './annotations/read.ts';
import { check } from './rules/all.ts';
import type { Finding } from './rules/rule.ts';
import { speaks, withSeverity, type Settings } from './settings.ts';
import type { Article, ArticleSentence, Attribution, Claim, Denial, Named, Source } from './sourcing/article.ts';
import { linkArticle } from './sourcing/link.ts';
import { readParagraphs } from './sourcing/readParagraphs.ts';
import { rememberingReader } from './sourcing/paragraphCache.ts';
import type { Readers } from './sourcing/readers.ts';
import type { DraftLanguage } from './text/draft.ts';
import { hasCitation } from './text/citations.ts';
import type { Block, Layout } from './text/layout.ts';
import { toDraft } from './text/prose.ts';
import { overlapping } from './text/overlapping.ts';
import { overlaps, shift, type Span } from './text/span.ts';
import { firstWhere } from './text/search.ts';

/** Something about the whole document: "not English, not reviewed". */
export interface Notice {
  readonly code: 'not-english';
  readonly message: string;
}

/** A review of one draft. All offsets are into the draft, markup included; the types are those of the article otherwise. */
export interface Review {
  readonly language: DraftLanguage;
  readonly notices: readonly Notice[];
  readonly sentences: readonly ArticleSentence[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly names: readonly Named[];
  readonly denials: readonly Denial[];
  readonly findings: readonly Finding[];
  /** The marks of ours, wherever they are kept, in the order of the draft. */
  readonly annotations: readonly Mark[];
}

export interface ReviewOptions {
  readonly settings: Settings;
  /** Whether the document is somebody's notes, as far as its path tells. */
  readonly notes: boolean;
  /** Marks kept beside the draft, in their places; none where it is not given. */
  readonly beside?: readonly BesideMark[];
  /** Rules that a file beside the draft silences in all of it; none where it is not given. */
  readonly ignoredRules?: readonly string[];
}

/**
 * The one way from text to a review. The result depends on the draft and the options alone; paragraphs that were read before are
 * remembered. Never throws.
 */
export type Reviewer = (layout: Layout, options: ReviewOptions) => Review;

/** @param read remembers paragraphs; given where others read with the same memory */
export function createReviewer(readers: Readers, read = rememberingReader(readers)): Reviewer {
  return (layout, { settings, notes, beside = [], ignoredRules = [] }) => {
    const { draft, blocks } = layout;
    const annotations = inOrder([...readAnnotations(layout), ...beside]);
    if (!layout.english) return { ...nothing, language: draft.language, notices: [notEnglish], annotations };
    const article = linkArticle(readParagraphs(blocks.map(wordsOf), read), readers);
    const found = check(article, (rule) => speaks(rule, settings)).flatMap((finding) => withSeverity(finding, settings) ?? []);
    const review = inDraft(article, found, blocks);
    const marksAt = overlapping(annotations, ({ span }) => span);
    const findings = review.findings
      .filter((finding) => !isIgnored(finding, layout, ignoredRules) && !isCited(finding, layout))
      .flatMap((finding) => marked(finding, marksAt(finding), settings) ?? [])
      .map((finding) => (notes || layout.notes ? asNote(finding) : finding));
    return { ...review, language: draft.language, notices: [], findings, annotations };
  };
}

const notEnglish: Notice = { code: 'not-english', message: 'This draft is not in English: it was not reviewed.' };

const nothing = { sentences: [], claims: [], attributions: [], sources: [], names: [], denials: [], findings: [] };

const wordsOf = ({ kind, prose: { text } }: Block) => ({ kind, text });

/** The parts of a review that come from the article, with all spans mapped into the draft. */
function inDraft(article: Article, findings: readonly Finding[], blocks: readonly Block[]) {
  const at = mapper(article, blocks);
  const orNull = (span: Span | null): Span | null => (span ? at(span) : null);
  return {
    sentences: article.sentences.map((sentence) => ({ ...sentence, ...at(sentence) })),
    claims: article.claims.map((claim) => ({ ...claim, ...at(claim), telling: orNull(claim.telling) })),
    attributions: article.attributions.map((attribution) => ({
      ...attribution,
      source: orNull(attribution.source),
      cue: orNull(attribution.cue),
      content: attribution.content.map(at),
    })),
    sources: article.sources.map((source) => ({ ...source, mentions: source.mentions.map(at) })),
    names: article.names.map((name) => ({ ...name, mentions: name.mentions.map(at) })),
    denials: article.denials.map((denial) => ({ ...denial, denial: at(denial.denial), claims: denial.claims.map(at) })),
    findings: findings.map((finding) => ({
      ...finding,
      ...at(finding),
      related: finding.related.map((other) => ({ ...other, ...at(other) })),
    })),
  };
}

/** Maps a span of the article's text, which may go on over paragraphs, to the draft. */
function mapper({ paragraphs }: Article, blocks: readonly Block[]): (span: Span) => Span {
  const indexAt = (offset: number): number => firstWhere(paragraphs, ({ start }) => start > offset) - 1;
  const local = (index: number, span: Span): Span => {
    const block = blocks[index];
    return block ? toDraft(block.prose, shift(span, -(paragraphs[index]?.start ?? 0))) : { start: 0, end: 0 };
  };
  return (span) => {
    const first = indexAt(span.start);
    const last = indexAt(Math.max(span.start, span.end - 1));
    if (first === last) return local(first, span);
    return {
      start: local(first, { start: span.start, end: span.start }).start,
      end: local(last, { start: span.end - 1, end: span.end }).end,
    };
  };
}

/**
 * What settings, ignores and marks make of a finding that was not found in the draft alone; null where they silence it.
 * @param annotations the marks of the draft, wherever they are kept
 */
export function asShown(
  finding: Finding,
  layout: Layout,
  annotations: readonly Annotation[],
  { settings, ignoredRules = [] }: Pick<ReviewOptions, 'settings' | 'ignoredRules'>,
): Finding | null {
  const severe = withSeverity(finding, settings);
  if (!severe || isIgnored(severe, layout, ignoredRules)) return null;
  const marks = annotations.filter(({ span }) => overlaps(span, finding));
  return marked(severe, marks, settings);
}

/** What a rule says or would say of words of the draft. */
type RuleAt = Pick<Finding, 'rule' | 'start' | 'end'>;

/**
 * Whether an ignore comment of the draft, or the file beside it, silences a rule at some words.
 * @param ignoredRules those that the file beside the draft silences
 */
export function isIgnored(finding: RuleAt, { ignores, fileIgnores }: Layout, ignoredRules: readonly string[]): boolean {
  if (ignoredRules.includes(finding.rule) || fileIgnores.some(({ rules }) => names(rules, finding))) return true;
  for (let i = firstWhere(ignores, (ignore) => (ignore.paragraph?.end ?? Infinity) > finding.start); ; i++) {
    const ignore = ignores[i];
    if (!ignore || (ignore.paragraph?.start ?? Infinity) > finding.start) return false;
    if (names(ignore.rules, finding)) return true;
  }
}

/**
 * What the editor's marks on its words make of a finding; null where one settles it. A mark whose words have changed since does nothing, and
 * what one settles no other brings back.
 */
function marked(finding: Finding, marks: readonly Annotation[], { disputedIsError }: Settings): Finding | null {
  const fresh = marks.filter(({ stale }) => !stale);
  if (fresh.some((mark) => settles(mark, finding))) return null;
  const disputed = finding.rule === 'unattributed-claim' && fresh.some(({ status }) => status === 'disputed');
  return disputed && disputedIsError ? { ...finding, severity: 'error' } : finding;
}

/** Whether the claim has a source that it links to. */
const isCited = (finding: Finding, layout: Layout): boolean => finding.rule === 'unattributed-claim' && hasCitation(finding, layout);

function settles(mark: Annotation, finding: Finding): boolean {
  if (mark.status === 'ignored') return names(mark.rules, finding);
  return (mark.status === 'verified' || mark.status === 'opinion') && finding.rule === 'unattributed-claim';
}

/** Whether a list of rules speaks of the finding's; none named means all. */
const names = (rules: readonly string[], finding: RuleAt): boolean => rules.length === 0 || rules.includes(finding.rule);

/** In notes nobody is asked "says who?" aloud. */
const asNote = (finding: Finding): Finding => (finding.rule === 'unattributed-claim' ? { ...finding, severity: 'hint' } : finding);
