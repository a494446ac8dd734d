import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { matches } from '../globs.ts';
import type { ReviewError } from '../report/json.ts';
import { reasonOf } from './fsErrors.ts';

/** Standard input, as an argument. */
export const stdin = '-';

/** What the arguments mean: the files to read, in order and each once, and those arguments and folders that mean nothing. */
export interface Found {
  /** Paths as given, with `/`, and the names in a folder behind the folder's. */
  readonly files: readonly string[];
  readonly errors: readonly ReviewError[];
}

/**
 * Finds the articles of each argument: a file is itself, whatever its name; a folder is its .txt and .md files and those of its folders,
 * sorted, without what is hidden, node_modules, and what the globs `exclude` take out.
 */
export function findArticles(paths: readonly string[], exclude: readonly string[]): Found {
  const files = new Map<string, string>();
  const errors: ReviewError[] = [];
  const add = (file: string): void => {
    const key = path.resolve(file);
    if (!files.has(key)) files.set(key, file);
  };
  for (const given of paths) {
    const name = withSlashes(given);
    if (given === stdin) {
      files.set(stdin, stdin);
      continue;
    }
    const what = statOf(given);
    if (typeof what === 'string') errors.push({ path: name, message: what });
    else if (what.isDirectory()) {
      const inside = articlesIn(name);
      errors.push(...inside.errors);
      const articles = inside.files.filter((file) => !matches(globPath(file), exclude));
      if (articles.length === 0 && inside.errors.length === 0) {
        errors.push({ path: name, message: 'has no article: no .txt, .md or .markdown file to review' });
      }
      articles.forEach(add);
    } else if (isSideFile(given)) {
      errors.push({ path: name, message: notADraft(given) });
    } else if (what.isFile() || what.isFIFO()) add(name);
    else errors.push({ path: name, message: 'is neither a file nor a folder' });
  }
  return { files: [...files.values()], errors };
}

/** What the name of an article gets at its end to name the file of marks beside it. */
export const sideFileEnd = '.annotations.json';
export const isSideFile = (file: string): boolean => file.endsWith(sideFileEnd);

/** Why a file of marks can't be read as an article. */
export const notADraft = (sideFile: string): string =>
  `holds the marks of an article: name ${path.basename(sideFile, sideFileEnd)} instead`;

const isArticle = (name: string): boolean => /\.(?:txt|md|markdown)$/i.test(name);

/** The path that globs speak of: from the working folder, or from the folder that it shares with the file. */
export const globPath = (file: string): string => withSlashes(path.relative(process.cwd(), path.resolve(file))).replace(/^(?:\.\.\/)+/, '');

/** A path of this system with `/`. */
export const withSlashes = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'));

function statOf(file: string): Stats | string {
  try {
    return statSync(file);
  } catch (error) {
    return reasonOf(error);
  }
}

/** The articles in a folder and its folders. Linked folders come last, so that what they link to goes by its own name. */
function articlesIn(folder: string): { files: string[]; errors: ReviewError[] } {
  const files: string[] = [];
  const errors: ReviewError[] = [];
  const seen = new Set<string>();
  const linked: string[] = [];
  const walk = (at: string): void => {
    try {
      const real = realpathSync(at);
      if (seen.has(real)) return;
      seen.add(real);
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const inside = at === '.' ? entry.name : `${at.replace(/\/$/, '')}/${entry.name}`;
        if (entry.isDirectory()) walk(inside);
        else if (entry.isSymbolicLink() && isFolder(inside)) linked.push(inside);
        else if (isArticle(entry.name)) files.push(inside);
      }
    } catch (error) {
      errors.push({ path: at, message: reasonOf(error) });
    }
  };
  walk(folder);
  for (const link of linked) walk(link);
  return { files: files.sort(), errors };
}

function isFolder(link: string): boolean {
  const what = statOf(link);
  return typeof what !== 'string' && what.isDirectory();
}
