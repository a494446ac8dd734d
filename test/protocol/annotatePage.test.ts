import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ledgerRequest,
  serverCommands,
  type AttachEvidenceArguments,
  type LedgerResult,
  type MarkArguments,
  type SetNoteArguments,
} from '../../server/protocol.ts';
import { Editor } from './editor.ts';

const page = fileURLToPath(new URL('../../docs/annotate.md', import.meta.url));
const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const date = '2026-11-23';

const draft = `# Harbour board hid cost of quay

By Lena Aavik

The Tarn harbour board hid the real cost of the new quay from the town council for a year, according to two people who worked on the accounts.

The quay cost 41 million crowns, twice the figure that the council had voted on. It is the most expensive quay in the country.

Board chair Ove Lindqvist denied that the board hid the cost. "Every invoice went to the council," he said.

The overrun forced the town to close its swimming hall in March.
`;

const notes = {
  'notes/accounts.md': `# The board's accounts, read on 19 November

Page 12: new quay, paid in all, 41,216,000 crowns.
Page 12: voted by the council, 20,500,000 crowns.
`,
  'notes/lindqvist.md': `# Ove Lindqvist, by telephone, 20 November

He has chaired the board for six years.

Lindqvist denied that the board hid the cost of the quay from the council.
`,
};

/** What the editor does, one command after the other. */
type Step =
  | { readonly key: string; readonly words: string; readonly mark: MarkArguments['status']; readonly note?: string }
  | { readonly key: string; readonly words: string; readonly evidence: AttachEvidenceArguments['evidence'] }
  | { readonly key: string; readonly words: string; readonly setNote: string };

const cost = 'The quay cost 41 million crowns, twice the figure that the council had voted on.';
const superlative = 'It is the most expensive quay in the country.';
const accusation =
  'The Tarn harbour board hid the real cost of the new quay from the town council for a year, according to two people who worked on the accounts.';

describe('docs/annotate.md', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'onrecord-annotate-'));
    for (const [name, text] of Object.entries({ 'quay.md': draft, ...notes })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const onrecord = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
    return stdout;
  };

  it('shows what the commands make of its draft (`npm run docs` writes it anew)', async () => {
    const steps: readonly Step[] = [
      { key: 'Ctrl+K Shift+D', words: accusation, mark: 'disputed', note: 'Lindqvist denies it' },
      { key: 'Ctrl+K Shift+E', words: accusation, evidence: { kind: 'file', uri: file('notes/lindqvist.md'), line: 5 } },
      { key: 'Ctrl+K Shift+V', words: cost, mark: 'verified' },
      { key: 'Ctrl+K Shift+E', words: cost, evidence: { kind: 'file', uri: file('notes/accounts.md'), line: 3 } },
      { key: 'Ctrl+K Shift+S', words: superlative, mark: 'needs-source' },
      { key: 'Ctrl+K Shift+A', words: superlative, setNote: 'which harbours were compared?' },
    ];
    const review = onrecord('review', 'quay.md');
    const uri = file('quay.md');
    const editor = await Editor.start({ settings: { reviewer: 'AB' }, folders: [pathToFileURL(folder).href] });
    await editor.open(uri, draft);
    for (const step of steps) expect(await run(editor, uri, step)).toMatchObject({ ok: true });
    const marked = editor.text(uri);
    const ledger = await editor.connection.sendRequest<LedgerResult>(ledgerRequest, { uri });
    await editor.stop();
    writeFileSync(path.join(folder, 'quay.md'), marked);

    expect(onrecord('clean', 'quay.md')).toBe(draft);
    const printed = onrecord('ledger', 'quay.md');
    const report = onrecord('export', '--as', 'markdown', '--date', date, 'quay.md');
    expect(ledger).toMatchObject({ ok: true });
    await expect(text({ review, steps, marked, printed, report })).toMatchFileSnapshot(page);
  });

  /** Runs a step on its words, as the client would with these selected. */
  async function run(editor: Editor, uri: string, step: Step): Promise<unknown> {
    const place = { uri, version: editor.document(uri).version, range: editor.range(uri, step.words) };
    if ('mark' in step) {
      const { mark: status, note } = step;
      return editor.execute(serverCommands.mark, { ...place, status, date, ...(note !== undefined && { note }) } satisfies MarkArguments);
    }
    if ('setNote' in step) return editor.execute(serverCommands.setNote, { ...place, note: step.setNote } satisfies SetNoteArguments);
    return editor.execute(serverCommands.attachEvidence, { ...place, evidence: step.evidence, date } satisfies AttachEvidenceArguments);
  }

  interface Parts {
    readonly review: string;
    readonly steps: readonly Step[];
    readonly marked: string;
    readonly printed: string;
    readonly report: string;
  }

  function text({ review, steps, marked, printed, report }: Parts): string {
    return `# A draft, checked claim by claim

A small example from the draft to the report. The people, the town and its harbour are invented.

## The draft

\`quay.md\`:

${fenced('markdown', draft)}

Beside it, in the folder \`notes\`, lie \`accounts.md\` and \`lindqvist.md\`:

${Object.values(notes)
  .map((note) => fenced('markdown', note))
  .join('\n\n')}

## What is flagged

\`onrecord review quay.md\`, or _OnRecord: Review This Draft_:

${fenced('text', review)}

## The marks

Ctrl+F8 goes from one claim that nobody has checked to the next and selects it. What the editor presses there:

| keys | words | what they say |
| --- | --- | --- |
${steps.map((step) => `| ${step.key} | ${step.words} | ${told(step)} |`).join('\n')}

Evidence is the address on the clipboard, a sentence that OnRecord has found in the notes, or a line that one picks in a file. A note names a
file by the way from the draft's folder, also to notes that lie beside that folder: \`see ../notes/visit.md#7\`. What leads out of the draft's
folder and of the folders that are open in the editor is not opened from there. Now the draft reads:

${fenced('markdown', marked)}

The four characters behind the date are a hash of the words: if somebody rewrites them, the mark is stale and the claim is open again.
\`onrecord clean quay.md\`, _Copy Text Without Marks_ and _Save Copy Without Marks_ give the draft as it was, byte for byte.

A draft that must stay clean can have the same marks in \`quay.md.annotations.json\` beside it: set \`onrecord.annotations.store\` to \`beside\`, or
move marks that are there with _Move All Marks_.

## The ledger

What has a status, and what is left: \`onrecord ledger quay.md\`, or _Export Marks and Ledger_.

${fenced('text', printed)}

## The report

What goes to the reporter: \`onrecord export --as markdown quay.md\` (\`html\` for a browser).

${fenced('markdown', report)}
`;
  }
});

function told(step: Step): string {
  if ('mark' in step) return step.note === undefined ? step.mark : `${step.mark}: ${step.note}`;
  if ('setNote' in step) return step.setNote;
  return step.evidence.kind === 'url'
    ? step.evidence.href
    : `line ${step.evidence.line} of ${step.evidence.uri.replace(/^.*\/notes\//, 'notes/')}`;
}

/** In a fence that is longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n*$/, '\n')}${fence}`;
}
