import type { DocumentLink } from 'vscode-languageserver';
import type { TextMark } from '../annotations/annotation.ts';
import { evidenceIn, formatTarget } from '../annotations/evidence.ts';
import { toRange } from './convert.ts';
import type { OpenDraft } from './drafts.ts';
import { addressOf } from './evidencePaths.ts';

/** What the notes of marks in the text point to, to be opened from there. Marks beside the text have theirs in the hover. */
export function documentLinksOf(draft: OpenDraft): DocumentLink[] {
  return draft.review.annotations.flatMap((mark) => ('markup' in mark ? linksOf(draft, mark) : []));
}

function linksOf(draft: OpenDraft, mark: TextMark): DocumentLink[] {
  const { document, layout } = draft;
  const { note } = mark;
  const comment = layout.draft.text.slice(mark.span.end, mark.markup.end);
  let at = 0;
  return evidenceIn(note).flatMap((evidence) => {
    // What a comment has to write in another way than the note reads (a backslash) is found in the hover alone.
    const words = note.slice(evidence.start, evidence.end);
    const found = comment.indexOf(words, at);
    const way = addressOf(draft, evidence);
    // Why it can't be opened the hover tells.
    if (found < 0 || 'reason' in way) return [];
    at = found + words.length;
    const start = mark.span.end + found;
    return [
      { range: toRange(document, { start, end: start + words.length }), target: way.address, tooltip: `Open ${formatTarget(evidence)}` },
    ];
  });
}
