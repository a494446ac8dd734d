/** A name for an item, told by what it is of: `urn:uuid:` and 32 hexadecimal digits, of the version that leaves their making to us. */
export function idFrom(words: string): string {
  const hex = [1, 2, 3, 4].map((seed) => hash(words, seed).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}

/** A name like that, which none of `taken` is. */
export function freshId(words: string, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count++) {
    const id = idFrom(count === 0 ? words : `${words}\n${count}`);
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a over UTF-16 units from a start that depends on the seed, its bits mixed as MurmurHash3 ends. */
function hash(words: string, seed: number): number {
  let bits = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < words.length; i++) bits = Math.imul(bits ^ words.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
