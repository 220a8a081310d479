import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { appendEvent } from '@/lib/server/audit/append-event'
import { headFileOf, readHeadFile } from '@/lib/server/audit/head-file'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { backupDesk } from '@/lib/server/cli/backup-desk'
import { deskContext } from '@/lib/server/cli/operator'
import { restoreDesk } from '@/lib/server/cli/restore-desk'
import { readMigrations } from '@/lib/server/database/migrations'
import { openDb } from '@/lib/server/db'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

const migrations = readMigrations(process.cwd())
let test: TestDb
let backup: string

const setting = (key: string) =>
  test.db.write(async (tx) => {
    await tx.db.deskSetting.create({ data: { key, value: '1', updatedAt: new Date() } })
    await appendEvent(tx, deskContext(test.db), { verb: 'set', thing: `setting:${key}`, data: {} })
  })
const tamper = (statement: string) => {
  const database = new Database(backup)
  database.exec(statement)
  database.close()
}
const settingsNow = async () => {
  const db = openDb(`file:${test.file}`)
  const rows = await db.read.deskSetting.findMany({ orderBy: { key: 'asc' } })
  const verdict = await verifyAudit(deskContext(db), { notes: readHeadFile(headFileOf(db.file)) })
  const last = await db.read.auditEvent.findFirst({ orderBy: { seq: 'desc' } })
  await db.close()
  return { keys: rows.map((row) => row.key), ok: verdict.ok, last: last?.verb }
}

beforeEach(async () => {
  test = await createTestDb()
  backup = path.join(path.dirname(test.file), 'backup.db')
  await setting('before')
  await backupDesk(deskContext(test.db), test.file, backup)
  await setting('after')
  await test.db.close()
})
afterEach(() => test.cleanup())

const rightsOf = (file: string) => statSync(file).mode & 0o777

it('a backup and a restored desk are read by their owner alone', async () => {
  expect(rightsOf(backup)).toBe(0o600)
  await restoreDesk(test.file, backup, migrations)
  expect(rightsOf(test.file)).toBe(0o600)
})

describe('restoreDesk', () => {
  it('puts the backup back, keeps what it replaced, and says so in the record', async () => {
    const { head, replaced } = await restoreDesk(test.file, backup, migrations)
    expect(readHeadFile(headFileOf(backup))).toMatchObject([head])
    expect(await settingsNow()).toEqual({ keys: ['before'], ok: true, last: 'restored' })
    const kept = new Database(replaced ?? '', { readonly: true })
    expect(kept.prepare('SELECT key FROM DeskSetting ORDER BY key').pluck().all()).toEqual([
      'after',
      'before',
    ])
    kept.close()
  })

  it.each([
    ['whose record was changed', `UPDATE "AuditEvent" SET "verb" = 'seeded' WHERE seq = 1`],
    ['whose last events are gone', 'DELETE FROM "AuditEvent" WHERE seq = 2'],
    [
      'of a newer version',
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101000000_later', 1)`,
    ],
    [
      'with rows that refer to nothing',
      `PRAGMA foreign_keys = OFF; INSERT INTO "Token" (id, "userId", name, hash, "createdAt") VALUES ('t', 'nobody', 'n', 'h', '2026-01-01')`,
    ],
  ])('refuses a backup %s, and touches nothing', async (_, statement) => {
    tamper(statement)
    await expect(restoreDesk(test.file, backup, migrations)).rejects.toThrow()
    expect((await settingsNow()).keys).toEqual(['after', 'before'])
    expect(readdirSync(path.dirname(test.file)).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('refuses a backup that does not reach the head noted with it', async () => {
    tamper(`DELETE FROM "AuditEvent" WHERE seq = 2;
            UPDATE "ChainHead" SET seq = 1, hash = (SELECT hash FROM "AuditEvent" WHERE seq = 1)`)
    await expect(restoreDesk(test.file, backup, migrations)).rejects.toThrow(/noted outside/)
  })

  it('refuses what is no database', async () => {
    await expect(restoreDesk(test.file, __filename, migrations)).rejects.toThrow(/no whole database/)
  })
})

describe('backupDesk', () => {
  it('overwrites nothing', async () => {
    const db = openDb(`file:${test.file}`)
    await expect(backupDesk(deskContext(db), test.file, backup)).rejects.toThrow(/is there already/)
    await db.close()
    expect(existsSync(`${backup}.partial`)).toBe(false)
  })
})
