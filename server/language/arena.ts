/** Places in a WebAssembly memory, given one behind the other and given back in the opposite order. */
export interface Arena {
  /**
   * A place for so many bytes, on a border of 64; its content is undefined. When the memory has to grow for it, the views made before lose
   * their content: take `f32` and the others anew behind it.
   * @throws RangeError where the engine gives no more memory
   */
  alloc(bytes: number): number;
  /** The end of what is given out, for `release`. */
  mark(): number;
  /** Takes back all that was given out since the `mark`. */
  release(mark: number): void;
  /** The whole memory; the float at the byte offset p is f32[p / 4]. */
  readonly f32: Float32Array<ArrayBuffer>;
  readonly i32: Int32Array<ArrayBuffer>;
  readonly i8: Int8Array<ArrayBuffer>;
}

const page = 65536;

/** @param base the first free byte */
export function createArena(memory: WebAssembly.Memory, base: number): Arena {
  let top = align(base);
  let views = viewsOf(memory.buffer);
  const fresh = () => (views.f32.buffer === memory.buffer ? views : (views = viewsOf(memory.buffer)));
  return {
    alloc(bytes) {
      const end = align(top + bytes);
      const missing = end - memory.buffer.byteLength;
      // By an eighth at least: each growth costs the views.
      if (missing > 0) memory.grow(Math.ceil(Math.max(missing, memory.buffer.byteLength / 8) / page));
      const place = top;
      top = end;
      return place;
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
    get f32() {
      return fresh().f32;
    },
    get i32() {
      return fresh().i32;
    },
    get i8() {
      return fresh().i8;
    },
  };
}

const viewsOf = (buffer: ArrayBuffer) => ({ f32: new Float32Array(buffer), i32: new Int32Array(buffer), i8: new Int8Array(buffer) });

const align = (bytes: number) => Math.ceil(bytes / 64) * 64;
