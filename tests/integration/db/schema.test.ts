import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GENESIS } from '@/lib/core/audit/chain'
import type { Prisma } from '@/lib/generated/prisma/client'
import { PARTIAL_INDEXES, tableChecks } from '@/scripts/schema-checks'
import { schemaPicture } from '@/scripts/schema-picture'
import { createTestDb, type TestDb } from '@/tests/support/test-db'
import { parsePrismaSchema } from '@/scripts/prisma-schema'

const schema = readFileSync('prisma/schema.prisma', 'utf8')
let test: TestDb
let tables: ReadonlyMap<string, string>

beforeAll(async () => {
  test = await createTestDb()
  const rows = await test.db.read.$queryRaw<
    { name: string; sql: string | null }[]
  >`SELECT name, sql FROM sqlite_master`
  tables = new Map(rows.map(({ name, sql }) => [name, sql ?? '']))
})
afterAll(() => test.cleanup())

const refused = (statement: string) =>
  test.db.write(async (tx) => {
    await tx.db.$executeRawUnsafe(statement)
  })

describe('the migrations', () => {
  it('lead to the schema', () => {
    const words = ['--import', 'tsx', 'scripts/db-drift.ts']
    expect(execFileSync(process.execPath, words, { encoding: 'utf8' })).toBe('')
  }, 20_000)

  it('begin the chain', async () => {
    expect(await test.db.read.chainHead.findMany()).toEqual([{ id: 1, ...GENESIS }])
  })

  const checks = [...tableChecks(schema)].flatMap(([table, list]) =>
    list.map((check) => [check.name, table, check.sql]),
  )
  it.each(checks)('carry the check %s', (_, table = '', sql = '') => {
    expect(tables.get(table)).toContain(sql)
  })

  it('have a check of words for every enum column', () => {
    const { enums, models } = parsePrismaSchema(schema)
    const columns = models.flatMap((model) => model.fields.filter((field) => enums.has(field.type)))
    expect(columns.length).toBeGreaterThanOrEqual(17)
    expect(checks.filter(([name]) => name?.endsWith('_word'))).toHaveLength(columns.length)
  })

  it.each(Object.values(PARTIAL_INDEXES).flat())('carry the partial index $name', ({ name, sql }) => {
    expect(`${tables.get(name) ?? ''};`).toBe(sql)
  })
})

describe('the database', () => {
  it('writes ahead, waits for the disk and keeps references', async () => {
    const pragmas = async (client: Prisma.TransactionClient) => ({
      journal: await client.$queryRaw`PRAGMA journal_mode`,
      synchronous: await client.$queryRaw`PRAGMA synchronous`,
      references: await client.$queryRaw`PRAGMA foreign_keys`,
    })
    expect(await test.db.write((tx) => pragmas(tx.db))).toEqual({
      journal: [{ journal_mode: 'wal' }],
      synchronous: [{ synchronous: 2n }],
      references: [{ foreign_keys: 1n }],
    })
  })

  const user = (role: string, id = 'u') =>
    `INSERT INTO "User" (id, email, name, role, "personId", salt, "createdAt")
     VALUES ('${id}', '${id}@x', 'x', '${role}', 'p', 's', '2026-01-01')`
  const source = (id: string, confidential: boolean) =>
    `INSERT INTO "Source" (id, kind, title, "urlKey", grade, confidential, "keeperId", salt, "createdById", "createdAt", "updatedAt")
     VALUES ('${id}', 'url', 't', 'a.org/x', 'primary', ${String(confidential)}, 'u', 's', 'u', '2026-01-01', '2026-01-01')`

  it('refuses an unknown word, a second head, a dangling reference', async () => {
    await expect(refused(user('owner'))).rejects.toThrow(/User_role_word/)
    await expect(refused(`INSERT INTO "ChainHead" VALUES (2, 0, 'x')`)).rejects.toThrow(/ChainHead_single/)
    await expect(refused(source('s0', false))).rejects.toThrow(/FOREIGN KEY/)
  })

  it('keeps an address once among sources that are not confidential', async () => {
    await refused(user('editor'))
    await refused(source('s1', false))
    await refused(source('s2', true))
    await refused(source('s3', true))
    await expect(refused(source('s4', false))).rejects.toThrow(/UNIQUE/)
  })
})

describe('docs/schema.md', () => {
  it('shows the schema as it is', () => {
    expect(readFileSync('docs/schema.md', 'utf8')).toBe(schemaPicture(schema))
  })
})
