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

/** What stands under the full names of our settings, if any does; else all. A name such as `annotations.store` is one of a group. */
function ours(value: unknown): unknown {
  if (!isObject(value)) return value;
  const full = Object.entries(value).filter(([name]) => name.startsWith(prefix));
  if (full.length === 0) return value;
  const out: Record<string, unknown> = {};
  for (const [fullName, setting] of full) {
    const name = fullName.slice(prefix.length);
    const dot = name.indexOf('.');
    if (dot < 0) out[name] = setting;
    else {
      const group = out[name.slice(0, dot)];
      out[name.slice(0, dot)] = { ...(isObject(group) ? group : {}), [name.slice(dot + 1)]: setting };
    }
  }
  return out;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
