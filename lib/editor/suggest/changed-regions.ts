import type { Span } from '@/lib/core/anchors/span'
import { overlaps } from '@/lib/core/corrections/overlap'
import type { Suggestion } from './suggestion'

/** A span of the revision in which two lists of suggestions differ, and what each has there. */
export type ChangedRegion = Span & {
  readonly old: readonly Suggestion[]
  readonly now: readonly Suggestion[]
}

/** Where two lists differ in place or wording, in text order; what overlaps is one region. */
export function changedRegions(old: readonly Suggestion[], now: readonly Suggestion[]): ChangedRegion[] {
  const keyOf = ({ start, end, replacement }: Suggestion) => [start, end, replacement].join(' ')
  const oldKeys = new Set(old.map(keyOf))
  const nowKeys = new Set(now.map(keyOf))
  const changed = [
    ...old.filter((one) => !nowKeys.has(keyOf(one))).map((one) => ({ one, isOld: true })),
    ...now.filter((one) => !oldKeys.has(keyOf(one))).map((one) => ({ one, isOld: false })),
  ].sort((a, b) => a.one.start - b.one.start || a.one.end - b.one.end)
  const regions: { start: number; end: number; old: Suggestion[]; now: Suggestion[] }[] = []
  for (const { one, isOld } of changed) {
    let last = regions.at(-1)
    if (last === undefined || !overlaps(last, one)) {
      last = { start: one.start, end: one.end, old: [], now: [] }
      regions.push(last)
    }
    last.end = Math.max(last.end, one.end)
    ;(isOld ? last.old : last.now).push(one)
  }
  return regions
}
