import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Actor } from '@/lib/server/context'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let user: Actor
beforeEach(async () => {
  test = await createTestDb()
  user = await test.addUser('editor')
})
afterEach(() => test.cleanup())

const at = new Date('2026-03-01T10:00:00.250Z')
const article = () => ({ id: 'a', headline: '“It’s”', createdById: user.id, createdAt: at, updatedAt: at })
const insert = () => test.db.write((tx) => tx.rows.insert('Article', [article()]))

describe('rows by their keys', () => {
  it('are what Prisma reads, the columns left out included', async () => {
    await insert()
    const read = await test.db.read.article.findUnique({ where: { id: 'a' } })
    expect(read).toMatchObject({ ...article(), byline: null, status: 'open', version: 1 })
    expect(await test.db.write((tx) => tx.rows.find('Article', { id: 'a' }))).toEqual(read)
    expect(await test.db.write((tx) => tx.rows.find('Article', { id: 'b' }))).toBeNull()
  })

  it('sort and compare with rows that Prisma wrote', async () => {
    await insert()
    await test.db.write((tx) => tx.db.article.create({ data: { ...article(), id: 'b' } }))
    const forms = await test.db.read
      .$queryRaw`SELECT DISTINCT typeof("createdAt"), "createdAt" FROM "Article"`
    expect(forms).toHaveLength(1)
  })

  it('change by their key, and say how many did', async () => {
    await insert()
    const change = (id: string) =>
      test.db.write((tx) => tx.rows.update('Article', { id }, { annotationCount: 7, byline: null }))
    expect([await change('a'), await change('b')]).toEqual([1, 0])
    expect(await test.db.read.article.findFirst()).toMatchObject({ annotationCount: 7 })
  })

  it('go with the transaction, and are seen by Prisma inside it', async () => {
    const failing = test.db.write(async (tx) => {
      await tx.rows.insert('Article', [article()])
      expect(await tx.db.article.count()).toBe(1)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await test.db.read.article.count()).toBe(0)
  })

  it('refuse what the schema refuses, and take the whole write back', async () => {
    const failing = test.db.write(async (tx) => {
      await tx.rows.insert('Article', [article()])
      await tx.rows.insert('Article', [{ ...article(), id: 'b', createdById: 'nobody' }])
    })
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    expect(await test.db.read.article.count()).toBe(0)
  })
})
