/** What the codes of Node's file system mean to somebody who named a file. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'the name is too long for a file',
  ERR_FS_FILE_TOO_LARGE: 'is too large to read',
  ERR_STRING_TOO_LONG: 'is too large to read',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return meanings[code] ?? error.message;
}
