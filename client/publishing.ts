import { env, languages, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { today } from './calendar.ts';
import { activeDraftEditor } from './drafts.ts';
import { exportKinds, nameBeside } from './exports.ts';
import { reviewLanguage } from './reviewAddress.ts';
import type { Server } from './server.ts';

/** Copies the active draft as it is published, without anything of ours. */
export async function copyCleanText(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const text = await server.clean(editor.document.uri);
  if (text === null) return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage('The text without marks is on the clipboard.', 6000);
}

/** Saves the active draft as it is published into a file that the user picks. */
export async function saveCleanCopy(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { document } = editor;
  const text = await server.clean(document.uri);
  if (text === null) return;
  const file = await askForFile(document, '.clean', 'Save Clean Copy');
  if (!file) return;
  if (file.toString() === document.uri.toString()) {
    void window.showWarningMessage('This is the draft itself: its marks would be lost. Choose another name.');
    return;
  }
  await save(file, (await hasByteOrderMark(document)) ? `\uFEFF${text}` : text);
}

/** Exports the marks of the active draft in a format that the user picks, into an editor or a file. */
export async function exportMarks(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { document } = editor;
  const kind = await window.showQuickPick(exportKinds, { title: 'OnRecord: Export', placeHolder: 'Export what?', matchOnDetail: true });
  if (!kind) return;
  const url = kind.format === 'claimreview' ? await askForAddress() : null;
  if (url === undefined) return;
  const text = await server.export(document.uri, { as: kind.format, date: today(), ...(url === null ? {} : { url }) });
  if (text === null) return;
  const ways = [
    { label: 'Open it in an editor', inEditor: true },
    { label: 'Save it to a file...', inEditor: false },
  ];
  const way = await window.showQuickPick(ways, { title: `OnRecord: ${kind.label}` });
  if (way?.inEditor === true) await show(document, text, kind);
  else if (way) {
    const file = await askForFile(document, kind.ending, 'Export');
    if (file) await save(file, text);
  }
}

/** Undefined where the user cancelled. */
function askForAddress(): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'OnRecord: ClaimReview',
    prompt: 'The address of the page where this is published.',
    placeHolder: 'https://www.example.org/news/bridge-stays-shut',
    validateInput: (value) => (URL.canParse(value.trim()) ? null : 'An address of the web, such as https://www.example.org/news'),
  });
}

/** In an editor that saves beside the draft, under a name that says what it is; in one without a name where that name is taken. */
async function show(draft: TextDocument, text: string, { ending, language }: (typeof exportKinds)[number]): Promise<void> {
  const known = (await languages.getLanguages()).includes(language) ? language : reviewLanguage;
  const document = (await openNamed(draft, ending)) ?? (await workspace.openTextDocument({ content: '', language: known }));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document, { preview: false });
}

/** Null where the draft lies nowhere, or a file of that name is there. */
async function openNamed({ uri, isUntitled }: TextDocument, ending: string): Promise<TextDocument | null> {
  if (isUntitled || uri.scheme !== 'file') return null;
  const path = Uri.joinPath(uri, '..', nameBeside(nameOf(uri), ending)).path;
  try {
    return await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path }));
  } catch {
    return null;
  }
}

async function askForFile({ uri, isUntitled }: TextDocument, ending: string, title: string): Promise<Uri | undefined> {
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const defaultUri = folder && Uri.joinPath(folder, nameBeside(nameOf(uri), ending));
  return window.showSaveDialog({ title: `OnRecord: ${title}`, ...(defaultUri && { defaultUri }) });
}

async function save(file: Uri, text: string): Promise<void> {
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    window.setStatusBarMessage(`Saved ${nameOf(file)}.`, 6000);
  } catch (error) {
    void window.showErrorMessage(`This could not be saved: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether the draft's file begins with a byte-order mark, which is no part of a document's text. */
async function hasByteOrderMark({ uri, isUntitled }: TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  try {
    const [first, second, third] = await workspace.fs.readFile(uri);
    return first === 0xef && second === 0xbb && third === 0xbf;
  } catch {
    return false;
  }
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
