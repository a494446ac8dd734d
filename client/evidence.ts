import { env, RelativePattern, Uri, window, workspace, type QuickPickItem, type TextDocument } from 'vscode';
import {
  serverCommands,
  type AttachEvidenceArguments,
  type EvidenceOffer,
  type EvidencePlace,
  type MarkStatus,
} from '../server/protocol.ts';
import { today } from './calendar.ts';
import { activeDraftEditor } from './drafts.ts';
import { markedRow } from './ledgerRows.ts';
import { pathBetween } from './pathBetween.ts';
import { placeOf } from './place.ts';
import type { Server } from './server.ts';
import { webAddress } from './webAddress.ts';

const title = 'OnRecord: Attach Evidence';
const mostFiles = 2000;
const mostLines = 5000;
const longestLine = 160;

/**
 * Adds evidence to the note of the mark at the cursor of the active draft: the address on the clipboard, what the notes say of the claim, or
 * a place in a file that the user picks. Words without a mark get one.
 */
export async function attachEvidence(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { document } = editor;
  const place = placeOf(server, editor);
  const answer = await server.ledger(document.uri);
  if (!answer) return;
  const evidence = await askForEvidence(server, document, place.range.start);
  if (!evidence) return;
  const status = markedRow(answer.ledger.rows, place.range) ? null : await askForStatus();
  if (status === undefined) return;
  const argument: AttachEvidenceArguments = { ...place, evidence, status, date: today() };
  await server.run(serverCommands.attachEvidence, argument);
}

interface Choice extends QuickPickItem {
  /** Null where the user wants to pick a place. */
  readonly evidence: EvidencePlace | null;
}

/** Undefined where the user cancelled. */
async function askForEvidence(
  server: Server,
  document: TextDocument,
  position: AttachEvidenceArguments['range']['start'],
): Promise<EvidencePlace | undefined> {
  const href = webAddress(await clipboard());
  const offers = await server.evidence(document.uri, position);
  const choices: readonly Choice[] = [
    ...(href === null ? [] : [{ label: `$(link) ${href}`, description: 'on the clipboard', evidence: { kind: 'url', href } as const }]),
    ...offers.map(offered),
    { label: '$(file) Pick a place in a file...', evidence: null },
  ];
  // An address that comes from elsewhere is shown before it is attached.
  const choice = choices.length === 1 ? choices[0] : await window.showQuickPick(choices, { title, placeHolder: 'What is the evidence?' });
  return choice?.evidence === null ? askForPlace(document) : choice?.evidence;
}

/** Empty in a browser that does not let us look. */
async function clipboard(): Promise<string> {
  try {
    return await env.clipboard.readText();
  } catch {
    return '';
  }
}

const offered = ({ words, uri, line, path, stance }: EvidenceOffer): Choice => ({
  label: `$(quote) ${oneLine(words)}`,
  description: stances[stance],
  detail: `${path}, line ${line}`,
  evidence: { kind: 'file', uri, line },
});

const stances: Readonly<Record<EvidenceOffer['stance'], string>> = {
  supports: 'says so too',
  denies: 'denies it',
  mentions: 'speaks of it',
};

async function askForPlace(draft: TextDocument): Promise<EvidencePlace | undefined> {
  if (draft.isUntitled) {
    void window.showInformationMessage(
      'Save this draft first: a note names a file by the way from the draft’s folder. Or copy an address of the web and try again.',
    );
    return undefined;
  }
  const file = await askForFile(draft.uri);
  if (!file) return undefined;
  const { lineCount, ...text } = await read(file);
  const lines = Array.from({ length: Math.min(lineCount, mostLines) }, (_, index) => ({
    label: oneLine(text.lineAt(index)),
    description: `line ${index + 1}`,
    line: index + 1,
  })).filter(({ label }) => label !== '');
  if (lines.length === 0) {
    void window.showInformationMessage('There are no words in this file.');
    return undefined;
  }
  const picked = await window.showQuickPick(lines, { title, placeHolder: 'Which line is the evidence?' });
  return picked && { kind: 'file', uri: file.toString(), line: picked.line };
}

async function read(file: Uri): Promise<{ readonly lineCount: number; readonly lineAt: (index: number) => string }> {
  const document = await workspace.openTextDocument(file);
  return { lineCount: document.lineCount, lineAt: (index) => document.lineAt(index).text };
}

/** A text file of the draft's folder or of the workspace that the draft lies in, what is in a folder of notes first. */
async function askForFile(draft: Uri): Promise<Uri | undefined> {
  const folder = Uri.joinPath(draft, '..');
  // Looked for by themselves, so that a large workspace does not crowd them out.
  const near = workspace.findFiles(new RelativePattern(folder, texts), leftOut, mostFiles);
  const around = workspace.getWorkspaceFolder(draft) ? workspace.findFiles(texts, leftOut, mostFiles) : [];
  const found = new Map([...(await near), ...(await around)].map((file) => [file.toString(), file]));
  found.delete(draft.toString());
  const files = [...found.values()]
    .filter(({ scheme, authority }) => scheme === draft.scheme && authority === draft.authority)
    .map((file) => ({ label: pathBetween(folder.path, file.path), file }))
    .sort((a, b) => rank(a.label) - rank(b.label) || a.label.localeCompare(b.label));
  if (files.length === 0) {
    void window.showInformationMessage(
      'There is no other text or Markdown file in the draft’s folder or the workspace. Put the notes there, or in a folder in it.',
    );
    return undefined;
  }
  return (await window.showQuickPick(files, { title, placeHolder: 'In which file is it?' }))?.file;
}

const texts = '**/*.{md,markdown,txt}';
const leftOut = '**/node_modules/**';

/** Notes before other texts, and what is in the draft's folder before the rest. */
const rank = (path: string): number => (/(?:^|\/)notes\//i.test(path) ? 0 : 2) + (path.startsWith('../') ? 1 : 0);

/** Undefined where the user cancelled. */
async function askForStatus(): Promise<MarkStatus | undefined> {
  const statuses = [
    { label: 'Verified', status: 'verified' },
    { label: 'Disputed', status: 'disputed' },
    { label: 'Needs Source', status: 'needs-source' },
    { label: 'Opinion', status: 'opinion' },
  ] as const;
  const picked = await window.showQuickPick(statuses, { title, placeHolder: 'These words have no mark yet. Mark them as...' });
  return picked?.status;
}

function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longestLine ? `${line.slice(0, longestLine - 3)}...` : line;
}
