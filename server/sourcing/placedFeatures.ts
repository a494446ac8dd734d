import { oncePer } from './once.ts';
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
export const together = ({ read, linked }: PlacedFeatures): Features => linked.reduce((all, part) => ({ ...all, ...part }), read);

/** Values with their places in a vector. */
interface Packed {
  readonly places: Uint16Array;
  readonly values: Float64Array;
}

/** Puts what is known under a judge's names of features into vectors, over what they have. */
export const fillerOf = oncePer((names: readonly string[]) => {
  const placeOf = new Map(names.map((name, place) => [name, place]));
  // What was read of a paragraph is asked for in many a link: its names are looked up once.
  const packed = oncePer((read: Features): Packed => {
    const known = Object.keys(read).filter((name) => placeOf.has(name));
    return {
      places: Uint16Array.from(known, (name) => placeOf.get(name) ?? 0),
      values: Float64Array.from(known, (name) => read[name] ?? 0),
    };
  });
  return (vector: Float64Array, { read, linked }: PlacedFeatures): void => {
    const { places, values } = packed(read);
    for (let i = 0; i < places.length; i++) vector[places[i] ?? 0] = values[i] ?? 0;
    for (const part of linked) {
      for (const name in part) {
        const place = placeOf.get(name);
        if (place !== undefined) vector[place] = part[name] ?? 0;
      }
    }
  };
});
