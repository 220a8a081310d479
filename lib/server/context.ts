import type { ChainLink } from '@/lib/core/audit/chain'
import type { Prisma, PrismaClient, Role } from '@/lib/generated/prisma/client'
import type { RowReader, RowStore } from '@/lib/server/records/row-store'

/** Who acts. `system` is the desk itself: its events name nobody. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Accounts of one person share it; four eyes compares it. */
  readonly personId: string
  readonly via: 'session' | 'token' | 'cli' | 'system'
}

/** The end of the chain inside a write: `appendEvent` moves it on, `write` stores it. */
export type ChainHead = {
  seq: ChainLink['seq']
  hash: ChainLink['hash']
  /** Set to have the head noted in the file beside the database once this write is committed. */
  note: boolean
}

export type WriteTx = {
  readonly db: Prisma.TransactionClient
  /** The same transaction, for single rows by their keys. */
  readonly rows: RowStore
  readonly chain: ChainHead
}

export type Db = {
  /** Where the data is, for messages and files beside it. */
  readonly file: string
  /** For reading only: the database refuses a write here. */
  readonly read: PrismaClient
  /** Single rows by their keys, for what every request asks. */
  readonly rows: RowReader
  /**
   * One transaction at a time, with the write lock from its first statement. `fn` runs again from the start when
   * another process holds the database, so it keeps nothing outside itself; it awaits database work only.
   */
  readonly write: <T>(fn: (tx: WriteTx) => Promise<T>) => Promise<T>
}

export type Ctx = { readonly db: Db; readonly actor: Actor; readonly now: Date }
