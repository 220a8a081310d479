import { createHash } from 'node:crypto'
import { AppError } from '@/lib/core/app-error'
import type { Db, WriteTx } from '@/lib/server/context'

/** How long an answer is kept for a person who sends the same key again. */
const KEPT_MS = 24 * 60 * 60 * 1000

export type IdempotentCall = {
  readonly userId: string
  readonly key: string
  readonly requestHash: string
  readonly status: number
  readonly now: Date
}

/** What two requests must share to be the same one. */
export function hashRequest(method: string, path: string, body: Uint8Array): string {
  return createHash('sha256').update(`${method} ${path}\n`).update(body).digest('hex')
}

/**
 * The database as a use case gets it when its caller sent an Idempotency-Key: the one write of the use case looks
 * for a stored answer first and stores its own with the change, so a repeated request changes nothing.
 */
export function idempotentDb(db: Db, call: IdempotentCall): Db {
  return {
    file: db.file,
    read: db.read,
    rows: db.rows,
    write: (fn) => db.write((tx) => replayOrRun(tx, call, fn)),
  }
}

async function replayOrRun<T>(
  tx: WriteTx,
  call: IdempotentCall,
  fn: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const where = { userId: call.userId, key: call.key }
  const stored = await tx.rows.find('IdempotencyKey', where)
  const isKept = stored !== null && call.now.getTime() - stored.createdAt.getTime() < KEPT_MS
  if (isKept) {
    if (stored.requestHash !== call.requestHash) {
      throw new AppError(
        'idempotency_mismatch',
        422,
        'This Idempotency-Key was used for another request. Use a new one.',
      )
    }
    // The body is what `fn` answered the first time, as JSON.
    return JSON.parse(stored.body) as T
  }
  const answer = await fn(tx)
  const { userId, key, requestHash, status, now } = call
  const row = { userId, key, requestHash, status, body: JSON.stringify(answer), createdAt: now }
  if (stored === null) await tx.rows.insert('IdempotencyKey', [row])
  else await tx.rows.update('IdempotencyKey', where, row)
  return answer
}
