import type { Db } from '@/lib/server/context'

type Registry = Map<string, WeakMap<Db['read'], unknown>>

/** On globalThis, because pages and route handlers may load this module each for itself. */
const shared = globalThis as typeof globalThis & { stetPerDatabase?: Registry }

/** One thing (a cache, a bus) for each open database of this process; it goes when the database does. */
export function perDatabase<T>(name: string, make: () => T): (db: Pick<Db, 'read'>) => T {
  return ({ read }) => {
    const registry = (shared.stetPerDatabase ??= new Map())
    const things = registry.get(name) ?? new WeakMap<Db['read'], unknown>()
    registry.set(name, things)
    if (!things.has(read)) things.set(read, make())
    // Only `make` of the same name puts things in here.
    return things.get(read) as T
  }
}
