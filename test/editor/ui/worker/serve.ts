import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

export interface Site {
  /** Its address, without a slash at the end. */
  readonly base: string;
  stop(): Promise<void>;
}

/** Serves an empty page at / and files, each at its address ("/reader.js"), to this machine alone. Throws where a file can't be read. */
export async function serve(files: ReadonlyMap<string, string>): Promise<Site> {
  const pages = new Map([['/', { type: 'text/html', body: Buffer.from('<!doctype html>') }]]);
  for (const [address, file] of files) {
    pages.set(address, { type: path.extname(file) === '.js' ? 'text/javascript' : 'application/octet-stream', body: await readFile(file) });
  }
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url);
    if (page) response.writeHead(200, { 'content-type': page.type }).end(page.body);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    base: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
