import type { Span } from '@/lib/core/anchors/span'

type Identified = Span & { readonly id: string }

/** Two edits that cannot both be applied; `with` is the one that begins earlier. */
export type Overlap = { readonly id: string; readonly with: string }

/**
 * Whether two corrections exclude each other (DESIGN §8.5): `max(starts) < min(ends)`. An insertion point overlaps a
 * span only strictly inside it, and another point at the same offset. Touching is no overlap. Symmetric.
 */
export function overlaps(a: Span, b: Span): boolean {
  if (isPoint(a) && isPoint(b)) return a.start === b.start
  if (isPoint(a)) return b.start < a.start && a.start < b.end
  if (isPoint(b)) return a.start < b.start && b.start < a.end
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}

/**
 * Order in the text: by start; a point comes after a span that ends there and before one that starts there.
 * For `Array.sort`; total on edits that do not overlap.
 */
export function compareInText(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/**
 * Every edit that overlaps one before it in the text, with one such each; empty when all fit together.
 * Takes n log n time (a sweep that remembers the furthest end), whatever the number of overlapping pairs.
 */
export function findOverlaps(edits: readonly Identified[]): readonly Overlap[] {
  const found: Overlap[] = []
  let furthest: Identified | undefined
  let point: Identified | undefined
  for (const edit of [...edits].sort(compareInText)) {
    const other = [furthest, point].find((earlier) => earlier !== undefined && overlaps(earlier, edit))
    if (other) found.push({ id: edit.id, with: other.id })
    if (isPoint(edit)) point = edit
    else if (furthest === undefined || edit.end > furthest.end) furthest = edit
  }
  return found
}

function isPoint({ start, end }: Span): boolean {
  return start === end
}
