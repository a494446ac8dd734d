import type { TextEdit } from '../text/edit.ts';
import type { Layout } from '../text/layout.ts';
import { does } from './confirm.ts';
import type { MarkResult } from './mark.ts';
import { readAnnotations } from './read.ts';

/**
 * The edits that silence a rule in a whole Markdown draft: a comment `<!-- onrecord-ignore-file RULE -->` as its first paragraph, or one
 * more rule in the comment that is there. None where the rule is silenced so already.
 */
export function ignoreInFile(layout: Layout, rule: string): MarkResult {
  const { draft, fileIgnores } = layout;
  if (draft.language !== 'markdown') {
    return {
      ok: false,
      reason:
        'Plain text has no place for a comment that silences a rule. Set onrecord.annotations.store to "beside" to keep it in a file.',
    };
  }
  if (fileIgnores.some(({ rules }) => rules.length === 0 || rules.includes(rule))) return { ok: true, edits: [] };
  const edits = [commentFor(layout, rule)];
  const intent = { annotations: readAnnotations(layout), added: [], changed: new Map() };
  if (does(layout, edits, intent)) return { ok: true, edits };
  return { ok: false, reason: 'A comment at the top would change how the text is read here.' };
}

function commentFor({ draft: { text }, fileIgnores: [known], body }: Layout, rule: string): TextEdit {
  if (known) {
    const end = known.span.end - '-->'.length;
    const blank = text.charAt(end - 1) === ' ';
    return { span: { start: end, end }, text: blank ? `${rule} ` : ` ${rule} ` };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: body, end: body }, text: `<!-- onrecord-ignore-file ${rule} -->${lineEnd}${lineEnd}` };
}
