import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { PrismaClient } from '@/lib/generated/prisma/client'
import type { RowStore } from '@/lib/server/records/row-store'
import { sqliteRows } from './sqlite-rows'

/** FULL, because an answered write must outlive a power cut; in WAL mode the library's own default is NORMAL. */
const WRITING = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']
const READING = ['query_only = ON']

/** A blocked statement stops the whole process, so a writer waits briefly here and longer outside (write-queue). */
const WRITER_WAIT_MS = 200
const READER_WAIT_MS = 5000

export type SqliteClient = {
  readonly client: PrismaClient
  /** Rows over the client's one connection; it opens with whatever the client does first. */
  readonly rows: () => Promise<RowStore>
}

/** One Prisma client with exactly one connection to the file, for writing or for reading only. */
export function sqliteClient(file: string, use: 'read' | 'write'): SqliteClient {
  let rows: RowStore | undefined
  const timeout = use === 'write' ? WRITER_WAIT_MS : READER_WAIT_MS
  const factory = new PrismaBetterSqlite3({ url: file, timeout, fileMustExist: true })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    const pragmas = use === 'write' ? WRITING : READING
    await connection.executeScript(pragmas.map((pragma) => `PRAGMA ${pragma};`).join('\n'))
    rows = sqliteRows(databaseOf(connection))
    return connection
  }
  const client = new PrismaClient({ adapter: factory })
  return {
    client,
    rows: async () => {
      if (rows === undefined) await client.$connect()
      if (rows === undefined) throw new Error('The client did not connect.')
      return rows
    },
  }
}

/** The adapter keeps its database to itself (its version is pinned): another one says so when a desk opens. */
function databaseOf(connection: object): Database.Database {
  const { client } = connection as { readonly client?: unknown }
  if (client instanceof Database) return client
  throw new Error('This version of @prisma/adapter-better-sqlite3 keeps its connection elsewhere.')
}

/** Whether the database said that another process holds it; then nothing of the transaction was kept. */
export function isBusy(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 6; depth += 1) {
    const { code, originalCode, cause, meta } = at as Record<string, unknown>
    const words = [code, originalCode]
    if (words.some((word) => typeof word === 'string' && word.startsWith('SQLITE_BUSY'))) return true
    at = cause ?? (meta as Record<string, unknown> | undefined)?.driverAdapterError
  }
  return false
}
