import { firstWhere } from '../text/search.ts';

/** Gives the number, from 1, of the line that an offset into the text lies in. Line ends are those of all systems. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return (offset) => firstWhere(starts, (start) => start > offset);
}
