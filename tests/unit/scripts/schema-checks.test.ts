import { describe, expect, it } from '@jest/globals'
import { addChecks } from '@/scripts/schema-checks'

const schema = `enum Kind {\n  /// a thing\n  one\n  two\n}\n\nmodel Thing {\n  id      String @id\n  kind    Kind\n  version Int @default(1)\n}\n`
const kind = `CONSTRAINT "Thing_kind_word" CHECK ("kind" IN ('one', 'two'))`
const version = 'CONSTRAINT "Thing_version" CHECK ("version" >= 1)'

describe('addChecks', () => {
  it.each(['Thing', 'new_Thing'])('adds them where %s is created', (table) => {
    const sql = `CREATE TABLE "${table}" (\n    "id" TEXT NOT NULL PRIMARY KEY\n);`
    const lines = `"id" TEXT NOT NULL PRIMARY KEY,\n    ${kind},\n    ${version}`
    expect(addChecks(sql, schema)).toBe(`CREATE TABLE "${table}" (\n    ${lines}\n);`)
  })

  it('adds it to an enum column that is added', () => {
    const sql = 'ALTER TABLE "Thing" ADD COLUMN "kind" TEXT;\nALTER TABLE "Thing" ADD COLUMN "other" TEXT;'
    expect(addChecks(sql, schema)).toBe(sql.replace('"kind" TEXT;', `"kind" TEXT ${kind};`))
  })

  it('makes the partial indexes of a table that is created', () => {
    expect(addChecks('CREATE TABLE "Source" (\n    "id" TEXT\n);', schema)).toContain('CREATE UNIQUE INDEX')
  })
})
