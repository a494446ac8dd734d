/** Packs whole numbers in seven-bit groups, the low ones first, and strings. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }

  string(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.number(encoded.length);
    for (const byte of encoded) this.bytes.push(byte);
  }

  packed(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what a ByteWriter packed. Throws a RangeError past the end. */
export class ByteReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined || shift > 28) throw new RangeError('Not what was packed');
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** How many of something follow, each of a byte or more. */
  count(): number {
    const count = this.number();
    if (count > this.bytes.length - this.at) throw new RangeError('Not what was packed');
    return count;
  }

  /** Throws where anything is left. */
  end(): void {
    if (this.at < this.bytes.length) throw new RangeError('Not what was packed');
  }

  string(): string {
    const length = this.count();
    const start = this.at;
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(start, this.at));
  }
}
