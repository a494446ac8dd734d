import { expect } from 'vitest';

/** How a cost changes with one of the numbers that it depends on; memory may grow, so they are looked up anew each time. */
export function slopeOf(cost: () => number, numbers: () => Float32Array, place: number, step = 0.003): number {
  const before = numbers()[place] ?? 0;
  const [more = 0, less = 0] = [step, -step].map((by) => {
    numbers()[place] = before + by;
    return cost();
  });
  numbers()[place] = before;
  return (more - less) / (2 * step);
}

/** How near a gradient must come to the slopes of the cost, and at how many places. */
interface Nearness {
  readonly places: number;
  /** As a share of the slope, and besides. */
  readonly share: number;
  readonly least: number;
}

/** Expects a gradient to be the slopes of the cost where it is largest: rounding drowns the others. */
export function expectSlopes(
  name: string,
  gradient: Float32Array,
  cost: () => number,
  numbers: () => Float32Array,
  { places, share, least }: Nearness = { places: 3, share: 0.05, least: 3e-6 },
): void {
  const largest = [...gradient.keys()].sort((a, b) => Math.abs(gradient[b] ?? 0) - Math.abs(gradient[a] ?? 0)).slice(0, places);
  for (const place of largest) {
    const slope = slopeOf(cost, numbers, place);
    const told = gradient[place] ?? 0;
    expect(Math.abs(slope - told), `${name} at ${place}: ${slope}, ${told}`).toBeLessThan(share * Math.abs(slope) + least);
  }
}
