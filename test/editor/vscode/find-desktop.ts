import { existsSync } from 'node:fs';
import path from 'node:path';

/** The command of a desktop VS Code on this machine: on the PATH, or where its installer puts it. Null where there is none. */
export function findDesktop(): string | null {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = ['code', 'code-insiders', 'codium'].flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
  return [...onPath, ...installed()].find((file) => existsSync(file)) ?? null;
}

function installed(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Visual Studio Code', 'Visual Studio Code - Insiders', 'VSCodium'].flatMap((name) =>
      ['code', 'codium'].map((command) => `/Applications/${name}.app/Contents/Resources/app/bin/${command}`),
    );
  }
  if (process.platform === 'win32') {
    const places = [process.env['LOCALAPPDATA'] && path.join(process.env['LOCALAPPDATA'], 'Programs'), process.env['ProgramFiles']];
    return places.flatMap((place) => (place ? [path.join(place, 'Microsoft VS Code', 'bin', 'code.cmd')] : []));
  }
  return [];
}
