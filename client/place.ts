import type { TextEditor } from 'vscode';
import type { ClearArguments } from '../server/protocol.ts';
import type { Server } from './server.ts';

/** A selection in a version of a draft, as the server's commands take it. */
export type Place = ClearArguments;

/** Where the editor's cursor or selection is now, and in which version of the text. */
export function placeOf(server: Server, { document, selection }: TextEditor): Place {
  const { start, end } = selection;
  return {
    uri: server.uri(document.uri),
    version: document.version,
    range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
  };
}
