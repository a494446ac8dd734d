import { readFileSync } from 'node:fs';
import { defaultSettings, parseSettings, type Settings } from '../settings.ts';
import { decode } from './decode.ts';
import { reasonOf } from './fsErrors.ts';

/** Settings, or a line for each thing that is wrong with their file. */
export type ReadSettings =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the settings of an editor from a file of JSON: `{ "rules": ... }`, or with the names in full as in VS Code's own, of which what is not
 * ours is passed over. Null gives the defaults.
 */
export function readSettings(file: string | null): ReadSettings {
  if (file === null) return { ok: true, settings: defaultSettings };
  try {
    const decoded = decode(readFileSync(file));
    if (!decoded.ok) return { ok: false, problems: [decoded.reason] };
    const { settings, problems } = parseSettings(ours(JSON.parse(decoded.text)));
    return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
  } catch (error) {
    return { ok: false, problems: [error instanceof SyntaxError ? `is no JSON: ${error.message}` : reasonOf(error)] };
  }
}

const prefix = 'onrecord.';

/** What stands under the full names of our settings, if any does; else all. */
function ours(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const full = Object.entries(value).filter(([name]) => name.startsWith(prefix));
  return full.length === 0
    ? value
    : Object.fromEntries(full.map(([name, setting]: [string, unknown]) => [name.slice(prefix.length), setting]));
}
