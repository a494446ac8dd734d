import { classAt, digit, digitsEnd, isLetterClass } from './characters.ts';

/**
 * The end of the number that begins with the digits at `start`, an offset into the text: "1,000", "3.5", "9:30", "5/27/2026",
 * "555-0100". A unit or ending behind it is not part of it.
 */
export function numberEnd(text: string, start: number): number {
  let end = dialledEnd(text, start);
  while (classAt(text, end + 1) === digit && goesOn(text, end)) {
    end = text.charAt(end) === '/' ? dialledEnd(text, end + 1) : digitsEnd(text, end + 1);
  }
  return end;
}

/** "1,000", and the Indian "12,00,000". */
const thousands = /^(?:,\d\d){0,4},\d{3}(?!\d)/;

/** Whether the mark at the offset, between digits, is part of a number. */
function goesOn(text: string, offset: number): boolean {
  switch (text.charAt(offset)) {
    case '.':
    case ':':
    case '/':
    case '_':
      return true;
    case ',':
      return thousands.test(text.slice(offset, offset + 20));
    default:
      return false;
  }
}

/** No telephone number or date has more characters. */
const longestDialled = 24;

/**
 * The end of the digits at `start`, with what else is one number by hyphens: a telephone number, a postal code or a date. A range
 * ("2003-2004", "800-1000") is none.
 */
function dialledEnd(text: string, start: number): number {
  const first = digitsEnd(text, start);
  let end = first;
  let groups = 1;
  let last = 0;
  while (text.charAt(end) === '-' && classAt(text, end + 1) === digit && end - start < longestDialled) {
    const next = digitsEnd(text, end + 1);
    last = next - end - 1;
    end = next;
    groups++;
  }
  if (groups === 1 || isLetterClass(classAt(text, end))) return first;
  if (groups > 2) return end;
  const length = first - start;
  return (length === 3 || length === 5) && last === 4 && text.slice(end - 2, end) !== '00' ? end : first;
}
