import type { URI } from 'vscode-uri';
import { matches } from '../globs.ts';
import type { Settings } from '../settings.ts';
import type { DraftLanguage } from '../text/draft.ts';
import { parseUri, pathInside } from './addresses.ts';

/** Schemes of documents that are text but nobody's draft, each with what it is. */
const otherSchemes: Readonly<Record<string, string>> = {
  // What programs print.
  output: 'an output channel',
  debug: 'a debugger’s text',
  'vscode-terminal': 'a terminal',
  'accessible-view': 'a view for screen readers',
  // The other side of a comparison: the draft itself is open beside it, and would be flagged twice.
  git: 'an earlier state of a file',
  gitlens: 'an earlier state of a file',
  'gitlens-git': 'an earlier state of a file',
  'git-graph': 'an earlier state of a file',
  hg: 'an earlier state of a file',
  svn: 'an earlier state of a file',
  review: 'an earlier state of a file',
  pr: 'an earlier state of a file',
  githubpr: 'an earlier state of a file',
  githubcommit: 'an earlier state of a file',
  'vscode-local-history': 'an earlier state of a file',
  'merge-conflict.conflict-diff': 'one side of a merge',
  'chat-editing-snapshot-text-model': 'an earlier state of a file',
  'chat-editing-text-model': 'an earlier state of a file',
  // Boxes in which people type to each other or to a machine.
  comment: 'a comment box',
  'vscode-scm': 'a commit message',
  chatSessionInput: 'a chat box',
  'vscode-chat-session': 'a chat',
  'vscode-chat-editor': 'a chat',
  'vscode-chat-code-block': 'a chat',
  'vscode-copilot-chat-code-block': 'a chat',
  'vscode-interactive-input': 'an interactive box',
  // The editor's own pages and settings.
  vscode: 'a page of the editor',
  'vscode-settings': 'settings',
  'vscode-userdata': 'settings',
  'search-editor': 'search results',
  walkThrough: 'a walkthrough',
  walkThroughSnippet: 'a walkthrough',
  'webview-panel': 'a page of the editor',
  private: 'a page of the editor',
  inmemory: 'a page of the editor',
  'onrecord-review': 'a review',
  // Cells are pieces of a page with code between them.
  'vscode-notebook-cell': 'a cell of a notebook',
  'vscode-notebook-cell-metadata': 'a cell of a notebook',
  'vscode-notebook-cell-output': 'a cell of a notebook',
  'vscode-notebook-metadata': 'a notebook',
};

/** How a document is read, or why it is not, in words that follow "not reviewed:". */
export type Scope =
  { readonly read: true; readonly language: DraftLanguage; readonly notes: boolean } | { readonly read: false; readonly reason: string };

/**
 * Whether a document is a draft to review (design, section 4). `folders` are the URIs of the workspace: globs see the path in the folder
 * that the document lies in, or its whole path where it lies in none. Never throws.
 */
export function scopeOf(
  document: { readonly uri: string; readonly languageId: string },
  settings: Settings,
  folders: readonly string[],
): Scope {
  const language = draftLanguage(document.languageId);
  if (!language) return { read: false, reason: `OnRecord reads plain text and Markdown, not ${document.languageId || 'this language'}` };
  const uri = parseUri(document.uri);
  if (!uri) return { read: false, reason: 'its address is not a URI' };
  const other = Object.hasOwn(otherSchemes, uri.scheme) ? otherSchemes[uri.scheme] : undefined;
  if (other !== undefined) return { read: false, reason: `it is ${other}` };
  const path = pathIn(uri, folders);
  if (!matches(path, settings.include)) return { read: false, reason: 'onrecord.include does not take it in' };
  if (matches(path, settings.exclude)) return { read: false, reason: 'onrecord.exclude leaves it out' };
  return { read: true, language, notes: matches(path, settings.notes) };
}

const draftLanguage = (languageId: string): DraftLanguage | null =>
  languageId === 'plaintext' || languageId === 'markdown' ? languageId : null;

/** The path in the innermost folder that it lies in. */
function pathIn(uri: URI, folders: readonly string[]): string {
  const inside = folders.flatMap((folder) => pathInside(folder, uri.toString()) ?? []);
  const whole = uri.path.replace(/^\//, '');
  return inside.reduce((shortest, path) => (path.length < shortest.length ? path : shortest), whole);
}
