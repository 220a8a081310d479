import type { OpenDb } from '@/lib/server/db'

/** Makes a test's database the one of the process, for what calls `db()` itself: route handlers and sign-in. */
export function shareDb(db: OpenDb): void {
  ;(globalThis as typeof globalThis & { stetDb?: OpenDb }).stetDb = db
}
