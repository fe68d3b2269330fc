/** The top of each item and, last, the bottom of all, in points from the list's own top; unmeasured items count as `guess`. */
export function topsOf(keys: readonly string[], heights: ReadonlyMap<string, number>, guess: number): readonly number[] {
  const tops = new Array<number>(keys.length + 1);
  let top = 0;
  keys.forEach((key, index) => {
    tops[index] = top;
    top += heights.get(key) ?? guess;
  });
  tops[keys.length] = top;
  return tops;
}

/** Index of the item that holds a height; the first or last where it lies outside. */
export function itemAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Indices of the items between two heights, and of those that are kept wherever they are; ascending. */
export function drawn(tops: readonly number[], from: number, to: number, kept: readonly number[]): readonly number[] {
  if (tops.length < 2) return [];
  const [first, last] = [itemAt(tops, from), itemAt(tops, to)];
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const beyond = kept.filter((index) => index >= 0 && index < tops.length - 1 && (index < first || index > last));
  return [...beyond.filter((index) => index < first), ...between, ...beyond.filter((index) => index > last)];
}

/** The first item at or after an index of the list before that is still in the list now; undefined when none is. */
export function successor(before: readonly string[], index: number, now: ReadonlySet<string>): string | undefined {
  return before.slice(index).find((key) => now.has(key));
}
