/** The path, with `/`, from a folder to a file by way of the folders that both lie in: `../notes/visit.md`. Both are absolute paths of one disk. */
export function pathBetween(folder: string, file: string): string {
  const from = stepsOf(folder);
  const to = stepsOf(file);
  const parting = from.findIndex((step, index) => step !== to[index]);
  const shared = parting < 0 ? from.length : parting;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

const stepsOf = (path: string): string[] => path.split('/').filter((step) => step !== '');
