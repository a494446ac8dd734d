/**
 * The index of the first item that passes the test, by bisection; the number of items where none does. The items are in an order in which
 * all that pass stand behind all that do not.
 */
export function firstWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
