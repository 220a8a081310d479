import type { Db } from '@/lib/server/context'
import { log } from '@/lib/server/log'
import { perDatabase } from '@/lib/server/per-database'
import { busOf } from './event-bus'
import { lastSequence } from './last-sequence'

/** Other processes (the command line) write too, and wake no bus here. */
const LOOK_EVERY_MS = 1000

type Watch = { readonly watchers: Set<() => void>; timer: NodeJS.Timeout | null; seen: number }
const watchOf = perDatabase<Watch>('outbox watch', () => ({ watchers: new Set(), timer: null, seen: -1 }))

/**
 * Calls `onNews` whenever the outbox may have new rows: at once when this process wrote them, within a second when
 * another did. All watchers of a database share one look a second. Returns how to stop.
 */
export function watchOutbox(db: Pick<Db, 'read'>, onNews: () => void): () => void {
  const watch = watchOf(db)
  watch.watchers.add(onNews)
  watch.timer ??= startLooking(db, watch)
  const unsubscribe = busOf(db).onWake(onNews)
  return () => {
    unsubscribe()
    watch.watchers.delete(onNews)
    if (watch.watchers.size > 0 || watch.timer === null) return
    clearInterval(watch.timer)
    watch.timer = null
  }
}

function startLooking(db: Pick<Db, 'read'>, watch: Watch): NodeJS.Timeout {
  const look = async () => {
    const last = await lastSequence(db.read)
    if (last === watch.seen) return
    watch.seen = last
    for (const watcher of watch.watchers) watcher()
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error({ err: error }, 'could not look at the outbox'))
  }, LOOK_EVERY_MS)
  return timer.unref()
}
