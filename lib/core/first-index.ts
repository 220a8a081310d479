/**
 * The index of the first element that passes, where all behind it pass, too; the length when none does. A binary search:
 * the list is in the order that the question is about.
 */
export function firstIndex<T>(sorted: ArrayLike<T>, passes: (element: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = sorted[middle]
    if (element !== undefined && passes(element)) high = middle
    else low = middle + 1
  }
  return low
}
