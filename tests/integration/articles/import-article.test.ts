import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hashText } from '@/lib/core/articles/projection'
import { importArticle } from '@/lib/server/articles/import-article'
import { readArticle } from '@/lib/server/articles/read-article'
import type { Actor, Ctx } from '@/lib/server/context'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let editor: Actor
const now = new Date('2026-03-01T10:00:00Z')
const as = (actor: Actor): Ctx => ({ db: test.db, actor, now })
const copy = { content: 'Bridge opens\n\nThe bridge opened on Monday.', format: 'text' as const }

beforeEach(async () => {
  test = await createTestDb()
  editor = await test.addUser('editor', { name: 'Edda' })
})
afterEach(() => test.cleanup())

describe('importArticle', () => {
  it('refuses a writer', async () => {
    const writer = await test.addUser('writer')
    await expect(importArticle(as(writer), copy)).rejects.toMatchObject({ code: 'forbidden', status: 403 })
    expect(await test.db.read.article.count()).toBe(0)
  })

  it('refuses more than 3 MB of UTF-8, whatever the number of characters', async () => {
    const content = 'é'.repeat(1_600_000)
    await expect(importArticle(as(editor), { content, format: 'text' })).rejects.toMatchObject({
      code: 'too_large',
      status: 413,
    })
  })

  it('stores revision 1 with its text and hash, and tells the record', async () => {
    const imported = await importArticle(as(editor), { ...copy, byline: 'By A. Writer' })
    const text = 'Bridge opens\nThe bridge opened on Monday.'
    expect(imported).toMatchObject({
      headline: 'Bridge opens',
      status: 'open',
      revision: { number: 1, textHash: hashText(text) },
      report: { dropped: [] },
    })
    const [event] = await test.db.read.auditEvent.findMany()
    expect(event).toMatchObject({ verb: 'imported', thing: `article:${imported.id}`, actorId: editor.id })
    expect(await test.db.read.outboxEvent.count({ where: { articleId: imported.id } })).toBe(1)
    expect(await readArticle(as(editor), imported)).toMatchObject({
      byline: 'By A. Writer',
      dateline: null,
      version: 1,
      createdBy: { id: editor.id, name: 'Edda' },
      revision: { text },
      coverage: { sentences: 2, open: 2, checked: 0, nothingToCheck: 0 },
      counts: { claims: 0, corrections: 0, queries: 0 },
      writers: [],
    })
  })

  it('stores nothing when there is no text in it', async () => {
    await expect(importArticle(as(editor), { content: ' \n', format: 'text' })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await test.db.read.auditEvent.count()).toBe(0)
  })
})

describe('readArticle', () => {
  it('says 404 where there is none, 403 to a writer who is not named, and shows it to one who is', async () => {
    const writer = await test.addUser('writer')
    const { id } = await importArticle(as(editor), copy)
    const missing = { id: '01a20cc6-17b1-72bb-9d14-42466ba49243' }
    await expect(readArticle(as(writer), missing)).rejects.toMatchObject({ code: 'not_found', status: 404 })
    await expect(readArticle(as(writer), { id })).rejects.toMatchObject({ code: 'forbidden', status: 403 })
    await test.db.write((tx) => tx.db.articleWriter.create({ data: { articleId: id, userId: writer.id } }))
    expect(await readArticle(as(writer), { id })).toMatchObject({ id, writers: [writer.id] })
  })
})
