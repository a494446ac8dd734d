/** How many findings were judged, and how many of them were found to be right. */
export interface Judged {
  readonly judged: number;
  readonly right: number;
}

/** The quantile of the normal distribution for an interval of 95 %. */
const z = 1.959964;

/** The interval in which a share lies with 95 % confidence (Wilson 1927), as shares of 1; of nothing judged all is possible. */
export function wilson({ judged, right }: Judged): { readonly low: number; readonly high: number } {
  if (judged === 0) return { low: 0, high: 1 };
  const share = right / judged;
  const scale = 1 + z ** 2 / judged;
  const middle = (share + z ** 2 / (2 * judged)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The interval in whole per cent: "87 to 97". */
export function intervalOf(judged: Judged): string {
  const { low, high } = wilson(judged);
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}`;
}
