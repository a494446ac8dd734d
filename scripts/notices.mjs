import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of the packages that esbuild has put into the bundles, as those licences ask: a text to ship beside them.
 * @param {readonly string[]} inputs the files that went into the bundles
 */
export function notices(inputs) {
  const folders = new Set(inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
function notice(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry) && existsSync(path.join(folder, entry)));
  const text = file === undefined ? '' : `\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version}\nLicence: ${license ?? 'see below'}\n${text}`;
}
