import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { Annotation } from '../annotations/annotation.ts';
import { evidenceIn } from '../annotations/evidence.ts';
import { described } from '../report/describe.ts';
import type { ArticleSentence, Attribution, Claim } from '../sourcing/article.ts';
import { contains, overlaps, touches, type Span } from '../text/span.ts';
import { shortened } from '../text/shorten.ts';
import { toRange } from './convert.ts';
import { lastAt, sentenceAt, type OpenDraft } from './drafts.ts';
import { addressOf } from './evidencePaths.ts';
import { byline, claimReasons, implications, statusWords } from './words.ts';

/** How words of the draft and words that matter are written. */
interface Style {
  readonly text: (words: string) => string;
  readonly strong: (words: string) => string;
  /** Words that open an address. */
  readonly link: (words: string, address: string) => string;
}

const escaped = (words: string): string => words.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, '\\$&');
const markdown: Style = { text: escaped, strong: (words) => `**${escaped(words)}**`, link };
const plain: Style = { text: (words) => words, strong: (words) => words, link: (words) => words };

/** Pointed brackets end the address of a link, and nothing else does. */
function link(words: string, address: string): string {
  return `[${escaped(words)}](<${address.replace(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>)`;
}

/** Whose words the sentence at a place is, who denies it and how it is marked; null where there is nothing to say. */
export function hoverAt(draft: OpenDraft, position: Position, inMarkdown: boolean): Hover | null {
  const offset = draft.document.offsetAt(position);
  const sentence = sentenceAt(draft, offset);
  if (!sentence) return null;
  const style = inMarkdown ? markdown : plain;
  const lines = [
    ...attributed(draft, sentence, offset, style),
    ...own(draft, sentence, offset, style),
    ...denied(draft, sentence, style),
    ...marked(draft, sentence, style),
  ];
  if (lines.length === 0) return null;
  const contents = inMarkdown
    ? { kind: MarkupKind.Markdown, value: lines.join('\n\n') }
    : { kind: MarkupKind.PlainText, value: lines.join('\n') };
  return { contents, range: toRange(draft.document, sentence) };
}

/** Of what lies in the sentence, what covers the place; all of it where nothing does. */
function nearest<T>(items: readonly T[], spans: (item: T) => readonly Span[], sentence: Span, offset: number): readonly T[] {
  const here = items.filter((item) => spans(item).some((span) => overlaps(span, sentence)));
  const covering = here.filter((item) => spans(item).some((span) => touches(span, offset)));
  return covering.length > 0 ? covering : here;
}

const spansOf = ({ source, cue, content }: Attribution): Span[] => [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];

function attributed({ review, layout }: OpenDraft, sentence: Span, offset: number, style: Style): string[] {
  const lines = nearest(review.attributions, spansOf, sentence, offset).flatMap((attribution) => {
    const { sourceId, cue, colour } = attribution;
    const source = review.sources.find(({ id }) => id === sourceId);
    const who = source
      ? `${byline(attribution)} ${style.strong(shortened(source.name, 80))} (${style.text(described(source, review.sources))})`
      : `${byline(attribution)} ${style.strong(unknown(attribution, cue && layout.draft.text.slice(cue.start, cue.end)))}`;
    const implied = implications[colour];
    const cueWords = cue && style.text(`“${shortened(layout.draft.text.slice(cue.start, cue.end), 40)}”`);
    return [who, ...(implied !== null && cueWords !== null ? [`${cueWords} ${implied}`] : [])];
  });
  return [...new Set(lines)];
}

/** Who speaks where no words tell: in an interview "Q:" and "A:" stand for somebody all the same, and so does the turn that goes on. */
function unknown({ stance }: Attribution, cue: string | null): string {
  if (cue === null) return 'the speaker before';
  if (!/^[:.]$/.test(cue)) return 'nobody in particular';
  return stance === 'asks' ? 'the interviewer' : 'the interviewee';
}

/** Claims that the paper itself makes. */
function own({ review, layout }: OpenDraft, sentence: ArticleSentence, offset: number, style: Style): string[] {
  const quoted = (span: Span): string => style.text(`“${shortened(layout.draft.text.slice(span.start, span.end), 60)}”`);
  const claims = review.claims.filter((claim) => claim.attribution === 'none' && overlaps(claim, sentence));
  const attributed = sentence.attribution !== 'none';
  return nearest(claims, (claim) => [claim], sentence, offset).map((claim) => {
    const below = claim.saidBelow === null ? undefined : review.sentences[claim.saidBelow];
    const asked = below ? `who says so stands further down: ${quoted(below)}` : demand(claim, quoted);
    return `${attributed ? `The paper’s own word: ${quoted(claim)}. ` : ''}${style.strong('Nobody is named')}: ${asked}`;
  });
}

/** What to ask of a claim, with the words that make it contestable and two more reasons at most. */
function demand({ worthiness, reasons, telling }: Claim, quoted: (span: Span) => string): string {
  const [first, ...others] = reasons.map((reason) => claimReasons[reason]);
  const what = first === undefined ? '' : [telling ? `${first} (${quoted(telling)})` : first, ...others.slice(0, 2)].join(', ');
  switch (worthiness) {
    case 'must':
      return what === '' ? 'who says so?' : `${what}. Who says so?`;
    case 'could':
      return 'a checkable fact. Did the paper see it, or is it on record?';
    case 'no':
      return 'nothing here wants a source';
  }
}

function denied({ review, layout }: OpenDraft, sentence: Span, style: Style): string[] {
  const quote = (span: Span): string => style.text(`“${shortened(layout.draft.text.slice(span.start, span.end), 80)}”`);
  /** The words that deny may be no more than "denied". */
  const whole = (span: Span): Span => {
    const around = review.sentences[lastAt(review.sentences, span.start)];
    return around && contains(around, span) ? around : span;
  };
  return review.denials.flatMap(({ denial, claims, kind, by }) => {
    const name = review.sources.find(({ id }) => id === by)?.name;
    const elsewhere = claims.some((claim) => overlaps(claim, sentence)) && !overlaps(denial, sentence);
    const verb = kind === 'denies' ? 'Denied' : 'Contradicted';
    return [
      ...(elsewhere
        ? [`${style.strong(verb)}${name === undefined ? '' : ` by ${style.strong(shortened(name, 80))}`}: ${quote(whole(denial))}`]
        : []),
      ...(overlaps(denial, sentence) ? claims.map((claim) => `${kind === 'denies' ? 'Denies' : 'Contradicts'}: ${quote(claim)}`) : []),
    ];
  });
}

function marked(draft: OpenDraft, sentence: Span, style: Style): string[] {
  return draft.review.annotations.filter(({ span }) => overlaps(span, sentence)).map((mark) => markLine(mark, draft, style));
}

function markLine({ status, rules, note, initials, date, stale }: Annotation, draft: OpenDraft, style: Style): string {
  const about = rules.length > 0 ? ` ${style.text(rules.join(', '))}` : '';
  const signed = [initials, date].flatMap((part) => part ?? []).join(', ');
  const { words, refusals } = withLinks(note, draft, style);
  const after = [...(stale ? ['The words have changed since.'] : []), ...refusals.map((reason) => style.text(reason))];
  return [
    `${style.strong(statusWords[status])}${about}`,
    note === '' ? '' : `: ${words}`,
    signed === '' ? '' : ` (${style.text(signed)})`,
    after.length === 0 ? '' : `. ${after.join(' ')}`,
  ].join('');
}

/** A note whose evidence can be opened from it, and why what can't be opened can't. */
function withLinks(
  note: string,
  draft: OpenDraft,
  { text, link }: Style,
): { readonly words: string; readonly refusals: readonly string[] } {
  const refusals = new Set<string>();
  let out = '';
  let at = 0;
  for (const evidence of evidenceIn(note)) {
    const words = note.slice(evidence.start, evidence.end);
    const way = addressOf(draft, evidence);
    if ('reason' in way) refusals.add(way.reason);
    out += text(note.slice(at, evidence.start)) + ('reason' in way ? text(words) : link(words, way.address));
    at = evidence.end;
  }
  return { words: out + text(note.slice(at)), refusals: [...refusals] };
}
