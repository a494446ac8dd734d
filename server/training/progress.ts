/** A line on the terminal that says what is being done, each in the place of the last; nothing where stderr is no terminal. */
export function tell(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${doing}`);
}

/** A line that stays. */
export function say(text: string): void {
  tell('');
  console.log(text);
}
