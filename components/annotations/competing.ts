import { overlaps } from '@/lib/core/corrections/overlap'
import type { Span } from '@/lib/core/anchors/span'

/**
 * Corrections that exclude each other, in groups: each overlaps at least one other of its group. The list is in text
 * order; those that stand alone are a group of one.
 */
export function competingGroups<T extends Span>(corrections: readonly T[]): readonly (readonly T[])[] {
  const groups: { readonly members: T[]; end: number }[] = []
  for (const one of corrections) {
    // What begins behind the end of a group cannot overlap it; the last group reaches furthest.
    const last = groups.at(-1)
    if (last && one.start <= last.end && last.members.some((member) => overlaps(member, one))) {
      last.members.push(one)
      last.end = Math.max(last.end, one.end)
    } else groups.push({ members: [one], end: one.end })
  }
  return groups.map(({ members }) => members)
}
