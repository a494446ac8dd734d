import { homedir } from 'node:os';
import path from 'node:path';

/** Where VS Codes for tests are kept, outside the working tree so that every checkout shares them. */
export const cacheFolder = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'onrecord-vscode');
