import type { Features } from './standingFeatures.ts';

/** What is known of something in its place in the article, in parts, which is faster than to put them together. */
export interface PlacedFeatures {
  /** What the reading of its paragraph tells: the same object after each keystroke elsewhere. */
  readonly read: Features;
  /** What the article adds. Of two parts that have a name the later counts, and either goes before what was read. */
  readonly linked: readonly Features[];
}

export const inParts = (read: Features, ...linked: readonly Features[]): PlacedFeatures => ({ read, linked });

export const nothingKnown = inParts({});

/** What is known under a name. */
export function featureOf({ read, linked }: PlacedFeatures, name: string): number {
  for (let i = linked.length - 1; i >= 0; i--) {
    const value = linked[i]?.[name];
    if (value !== undefined) return value;
  }
  return read[name] ?? 0;
}

/** All parts as one. */
export const together = ({ read, linked }: PlacedFeatures): Features => Object.assign({}, read, ...linked);

/** Values with their places in a vector. */
interface Packed {
  readonly places: Uint16Array;
  readonly values: Float64Array;
}

/** The names of a judge's features, in the order of its vectors. */
class Names {
  private readonly places: ReadonlyMap<string, number>;
  /** What was read of paragraphs, which many a link asks for. */
  private readonly packed = new WeakMap<Features, Packed>();

  constructor(names: readonly string[]) {
    this.places = new Map(names.map((name, place) => [name, place]));
  }

  fill(vector: Float64Array, { read, linked }: PlacedFeatures): void {
    const { places, values } = this.packedOf(read);
    for (let i = 0; i < places.length; i++) vector[places[i] ?? 0] = values[i] ?? 0;
    for (const part of linked) {
      for (const name in part) {
        const place = this.places.get(name);
        if (place !== undefined) vector[place] = part[name] ?? 0;
      }
    }
  }

  private packedOf(read: Features): Packed {
    const known = this.packed.get(read);
    if (known) return known;
    const found = Object.entries(read).flatMap(([name, value]) => {
      const place = this.places.get(name);
      return place === undefined ? [] : [{ place, value }];
    });
    const packed = { places: Uint16Array.from(found, ({ place }) => place), values: Float64Array.from(found, ({ value }) => value) };
    this.packed.set(read, packed);
    return packed;
  }
}

const known = new WeakMap<readonly string[], Names>();

/** Puts what is known under these names into vectors, over what they have. The same array of names goes on with what it has looked up. */
export function fillerOf(names: readonly string[]): (vector: Float64Array, features: PlacedFeatures) => void {
  const of = known.get(names) ?? new Names(names);
  known.set(names, of);
  return (vector, features) => {
    of.fill(vector, features);
  };
}
