import { appendHeadLine, headFileOf } from '@/lib/server/audit/head-file'
import type { Db } from '@/lib/server/context'
import { sqliteClient } from '@/lib/server/database/sqlite-client'
import { databaseFile } from '@/lib/server/database/sqlite-file'
import { writeQueue } from '@/lib/server/database/write-queue'
import { env } from '@/lib/server/env'
import { busOf } from '@/lib/server/events/event-bus'

/** So many events apart the head is noted at the latest, also when nobody signs off or exports. */
const NOTE_EVERY = 200

export type OpenDb = Db & {
  readonly close: () => Promise<void>
}

/** Opens a database file (`file:…`, relative to `root`), which has to be there and migrated. */
export function openDb(url: string, root: string = process.cwd()): OpenDb {
  const file = databaseFile(url, root)
  const reader = sqliteClient(file, 'read')
  const read = reader.client
  const writer = sqliteClient(file, 'write')
  const write = writeQueue(writer, ({ seq, hash, note }, before) => {
    if (seq !== before) busOf({ read }).wake()
    if (!note && Math.floor(seq / NOTE_EVERY) === Math.floor(before / NOTE_EVERY)) return
    appendHeadLine(headFileOf(file), { seq, hash, at: new Date().toISOString() })
  })
  return {
    file,
    read,
    rows: {
      find: async (table, key) => (await reader.rows()).find(table, key),
      select: async (sql, values) => (await reader.rows()).select(sql, values),
    },
    write,
    close: async () => {
      await Promise.all([read.$disconnect(), writer.client.$disconnect()])
    },
  }
}

/** On globalThis, because a development server loads this module anew with every edit. */
const shared = globalThis as typeof globalThis & { stetDb?: OpenDb }

/** The database of this process. */
export function db(): OpenDb {
  shared.stetDb ??= openDb(env().DATABASE_URL, env().root)
  return shared.stetDb
}
