/** e to the power of a number between -20 and 20, right to two digits or more; by multiplication alone, so that every machine says the same. */
export function exponential(power: number): number {
  let value = 1 + Math.max(-20, Math.min(20, power)) / 4096;
  for (let squared = 0; squared < 12; squared++) value *= value;
  return value;
}
