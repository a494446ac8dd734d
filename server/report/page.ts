import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Severity } from '../rules/rule.ts';

export interface PageOptions {
  readonly colour: boolean;
  /** Columns of the terminal or page. */
  readonly width: number;
}

/** Columns of a label and the blank behind it. */
const gutter = 10;

/** Lines of text in columns: a label, and beside it what it speaks of. */
export class Page {
  text = '';
  readonly style: ReturnType<typeof pc.createColors>;
  readonly mark: (words: string) => string;
  private readonly width: number;

  constructor({ colour, width }: PageOptions) {
    this.style = pc.createColors(colour);
    this.mark = colour ? (words) => this.style.bold(this.style.underline(words)) : (words) => `«${words}»`;
    this.width = Math.max(40, width);
  }

  gap(): void {
    this.text += '\n';
  }

  paragraph(words: string): void {
    this.text += `${wrapAnsi(words, this.width)}\n`;
  }

  /** A line whose further rows stand four columns deeper than its first. */
  indented(line: string): void {
    const words = line.trimStart();
    const indent = ' '.repeat(line.length - words.length);
    this.text += `${indent}${wrapAnsi(words, this.width - indent.length - 4).replaceAll('\n', `\n${indent}    `)}\n`;
  }

  /** A label, and the words beside it. */
  hanging(label: string, words: string, colour = this.style.dim): void {
    this.text += colour(label.padEnd(gutter - 1)) + ' ';
    this.text += `${wrapAnsi(words, this.width - gutter).replaceAll('\n', `\n${' '.repeat(gutter)}`)}\n`;
  }

  severity(severity: Severity) {
    const { red, yellow, cyan, dim } = this.style;
    return { error: red, warning: yellow, information: cyan, hint: dim }[severity];
  }
}
