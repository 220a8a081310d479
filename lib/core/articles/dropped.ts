/** Something an import left out: what it was, in words for a person, and how many times. */
export type Dropped = { readonly what: string; readonly count: number }

/** Counts what an import leaves out; read `list` when it is done. */
export type DropCount = {
  readonly add: (what: string, count?: number) => void
  /** In the order of first appearance. */
  readonly list: () => readonly Dropped[]
}

/** A fresh count. */
export function countDropped(): DropCount {
  const counts = new Map<string, number>()
  return {
    add: (what, count = 1) => {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count)
    },
    list: () => [...counts].map(([what, count]) => ({ what, count })),
  }
}
