import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '@/lib/core/app-error'
import type { ChainLink } from '@/lib/core/audit/chain'
import { appendEvent } from '@/lib/server/audit/append-event'
import { appendHeadLine, headFileOf, readHeadFile } from '@/lib/server/audit/head-file'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { migrate } from '@/lib/server/database/migrate'
import type { Migrations } from '@/lib/server/database/migrations'
import { openDb } from '@/lib/server/db'
import { deskContext } from './operator'

export type Restored = {
  /** Where the backup's chain ended. */
  readonly head: ChainLink
  /** The database that stood here before; null when there was none. */
  readonly replaced: string | null
}

/**
 * Puts a backup in the place of the database. The caller holds the desk's lock. The backup is copied, checked (the file,
 * its references, its chain, the head noted with it) and brought up to the code before anything here is touched; what
 * stood here is kept beside it.
 */
export async function restoreDesk(
  databaseFile: string,
  backup: string,
  migrations: Migrations,
): Promise<Restored> {
  const now = new Date()
  const candidate = `${databaseFile}.restoring`
  removeDatabase(candidate)
  if (!existsSync(backup)) throw new AppError('not_found', 404, `There is no file ${backup}.`)
  copyFileSync(backup, candidate)
  try {
    checkFile(candidate, backup)
    await migrate(candidate, migrations, now)
    const head = await checkRecord(candidate, backup)
    settle(candidate)
    const replaced = moveAside(databaseFile, now)
    renameSync(candidate, databaseFile)
    noteHead(databaseFile)
    return { head, replaced }
  } finally {
    removeDatabase(candidate)
  }
}

function checkFile(candidate: string, backup: string): void {
  const faults = readFaults(candidate)
  if (faults.length === 0) return
  throw new AppError('damaged', 409, `${backup} is no whole database: ${faults.slice(0, 3).join('; ')}`)
}

function readFaults(file: string): readonly string[] {
  try {
    const database = new Database(file)
    try {
      const integrity = database.pragma('integrity_check', { simple: true })
      const dangling = database.pragma('foreign_key_check') as readonly unknown[]
      const faults = integrity === 'ok' ? [] : [String(integrity)]
      return dangling.length === 0 ? faults : [...faults, `${dangling.length} rows refer to nothing`]
    } finally {
      database.close()
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Verifies the chain of the copy, then writes into it that it was restored. */
async function checkRecord(candidate: string, backup: string): Promise<ChainLink> {
  const db = openDb(`file:${candidate}`)
  try {
    const ctx = deskContext(db)
    const { ok, head, firstBad } = await verifyAudit(ctx, { notes: readHeadFile(headFileOf(backup)) })
    if (!ok)
      throw new AppError(
        'record_broken',
        409,
        `The record in ${backup} does not verify: ${firstBad?.why ?? ''}`,
      )
    const data = { seq: head.seq, hash: head.hash, from: path.basename(backup) }
    await db.write((tx) => appendEvent(tx, ctx, { verb: 'restored', thing: 'desk:desk', data }))
    return head
  } finally {
    await db.close()
  }
}

/** Folds the write-ahead file in, so that the database is one file again. */
function settle(file: string): void {
  const database = new Database(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

/** The head file goes with its database: it tells of events that the restored one may not have. */
function moveAside(databaseFile: string, now: Date): string | null {
  if (!existsSync(databaseFile)) return null
  const kept = `${databaseFile}.replaced-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`
  for (const end of ['', '-wal', '-shm', '.head']) {
    if (existsSync(databaseFile + end)) renameSync(databaseFile + end, kept + end)
  }
  return kept
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '.head']) rmSync(file + end, { force: true })
}

/** Notes the head of a restored desk, so that what comes after is held against it. */
function noteHead(databaseFile: string): void {
  const database = new Database(databaseFile, { readonly: true })
  const head = database.prepare<[], ChainLink>('SELECT seq, hash FROM ChainHead').get()
  database.close()
  if (head) appendHeadLine(headFileOf(databaseFile), { ...head, at: new Date().toISOString() })
}
