import { URI, Utils } from 'vscode-uri';

/** What of an address matters here; every URI is written one way, so that two clients' spellings of it are one. */

export function parseUri(uri: string): URI | null {
  try {
    return URI.parse(uri, true);
  } catch {
    return null;
  }
}

/** The address as we write it; as it is where it is no URI. */
export const normalUri = (uri: string): string => parseUri(uri)?.toString() ?? uri;

/** The name of a document for a message. */
export function nameOf(uri: string): string {
  const name = parseUri(uri)?.path.split('/').at(-1) ?? '';
  return name === '' ? uri : name;
}

/** The path, with `/`, from a folder to what lies in it; null where it does not. */
export function pathInside(folder: string, uri: string): string | null {
  const base = parseUri(folder);
  const inner = parseUri(uri);
  if (!inner || base?.scheme !== inner.scheme || base.authority !== inner.authority) return null;
  const path = base.path.endsWith('/') ? base.path : `${base.path}/`;
  return inner.path.startsWith(path) && inner.path.length > path.length ? inner.path.slice(path.length) : null;
}

/** The folder that a document lies in; null where its address is no URI. */
export function folderOf(uri: string): string | null {
  const parsed = parseUri(uri);
  return parsed ? Utils.dirname(parsed.with({ query: '', fragment: '' })).toString() : null;
}

/** The path, with `/`, from a folder to a file, by way of the folders that both lie in (`../notes/visit.md`); null where there is none. */
export function pathFrom(folder: string, uri: string): string | null {
  const base = parseUri(folder);
  const target = parseUri(uri);
  if (!base || base.scheme !== target?.scheme || base.authority !== target.authority) return null;
  const from = stepsOf(base);
  const to = stepsOf(target);
  // An address may be written so that it leads elsewhere than it seems to.
  if ([...from, ...to].some((step) => step === '.' || step === '..')) return null;
  const parting = from.findIndex((step, index) => step !== to[index]);
  const shared = parting < 0 ? from.length : parting;
  return to.length <= shared ? null : [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

const stepsOf = ({ path }: URI): string[] => path.split('/').filter((step) => step !== '');

/** What a path with `/` leads to from a folder; null where it leads up further than there are folders. A line is counted from 1. */
export function addressIn(folder: string, path: string, line: number | null): string | null {
  const base = URI.parse(folder);
  const up = path.split('/').filter((step) => step === '..').length;
  if (up > stepsOf(base).length) return null;
  const target = Utils.joinPath(base, path);
  return (line === null ? target : target.with({ fragment: `L${line}` })).toString();
}

/** Where the marks beside a draft are kept; null where its address is no URI. */
export function sideUriOf(draft: string): string | null {
  const uri = parseUri(draft);
  return uri ? uri.with({ path: `${uri.path}.annotations.json` }).toString() : null;
}
