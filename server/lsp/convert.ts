import {
  DiagnosticSeverity,
  type OptionalVersionedTextDocumentIdentifier,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The one place where our spans, severities and edits become those of LSP, and back. Positions count UTF-16 units, as our offsets do. */

export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** The span of a range, whose ends may come in any order; what lies outside of the text is moved to its nearest place. */
export function toSpan(document: TextDocument, range: Range): Span {
  const one = document.offsetAt(range.start);
  const other = document.offsetAt(range.end);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

export const toSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Edits of one document, bound to its present version where the client can check it. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const converted: LspTextEdit[] = edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  const textDocument: OptionalVersionedTextDocumentIdentifier = { uri, version };
  return versioned ? { documentChanges: [{ textDocument, edits: converted }] } : { changes: { [uri]: converted } };
}
