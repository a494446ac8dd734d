import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { extentOf, type Mark } from '../annotations/annotation.ts';
import { severities, type Finding } from '../rules/rule.ts';
import { shortened } from '../text/shorten.ts';
import { overlaps, trimmed, type Span } from '../text/span.ts';
import { toRange, toSeverity } from './convert.ts';
import { lastAt, type OpenDraft } from './drafts.ts';
import type { NoteDenial } from './noteDenials.ts';
import { source, type FindingData, type LostMarkData } from './params.ts';

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
    ...draft.noteDenials.map((denial) => acrossFiles(draft, denial, docs)),
    ...lostMarks(draft),
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

/** A denial whose other end lies in a note. */
function acrossFiles({ document, layout }: OpenDraft, { finding, links }: NoteDenial, docs: string): Diagnostic {
  const { rule, kind, severity, message, start, end } = finding;
  return {
    range: toRange(document, finding),
    severity: toSeverity[severity],
    source,
    code: rule,
    codeDescription: { href: `${docs}rules/${rule}.md` },
    message,
    relatedInformation: links.map(({ uri, range, message }) => ({ location: { uri, range }, message })),
    data: [{ rule, kind, words: layout.draft.text.slice(start, end) }] satisfies FindingData[],
  };
}

/** The first line that has words. */
function firstLine({ layout: { draft, blocks } }: OpenDraft): Span {
  const start = blocks[0]?.span.start ?? 0;
  const lineEnd = draft.text.slice(start).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? draft.text.length : start + lineEnd };
}

/** So many marks that have lost their words are shown, and the rest counted. */
const mostLost = 20;

/** Marks beside the draft that are nowhere in it, each about where it was; or that none of them can be read. */
function lostMarks(draft: OpenDraft): Diagnostic[] {
  const { document, orphans, side, layout } = draft;
  const { text } = layout.draft;
  const shown = orphans.slice(0, mostLost).map(({ id, remark, words, near, reason }): Diagnostic => {
    const note = remark.note === '' ? '' : `: ${remark.note}`;
    return {
      range: toRange(document, lineAt(text, near)),
      severity: DiagnosticSeverity.Information,
      source,
      code: 'lost-mark',
      message: `A mark beside this draft has lost its words, “${shortened(words, 80)}” (${remark.status}${note}). ${reason}`,
      data: { lost: id } satisfies LostMarkData,
    };
  });
  const problems = [
    ...(side.problem === null ? [] : [`The marks beside this draft are not shown. ${side.problem}`]),
    ...(orphans.length > mostLost ? [`${orphans.length - mostLost} more marks beside this draft have lost their words.`] : []),
  ];
  return [...shown, ...problems.map((message) => onFirstLine(draft, message))];
}

const onFirstLine = (draft: OpenDraft, message: string): Diagnostic => ({
  range: toRange(draft.document, firstLine(draft)),
  severity: DiagnosticSeverity.Warning,
  source,
  code: 'side-file',
  message,
});

/** The words of the line around an offset. */
function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  return trimmed(text, { start, end: length < 0 ? text.length : start + length });
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
