import { window, type TextDocument, type TextEditor } from 'vscode';
import { reviewLanguage } from './reviewAddress.ts';

const languages = ['plaintext', 'markdown'];

/** Documents of any scheme: a draft may be untitled or lie in a virtual file system. The server tells by the URI what it reviews. */
export const draftSelector = languages.map((language) => ({ language }));

/** Whether the server gets to see the document. */
export const isDraft = (document: TextDocument): boolean => languages.includes(document.languageId);

/** The active editor if it shows a draft; else tells the user what is amiss and gives null. */
export function activeDraftEditor(): TextEditor | null {
  const editor = window.activeTextEditor;
  if (editor && isDraft(editor.document)) return editor;
  void window.showInformationMessage(whyNoDraft(editor));
  return null;
}

function whyNoDraft(editor: TextEditor | undefined): string {
  if (!editor) return 'No draft is in focus. Open a text or Markdown document and put the cursor in it.';
  const { languageId } = editor.document;
  if (languageId === reviewLanguage) return 'This is the review. Go to the draft itself and put the cursor in it.';
  return `OnRecord reads plain text and Markdown, and this document is neither (its language is "${languageId}").`;
}
