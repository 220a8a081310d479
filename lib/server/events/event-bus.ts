import { perDatabase } from '@/lib/server/per-database'

/**
 * Tells those who wait that the outbox may have new rows. It carries nothing: the rows are the truth. A desk of several
 * processes puts a shared store's notifications behind this.
 */
export type EventBus = {
  readonly wake: () => void
  /** Returns how to stop listening. */
  readonly onWake: (listener: () => void) => () => void
}

export function memoryBus(): EventBus {
  const listeners = new Set<() => void>()
  return {
    wake: () => {
      for (const listener of listeners) listener()
    },
    onWake: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The bus of a database; `write` wakes it after every commit with events. */
export const busOf = perDatabase('event bus', memoryBus)
