// The part of AssemblyScript's compiler that we use: its own typings redeclare JavaScript's built-in ones for the whole project.

interface Options {
  readFile(name: string, folder: string): Promise<string | null>;
  writeFile(name: string, contents: string | Uint8Array): void;
  listFiles(folder: string): readonly string[];
}

interface Outcome {
  readonly error: Error | null;
  readonly stderr: { toString(): string };
}

declare const compiler: { main(args: readonly string[], options: Options): Promise<Outcome> };
export default compiler;
