import { languages, window, type Diagnostic, type Range, type TextDocument } from 'vscode';
import { serverCommands, type IgnoreArguments, type IgnoreInFileArguments } from '../server/protocol.ts';
import { today } from './calendar.ts';
import { activeDraftEditor } from './drafts.ts';
import { foundBy } from './found.ts';
import { placeOf } from './place.ts';
import type { Server } from './server.ts';

/** Silences a rule for the words at the cursor that it flags. */
export async function ignoreRuleHere(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { uri, version } = placeOf(server, editor);
  const flags = flagsAt(editor.document, editor.selection);
  const flag = await pick(flags, 'Ignore which rule here?', 'Nothing is flagged at the cursor.');
  if (!flag) return;
  const { start, end } = flag.range;
  const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
  const argument: IgnoreArguments = { uri, version, range, rule: flag.rule, date: today() };
  await server.run(serverCommands.ignore, argument);
}

/** Silences a rule in the whole of the active draft: one that flags the words at the cursor; where none does, any that flags something. */
export async function ignoreRuleInFile(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { uri, version } = placeOf(server, editor);
  const here = flagsAt(editor.document, editor.selection);
  const flags = here.length > 0 ? here : flagsOf(editor.document, flagged(editor.document));
  const flag = await pick(unique(flags), 'Ignore which rule in this file?', 'Nothing is flagged in this draft.');
  if (!flag) return;
  const argument: IgnoreInFileArguments = { uri, version, rule: flag.rule };
  await server.run(serverCommands.ignoreInFile, argument);
}

/** A rule and the words that it flags. */
interface Flag {
  readonly rule: string;
  readonly range: Range;
  readonly words: string;
}

const flagged = ({ uri }: TextDocument): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'OnRecord');

const flagsAt = (document: TextDocument, place: Range): readonly Flag[] =>
  flagsOf(
    document,
    flagged(document).filter(({ range }) => range.intersection(place) !== undefined),
  );

/** What the diagnostics show; one squiggle may say what several rules have found. */
function flagsOf(document: TextDocument, diagnostics: readonly Diagnostic[]): readonly Flag[] {
  return diagnostics.flatMap((diagnostic) => {
    const text = document.getText(diagnostic.range);
    const start = document.offsetAt(diagnostic.range.start);
    return foundBy(diagnostic).map(({ rule, words }) => {
      const at = words === null ? -1 : text.indexOf(words);
      if (words === null || at < 0) return { rule, range: diagnostic.range, words: text };
      const range = diagnostic.range.with(document.positionAt(start + at), document.positionAt(start + at + words.length));
      return { rule, range, words };
    });
  });
}

const unique = (flags: readonly Flag[]): readonly Flag[] => [...new Map(flags.map((flag) => [flag.rule, flag])).values()];

/** The only flag, or the one that the user picks. */
async function pick(flags: readonly Flag[], title: string, none: string): Promise<Flag | undefined> {
  if (flags.length === 0) void window.showInformationMessage(none);
  if (flags.length < 2) return flags[0];
  const items = flags.map((flag) => ({ label: flag.rule, description: flag.words.replace(/\s+/g, ' ').slice(0, 120), flag }));
  return (await window.showQuickPick(items, { title: `OnRecord: ${title}` }))?.flag;
}
