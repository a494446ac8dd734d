import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { extentOf, type Mark } from '../annotations/annotation.ts';
import { severities, type Finding } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import { toRange, toSeverity } from './convert.ts';
import { lastAt, type OpenDraft } from './drafts.ts';
import { source, type FindingData } from './params.ts';

/** All that the editor is to show of a draft. `docs` is the URI of the folder that holds `rules/`, with a slash at its end. */
export function diagnosticsOf(draft: OpenDraft, docs: string): Diagnostic[] {
  return [
    ...draft.review.notices.map(({ code, message }) => ({
      range: toRange(draft.document, firstLine(draft)),
      severity: DiagnosticSeverity.Information,
      source,
      code,
      message,
    })),
    ...squiggles(draft).map((findings) => toDiagnostic(draft, findings, docs)),
    ...draft.review.annotations.filter(({ stale }) => stale).map((mark) => staleMark(draft, mark)),
  ];
}

type Squiggle = readonly [Finding, ...Finding[]];

/** Findings that begin in one sentence and share words are one squiggle, which says all that they say. */
function squiggles({ review: { findings, sentences } }: OpenDraft): Squiggle[] {
  const out: [Finding, ...Finding[]][] = [];
  let last = { start: 0, end: 0, sentence: -1 };
  for (const finding of findings) {
    const sentence = lastAt(sentences, finding.start);
    const squiggle = out.at(-1);
    if (squiggle && sentence === last.sentence && overlaps(last, finding)) {
      squiggle.push(finding);
      last = { ...last, end: Math.max(last.end, finding.end) };
    } else {
      out.push([finding]);
      last = { start: finding.start, end: finding.end, sentence };
    }
  }
  return out;
}

function toDiagnostic({ document, layout }: OpenDraft, findings: Squiggle, docs: string): Diagnostic {
  const { text } = layout.draft;
  const loudestFirst = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const loudest = loudestFirst[0] ?? findings[0];
  const range = toRange(document, { start: findings[0].start, end: Math.max(...findings.map(({ end }) => end)) });
  const related = findings.flatMap((finding) => finding.related);
  return {
    range,
    severity: toSeverity[loudest.severity],
    source,
    code: loudest.rule,
    codeDescription: { href: `${docs}rules/${loudest.rule}.md` },
    message: [...new Set(loudestFirst.map(({ message }) => message))].join('\n'),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: document.uri, range: toRange(document, other) },
        message: other.message,
      })),
    }),
    data: loudestFirst.map(({ rule, kind, start, end }) => ({ rule, kind, words: text.slice(start, end) }) satisfies FindingData),
  };
}

/** The first line that has words. */
function firstLine({ layout: { draft, blocks } }: OpenDraft): Span {
  const start = blocks[0]?.span.start ?? 0;
  const lineEnd = draft.text.slice(start).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? draft.text.length : start + lineEnd };
}

/** Shown on the comment where there is one: the words are fine as they are, it is the mark that must be looked at. */
function staleMark({ document }: OpenDraft, mark: Mark): Diagnostic {
  const { span, status } = mark;
  const { end } = extentOf(mark);
  return {
    range: toRange(document, end === span.end ? span : { start: span.end + '==}'.length, end }),
    severity: DiagnosticSeverity.Hint,
    source,
    code: 'stale-mark',
    message: `The words have changed since they were marked as ${status}.`,
  };
}
