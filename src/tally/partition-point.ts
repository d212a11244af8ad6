/** How many of the first `length` places pass a test that every place after the first failure fails too (binary search). */
export function partitionPoint(length: number, passes: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
