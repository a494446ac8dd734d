import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { startServer } from './lsp/server.ts';
import { nodeFiles } from './nodeFiles.ts';
import { modelsBeside, openReaders } from './openReaders.ts';

const usage = `Usage: onrecord-language-server --stdio
The language server of OnRecord, for an editor that speaks LSP. Drafts stay on this machine.

  --stdio            speak over standard input and output
  --node-ipc         speak over the channel of the Node process that started it
  --socket=PORT      connect to a port of this machine
  --pipe=NAME        connect to a named pipe or socket file
  --version, --help
`;

const given = process.argv.slice(2);

if (given.includes('--help')) {
  process.stdout.write(usage);
} else if (given.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else if (canConnect()) {
  serve();
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

function canConnect(): boolean {
  return given.some((argument, index) => {
    if (argument === '--stdio') return true;
    if (argument === '--node-ipc') return process.send !== undefined;
    const [name, value = given[index + 1] ?? ''] = argument.split('=');
    return name === '--socket' ? Number(value) > 0 : name === '--pipe' && value !== '';
  });
}

function serve(): void {
  const connection = createConnection();
  // What failed in the background must not take every draft down with it.
  process.on('unhandledRejection', (error: unknown) => {
    connection.console.error(`unhandled: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  startServer(connection, {
    version,
    openReaders: () => openReaders(modelsBeside(__dirname)),
    docs: pathToFileURL(path.join(__dirname, '..', 'docs')).href,
    files: nodeFiles,
    // Swedes write dates as we do: 2026-11-22.
    today: () => new Date().toLocaleDateString('sv-SE'),
  });
}
