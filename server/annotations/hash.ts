/** Crockford's base 32, lower case: no letter that looks like a figure. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Four base-32 characters that change, in all likelihood, when the words do: FNV-1a (32 bits, over the UTF-16 units, low byte first),
 * its upper 12 bits folded into the lower 20 by exclusive or, written with the highest five bits first.
 */
export function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  const add = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    add(unit & 0xff);
    add(unit >>> 8);
  }
  const bits = (hash >>> 20) ^ (hash & 0xfffff);
  return [15, 10, 5, 0].map((by) => alphabet.charAt((bits >>> by) & 31)).join('');
}
