import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '@/lib/core/app-error'
import type { Migrations } from './migrations'
import { fillSearchText } from './fill-search-text'
import { makePrivateFile } from './private-file'
import { schemaEngine } from './schema-engine'

export type MigrationReport = {
  readonly applied: readonly string[]
  /** The copy made before an existing database was changed. */
  readonly copy: string | null
}

/**
 * Brings a database file up to the code: makes it when there is none, applies what is pending (after a copy of it),
 * and refuses one that knows migrations this code does not. Nothing else may serve the file meanwhile.
 */
export async function migrate(file: string, migrations: Migrations, now: Date): Promise<MigrationReport> {
  const exists = existsSync(file)
  if (!exists) {
    mkdirSync(path.dirname(file), { recursive: true })
    makePrivateFile(file)
  }
  const state = readState(file)
  const known = new Set(migrations.folders.map(({ name }) => name))
  const unknown = state.applied.filter((name) => !known.has(name))
  if (unknown.length > 0) throw newerDatabase(file, unknown)
  if (state.failed.length > 0) throw halfMigrated(file, state.failed)
  const pending = migrations.folders.filter(({ name }) => !state.applied.includes(name))
  const report = await applyPending(file, migrations, pending.length > 0, state, now)
  fillSearchText(file)
  return report
}

async function applyPending(
  file: string,
  migrations: Migrations,
  isPending: boolean,
  state: State,
  now: Date,
): Promise<MigrationReport> {
  if (!isPending) return { applied: [], copy: null }
  const copy = state.applied.length > 0 ? copyDatabase(file, now) : null
  const engine = await schemaEngine(migrations.schema, file)
  try {
    return { applied: await engine.apply(migrations.folders, migrations.lockfile), copy }
  } finally {
    await engine.close()
  }
}

type State = { readonly applied: readonly string[]; readonly failed: readonly string[] }

/** What Prisma's own table says; also sets WAL, which the file keeps, and so finds out whether it can be written. */
function readState(file: string): State {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = WAL')
    const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    if (!table) return { applied: [], failed: [] }
    const rows = database
      .prepare<[], { name: string; done: number }>(
        `SELECT migration_name AS name, finished_at IS NOT NULL AS done
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
      )
      .all()
    const names = (done: number) => rows.filter((row) => row.done === done).map((row) => row.name)
    return { applied: names(1), failed: names(0) }
  } finally {
    database.close()
  }
}

/** A whole, consistent copy beside the database; a live server would not disturb it. */
function copyDatabase(file: string, now: Date): string {
  const copy = `${file}.before-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`
  const database = new Database(file, { readonly: true })
  try {
    makePrivateFile(copy)
    database.prepare('VACUUM INTO ?').run(copy)
  } finally {
    database.close()
  }
  return copy
}

function newerDatabase(file: string, unknown: readonly string[]): AppError {
  const names = unknown.join(', ')
  const message = `The database ${file} is newer than this version of Stet (it has ${names}). Run the newer version.`
  return new AppError('database_newer', 409, message)
}

function halfMigrated(file: string, failed: readonly string[]): AppError {
  const names = failed.join(', ')
  const message =
    `A migration of ${file} did not finish (${names}). Put the copy made before it back in its place ` +
    '(docs/operations.md, "Upgrade"), then start again.'
  return new AppError('database_half_migrated', 409, message)
}
