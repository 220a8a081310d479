import { GENESIS } from '@/lib/core/audit/chain'
import { AppError } from '@/lib/core/app-error'
import type { ChainHead, Db, WriteTx } from '@/lib/server/context'
import type { RowStore } from '@/lib/server/records/row-store'
import { isBusy, type SqliteClient } from './sqlite-client'

/** How long a write waits for another process (a backup, a long command) before it gives up. */
const BUSY_LIMIT_MS = 20_000
const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 500
/** Far above any write here; it ends one that waits for something that is no database work. */
const TRANSACTION = { maxWait: 60_000, timeout: 30_000 }

type Committed = (head: Readonly<ChainHead>, before: number) => void

/** The desk's one door for writing: a queue of transactions, each holding the write lock from its first statement. */
export function writeQueue(client: SqliteClient, onCommit: Committed): Db['write'] {
  let last: Promise<unknown> = Promise.resolve()
  return (fn) => {
    const turn = last.then(() => retryBusy(() => transaction(client, fn, onCommit)))
    last = turn.catch(() => undefined).then(breathe)
    return turn
  }
}

/** SQLite's work is synchronous: without this a full queue would keep timers, sockets and other processes waiting. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function transaction<T>(
  { client, rows }: SqliteClient,
  fn: (tx: WriteTx) => Promise<T>,
  onCommit: Committed,
): Promise<T> {
  const { result, chain, before } = await client.$transaction(async (db) => {
    const store = await rows()
    const chain = await lockHead(store)
    const before = chain.seq
    const result = await fn({ db, chain, rows: store })
    if (chain.seq !== before) await store.update('ChainHead', { id: 1 }, { seq: chain.seq, hash: chain.hash })
    return { result, chain, before }
  }, TRANSACTION)
  onCommit(chain, before)
  return result
}

/** The first statement of every write: it changes nothing, and takes the lock that keeps other processes out. */
async function lockHead(rows: RowStore): Promise<ChainHead> {
  const heads = await rows.select<Pick<ChainHead, 'seq' | 'hash'>>(
    'UPDATE "ChainHead" SET "seq" = "seq" WHERE "id" = 1 RETURNING "seq", "hash"',
    [],
  )
  const head = heads[0]
  if (!head) throw new Error(`The database has no head of the chain (${GENESIS.hash.slice(0, 8)} at first).`)
  return { ...head, note: false }
}

async function retryBusy<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + BUSY_LIMIT_MS
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) {
        throw new AppError('busy', 503, 'Another program holds the database. Try again in a moment.')
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
