import type { Review } from '../review.ts';
import type { Span } from '../text/span.ts';

/** A document and what is said of it. `path` is as the caller names it, with `/`. */
export interface ReviewedDocument {
  readonly path: string;
  readonly review: Review;
}

/** A path that could not be reviewed, and why. */
export interface ReviewError {
  readonly path: string;
  readonly message: string;
}

/**
 * The review as JSON: the contract of docs/review-json.md, no key more and none less, null where the text does not tell. Offsets are UTF-16 code
 * units into each document's text without its byte-order mark.
 */
export const toJson = (documents: readonly ReviewedDocument[], errors: readonly ReviewError[], version: string) => ({
  tool: 'onrecord',
  version,
  errors: errors.map(({ path, message }) => ({ path, message })),
  documents: documents.map(documentJson),
});

const documentJson = ({ path, review }: ReviewedDocument) => ({
  path,
  language: review.language,
  notices: review.notices.map(({ code, message }) => ({ code, message })),
  sentences: review.sentences.map(({ start, end, attribution, worthiness }) => ({ start, end, attribution, worthiness })),
  claims: review.claims.map(({ start, end, sentence, worthiness, reasons, attribution, sourceId }) => ({
    ...{ start, end, sentence, worthiness, reasons, attribution, sourceId },
  })),
  attributions: review.attributions.map(({ source, sourceId, cue, content, form, kind, stance }) => ({
    source: source && spanJson(source),
    sourceId,
    cue: cue && spanJson(cue),
    content: content.map(spanJson),
    form,
    kind,
    stance,
  })),
  sources: review.sources.map(({ id, name, kind, level, count, reason, via, mentions }) => ({
    ...{ id, name, kind, level, count, reason, via },
    mentions: mentions.map(spanJson),
  })),
  denials: review.denials.map(({ denial, claims, kind, by }) => ({ denial: spanJson(denial), claims: claims.map(spanJson), kind, by })),
  findings: review.findings.map(({ rule, kind, severity, start, end, message, related }) => ({
    ...{ rule, kind, severity, start, end, message },
    related: related.map((other) => ({ start: other.start, end: other.end, message: other.message })),
  })),
  annotations: review.annotations.map(({ status, span, note, stale }) => ({ status, start: span.start, end: span.end, note, stale })),
});

const spanJson = ({ start, end }: Span): Span => ({ start, end });
