import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '@/lib/core/app-error'
import type { ChainLink } from '@/lib/core/audit/chain'
import { appendEvent } from '@/lib/server/audit/append-event'
import { appendHeadLine, headFileOf } from '@/lib/server/audit/head-file'
import type { Ctx } from '@/lib/server/context'
import { makePrivateFile } from '@/lib/server/database/private-file'

export type Backup = { readonly file: string; readonly head: ChainLink }

/**
 * Writes a whole, consistent copy of the database to a new file, beside a running server, and the head of its chain to
 * `FILE.head`: keep that line elsewhere, it shows whether the copy was changed.
 */
export async function backupDesk(ctx: Ctx, databaseFile: string, target: string): Promise<Backup> {
  if (existsSync(target))
    throw new AppError('exists', 409, `${target} is there already: choose another name.`)
  await ctx.db.write((tx) =>
    appendEvent(tx, ctx, { verb: 'backed_up', thing: 'desk:desk', data: {}, noteHead: true }),
  )
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  makePrivateFile(partial)
  const head = copy(databaseFile, partial)
  renameSync(partial, target)
  appendHeadLine(headFileOf(target), { ...head, at: ctx.now.toISOString() })
  return { file: target, head }
}

function copy(databaseFile: string, target: string): ChainLink {
  const source = new Database(databaseFile, { readonly: true, timeout: 5000 })
  try {
    source.prepare('VACUUM INTO ?').run(target)
  } finally {
    source.close()
  }
  const written = new Database(target, { readonly: true })
  try {
    const head = written.prepare<[], ChainLink>('SELECT seq, hash FROM ChainHead').get()
    if (!head) throw new Error(`The copy ${target} has no head of the chain.`)
    return head
  } finally {
    written.close()
  }
}
