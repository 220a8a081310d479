import { createStore, del, entries, set, type UseStore } from 'idb-keyval'

/**
 * What this browser keeps of unsent work, in IndexedDB. A closed or full storage loses only the keeping: reading gives
 * nothing, and writing tells that it is not kept.
 */
export type OutboxStore = {
  readonly write: (key: string, value: unknown) => Promise<boolean>
  readonly remove: (key: string) => Promise<void>
  /** Everything whose key begins so. */
  readonly readAll: (prefix: string) => Promise<readonly (readonly [string, unknown])[]>
}

let opened: UseStore | undefined
const store = (): UseStore => (opened ??= createStore('stet-outbox', 'unsent'))

export const outboxStore: OutboxStore = {
  write: async (key, value) => {
    try {
      await set(key, value, store())
      return true
    } catch {
      return false
    }
  },
  remove: async (key) => {
    try {
      await del(key, store())
    } catch {
      // Nothing to do: it is read once more, and sent again under the same key.
    }
  },
  readAll: async (prefix) => {
    try {
      const all = await entries<string, unknown>(store())
      return all.filter(([key]) => key.startsWith(prefix))
    } catch {
      return []
    }
  },
}
