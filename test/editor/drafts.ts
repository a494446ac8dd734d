import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A sentence that no reading of it lets stand without a source. */
export const flagged = 'It is the most corrupt council in the country.';

/** The drafts in the folder that the tests open; all of it our own words. */
const drafts = {
  'bridge.md': `# Bridge stays shut

${flagged} The bridge has been closed since Monday.

The mayor took money from the builder, according to two officials who asked not to be named.

Council leader Ruth Amsel denied that the mayor took money. "Nobody here was paid," she said.

- The **wrong steel** of the arch.
- The second item.
`,
  'harbour.txt': `Harbour fees to rise

The port director hid the real cost of the new crane from the council.

"We will publish every invoice," said Ove Lindqvist, who chairs the port board.
`,
  'README.md': `${flagged}\n`,
  '.vscode/settings.json': '{ "onrecord.reviewer": "AB" }',
  'notes/amsel.md': `# Ruth Amsel, by telephone

She was in the council chamber all day on Monday.

Ruth Amsel denied that the mayor took money from the builder.

The harbour was sold for 40 million euros, she said.
`,
  'drafts/market.md': `# Market to close

${flagged} The market closes on Monday.
`,
  'sale.md': `# Harbour sold

The harbour at Brook was sold for 40 million euros in March, officials said.
`,
  'recepten.md': `# Erwtensoep

Week de spliterwten een nacht in koud water en giet ze daarna af. Breng de erwten met het vlees aan de kook en laat alles twee uur zachtjes
trekken. Voeg dan de gesneden groente toe en roer af en toe, want de soep brandt snel aan.
`,
} as const;

export type DraftName = keyof typeof drafts;

/** Writes the drafts into a new temporary folder; gives its path. */
export async function makeWorkspace(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-drafts-'));
  for (const [name, text] of Object.entries(drafts)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
