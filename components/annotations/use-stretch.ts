import { useState } from 'react'

/** So many cards are drawn at first, and so many more each time. */
const STEP = 50

/** A stretch of a long list, around one of it at first; it grows at either end when asked to. */
export function useStretch<T>(list: readonly T[], around: number) {
  const [ends, setEnds] = useState({ around, before: 0, after: 1 })
  // Another one to look at begins a new stretch, unless this one holds it.
  const center = Math.max(0, ends.around)
  const from = Math.max(0, center - 10 - ends.before * STEP)
  const to = Math.min(list.length, center + ends.after * STEP)
  if (around !== -1 && (around < from || around >= to)) setEnds({ around, before: 0, after: 1 })
  return {
    shown: list.slice(from, to),
    before: from,
    after: list.length - to,
    showBefore: () => setEnds({ ...ends, before: ends.before + 1 }),
    showAfter: () => setEnds({ ...ends, after: ends.after + 1 }),
  }
}
