import { useMemo, useSyncExternalStore } from 'react'
import type { Outbox } from '@/components/data/outbox'

const NONE: ReadonlySet<string> = new Set()
const nothing = (): (() => void) => () => undefined

/** The ids of the suggestions in the person's working copy: the same set for as long as they are the same. */
export function useOwnIds(outbox: Outbox | null): ReadonlySet<string> {
  const read = useMemo(() => rememberIds(outbox), [outbox])
  return useSyncExternalStore(outbox?.subscribe ?? nothing, read, () => NONE)
}

function rememberIds(outbox: Outbox | null): () => ReadonlySet<string> {
  let known = NONE
  return () => {
    const suggestions = outbox?.view().suggestions ?? []
    const isSame = suggestions.length === known.size && suggestions.every(({ id }) => known.has(id))
    if (!isSame) known = new Set(suggestions.map(({ id }) => id))
    return known
  }
}
