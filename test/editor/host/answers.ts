import * as vscode from 'vscode';

/** What a user answers to what a command asks: in the order of the questions, each once. */
export type Answer =
  | { readonly pick: RegExp }
  | { readonly type: string | ((proposed: string) => string) }
  | { readonly press: RegExp }
  | { readonly saveAs: vscode.Uri }
  | { readonly cancel: true };

/** What was said to the user while a command ran, and what they were asked. */
export interface Said {
  readonly messages: readonly string[];
  /** The choices of each list. */
  readonly lists: readonly (readonly string[])[];
}

/**
 * Runs a command as a user does who answers so. The boxes are the real commands' own, answered where VS Code would show them: an extension
 * can't type into a box. That they look right is seen in the tests of the workbench. Throws where a question is another than was expected,
 * or none is asked.
 */
export async function run(command: string, ...answers: readonly Answer[]): Promise<Said> {
  const left = [...answers];
  const messages: string[] = [];
  const lists: (readonly string[])[] = [];
  const wrong: string[] = [];

  const next = (what: string): Answer => {
    const answer = left.shift();
    if (answer) return answer;
    wrong.push(`asked for ${what}, and no answer is left`);
    return { cancel: true };
  };
  const fits = <T>(what: string, answer: Answer, value: T | undefined): T | undefined => {
    if (value === undefined && !('cancel' in answer)) wrong.push(`asked for ${what}; the answer was ${JSON.stringify(answer, regExps)}`);
    return value;
  };
  const message = (text: string, ...rest: readonly unknown[]): Promise<unknown> => {
    messages.push(text);
    const buttons = rest.filter((item) => typeof item === 'string');
    if (buttons.length === 0) return Promise.resolve(undefined);
    const what = `a button of ${buttons.join(', ')}`;
    const answer = next(what);
    return Promise.resolve(fits(what, answer, 'press' in answer ? buttons.find((button) => answer.press.test(button)) : undefined));
  };
  const asked = {
    async showQuickPick(given: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>): Promise<unknown> {
      const items = await given;
      const labels = items.map(({ label, description = '' }) => `${label} ${description}`.trim());
      lists.push(labels);
      const what = `one of ${labels.join(' | ')}`;
      const answer = next(what);
      return fits(what, answer, 'pick' in answer ? items.find((_, index) => answer.pick.test(labels[index] ?? '')) : undefined);
    },
    showInputBox({ prompt = '', value = '' }: vscode.InputBoxOptions = {}): Promise<unknown> {
      const answer = next(prompt);
      if (!('type' in answer)) {
        fits(prompt, answer, undefined);
        return Promise.resolve(undefined);
      }
      return Promise.resolve(typeof answer.type === 'string' ? answer.type : answer.type(value));
    },
    showSaveDialog(): Promise<unknown> {
      const answer = next('a file');
      return Promise.resolve(fits('a file', answer, 'saveAs' in answer ? answer.saveAs : undefined));
    },
    showInformationMessage: message,
    showWarningMessage: message,
    showErrorMessage: message,
  };

  const { window } = vscode;
  const names = [
    'showQuickPick',
    'showInputBox',
    'showSaveDialog',
    'showInformationMessage',
    'showWarningMessage',
    'showErrorMessage',
  ] as const;
  const own = Object.fromEntries(names.map((name) => [name, window[name]]));
  Object.assign(window, asked);
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    Object.assign(window, own);
  }
  if (left.length > 0) wrong.push(`never asked for: ${JSON.stringify(left, regExps)}`);
  if (wrong.length > 0) throw new Error(`${command}: ${wrong.join('; ')}; messages: ${messages.join(' | ')}`);
  return { messages, lists };
}

const regExps = (_: string, value: unknown): unknown => (value instanceof RegExp ? String(value) : value);
