import picomatch from 'picomatch';

/**
 * Whether one of the globs of a setting takes in the path, which is relative to the folder that is worked in, with `/`. Names that begin
 * with a dot are names like any other; a path that goes up (`../x`) matches nothing.
 */
export const matches = (path: string, globs: readonly string[]): boolean => picomatch([...globs], { dot: true })(path);
