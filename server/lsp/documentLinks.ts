import type { DocumentLink } from 'vscode-languageserver';
import type { TextMark } from '../annotations/annotation.ts';
import { evidenceIn, formatTarget, type EvidenceTarget } from '../annotations/evidence.ts';
import { addressIn, folderOf } from './addresses.ts';
import { toRange } from './convert.ts';
import type { OpenDraft } from './drafts.ts';

/** What the notes of marks in the text point to, to be opened from there. Marks beside the text have theirs in the hover. */
export function documentLinksOf(draft: OpenDraft): DocumentLink[] {
  return draft.review.annotations.flatMap((mark) => ('markup' in mark ? linksOf(draft, mark) : []));
}

function linksOf({ document, layout }: OpenDraft, mark: TextMark): DocumentLink[] {
  const { note } = mark;
  const comment = layout.draft.text.slice(mark.span.end, mark.markup.end);
  let at = 0;
  return evidenceIn(note).flatMap((evidence) => {
    // What a comment has to write in another way than the note reads (a backslash) is found in the hover alone.
    const words = note.slice(evidence.start, evidence.end);
    const found = comment.indexOf(words, at);
    const target = addressOf(document.uri, evidence);
    if (found < 0 || target === null) return [];
    at = found + words.length;
    const start = mark.span.end + found;
    return [{ range: toRange(document, { start, end: start + words.length }), target, tooltip: `Open ${formatTarget(evidence)}` }];
  });
}

/** The URI of what a note of a draft points to; null where the draft lies in no folder. */
export function addressOf(draft: string, evidence: EvidenceTarget): string | null {
  if (evidence.kind === 'url') return evidence.href;
  const folder = draft.startsWith('untitled:') ? null : folderOf(draft);
  return folder === null ? null : addressIn(folder, evidence.path, evidence.line);
}
