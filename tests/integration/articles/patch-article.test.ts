import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { importArticle } from '@/lib/server/articles/import-article'
import { patchArticle } from '@/lib/server/articles/patch-article'
import type { Actor, Ctx } from '@/lib/server/context'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let editor: Actor
let reviewer: Actor
let id: string
const now = new Date('2026-03-01T10:00:00Z')
const as = (actor: Actor): Ctx => ({ db: test.db, actor, now })

beforeEach(async () => {
  test = await createTestDb()
  editor = await test.addUser('editor')
  reviewer = await test.addUser('reviewer')
  id = (await importArticle(as(editor), { content: 'A\nB.', format: 'text' })).id
})
afterEach(() => test.cleanup())

const setStatus = (status: 'open' | 'signed_off' | 'published') =>
  test.db.write((tx) => tx.db.article.update({ where: { id }, data: { status } }))
const events = () => test.db.read.auditEvent.findMany({ orderBy: { seq: 'asc' } })

describe('patchArticle', () => {
  it('refuses writers, also named ones, and editors who would publish', async () => {
    const writer = await test.addUser('writer')
    await test.db.write((tx) => tx.db.articleWriter.create({ data: { articleId: id, userId: writer.id } }))
    await expect(patchArticle(as(writer), { id, version: 1, patch: {} })).rejects.toMatchObject({
      status: 403,
    })
    const patch = { status: 'open' as const }
    await expect(patchArticle(as(editor), { id, version: 'none', patch })).rejects.toMatchObject({
      status: 403,
    })
  })

  it.each([
    ['none', 'if_match_required'],
    [2, 'version_mismatch'],
    ['unreadable', 'version_mismatch'],
  ] as const)('refuses If-Match %s as %s', async (version, code) => {
    await expect(patchArticle(as(editor), { id, version, patch: { url: null } })).rejects.toMatchObject({
      code,
    })
  })

  it('changes address, date and writers in one step of the version, with one event', async () => {
    const writer = await test.addUser('writer')
    const patch = {
      url: 'https://desk.example/a',
      publishedAt: '2026-03-02T08:00:00.000Z',
      writers: [writer.id, writer.id],
    }
    const changed = await patchArticle(as(editor), { id, version: 1, patch })
    expect(changed).toMatchObject({
      version: 2,
      url: patch.url,
      publishedAt: patch.publishedAt,
      writers: [writer.id],
    })
    expect((await events()).map(({ verb }) => verb)).toEqual(['imported', 'article_changed'])
  })

  it('says nothing to the record when nothing changes', async () => {
    expect(await patchArticle(as(editor), { id, version: 1, patch: { url: null } })).toMatchObject({
      version: 1,
    })
    expect(await events()).toHaveLength(1)
  })

  it('refuses a writer who is nobody', async () => {
    const patch = { writers: ['01a20cc6-17b1-72bb-9d14-42466ba49243'] }
    await expect(patchArticle(as(editor), { id, version: 1, patch })).rejects.toMatchObject({
      code: 'invalid',
      extra: { errors: [{ path: 'writers' }] },
    })
  })

  it.each([
    ['open', 'published', 'decided'],
    ['signed_off', 'published', null],
    ['signed_off', 'open', null],
    ['published', 'open', null],
  ] as const)('from %s to %s: %s', async (from, to, code) => {
    await setStatus(from)
    const attempt = patchArticle(as(reviewer), { id, version: 1, patch: { status: to } })
    if (code === null) {
      expect(await attempt).toMatchObject({ status: to, version: 2 })
      expect((await events()).at(-1)).toMatchObject({
        verb: 'status_changed',
        data: JSON.stringify({ from, to }),
      })
    } else await expect(attempt).rejects.toMatchObject({ code, status: 409 })
  })
})
