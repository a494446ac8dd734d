/** A rule that a diagnostic of ours speaks for, and its words, where they are known. */
export interface Found {
  readonly rule: string;
  readonly words: string | null;
}

/** Not of a rule, and so nothing to ignore. */
const notices = ['not-english', 'stale-mark'];

/** What a diagnostic of ours shows: what the server has attached to it, else the rule that it goes by. */
export function foundBy(diagnostic: { readonly code?: unknown; readonly data?: unknown }): readonly Found[] {
  const { code, data } = diagnostic;
  const attached: readonly unknown[] = Array.isArray(data) ? data : [];
  const found = attached.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || !('rule' in entry) || typeof entry.rule !== 'string') return [];
    return [{ rule: entry.rule, words: 'words' in entry && typeof entry.words === 'string' ? entry.words : null }];
  });
  if (found.length > 0) return found;
  const rule = typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
  return typeof rule === 'string' && !notices.includes(rule) ? [{ rule, words: null }] : [];
}
