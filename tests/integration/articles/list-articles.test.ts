import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { importArticle } from '@/lib/server/articles/import-article'
import { listArticles, listArticlesCached } from '@/lib/server/articles/list-articles'
import { listRevisions } from '@/lib/server/articles/list-revisions'
import { patchArticle } from '@/lib/server/articles/patch-article'
import { readRevision } from '@/lib/server/articles/read-revision'
import type { Actor, Ctx } from '@/lib/server/context'
import { cachedJson } from '@/lib/server/http/cached-json'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let editor: Actor
let clock = Date.parse('2026-03-01T10:00:00Z')
const as = (actor: Actor): Ctx => ({ db: test.db, actor, now: new Date((clock += 1000)) })
const add = (headline: string) =>
  importArticle(as(editor), { headline, content: 'Body.', format: 'text', byline: `By ${headline} Writer` })

beforeEach(async () => {
  test = await createTestDb()
  editor = await test.addUser('editor')
})
afterEach(() => test.cleanup())

describe('listArticles', () => {
  it('shows a writer only the articles that name them', async () => {
    const writer = await test.addUser('writer')
    const other = await test.addUser('writer')
    const { id } = await add('One')
    await add('Two')
    await patchArticle(as(editor), { id, version: 1, patch: { writers: [writer.id] } })
    const headlines = async (actor: Actor) =>
      (await listArticles(as(actor), { limit: 10 })).items.map(({ headline }) => headline)
    expect(await headlines(writer)).toEqual(['One'])
    expect(await headlines(other)).toEqual([])
    expect(await headlines(editor)).toEqual(['Two', 'One'])
  })

  it('never answers an article twice while others are written between the pages', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) await add(name)
    const first = await listArticles(as(editor), { limit: 2 })
    expect(first.items.map(({ headline }) => headline)).toEqual(['E', 'D'])
    await add('F')
    const d = first.items[1]
    if (!d || first.nextCursor === null) throw new Error('no second page')
    await patchArticle(as(editor), { id: d.id, version: 1, patch: { url: 'https://desk.example' } })
    const second = await listArticles(as(editor), { limit: 2, cursor: first.nextCursor })
    expect(second.items.map(({ headline }) => headline)).toEqual(['C', 'B'])
    const third = await listArticles(as(editor), { limit: 2, cursor: second.nextCursor ?? '' })
    expect(third).toMatchObject({ items: [{ headline: 'A' }], nextCursor: null })
  })

  it('leaves out none that changes between the pages', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await add(name)
    const first = await listArticles(as(editor), { limit: 2 })
    const oldest = (await listArticles(as(editor), { limit: 10 })).items.at(-1)
    if (oldest === undefined) throw new Error('no article')
    await patchArticle(as(editor), {
      id: oldest.id,
      version: 1,
      patch: { url: 'https://desk.example' },
    })
    const second = await listArticles(as(editor), { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second.items.map(({ headline }) => headline)).toEqual(['B', 'A'])
    const changed = await listArticles(as(editor), { limit: 2, order: 'changed' })
    expect(changed.items.map(({ headline }) => headline)).toEqual(['A', 'D'])
    const rest = await listArticles(as(editor), {
      limit: 2,
      order: 'changed',
      cursor: changed.nextCursor ?? '',
    })
    expect(rest.items.map(({ headline }) => headline)).toEqual(['C', 'B'])
  })

  it('pages through articles of one moment by their ids', async () => {
    const now = new Date(clock)
    for (const name of ['A', 'B', 'C']) {
      await importArticle(
        { db: test.db, actor: editor, now },
        { headline: name, content: 'x', format: 'text' },
      )
    }
    const first = await listArticles(as(editor), { limit: 2 })
    const second = await listArticles(as(editor), { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ headline }) => headline)).toEqual(['C', 'B', 'A'])
  })

  it.each([
    [{ q: 'brid' }, ['Bridge']],
    [{ q: 'by harbour' }, ['Harbour']],
    [{ status: 'signed_off' as const }, ['Harbour']],
    [{ q: 'bridge', status: 'signed_off' as const }, []],
    [{ q: '  ' }, ['Harbour', 'Bridge']],
  ])('finds by %j', async (query, expected) => {
    await add('Bridge')
    const { id } = await add('Harbour')
    await test.db.write((tx) => tx.db.article.update({ where: { id }, data: { status: 'signed_off' } }))
    const found = await listArticles(as(editor), { limit: 10, ...query })
    expect(found.items.map(({ headline }) => headline)).toEqual(expected)
  })

  it('refuses a cursor that is not its own', async () => {
    await expect(listArticles(as(editor), { limit: 1, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('answers 304 until something changes', async () => {
    await add('A')
    const get = async (etag?: string) => {
      const headers = etag === undefined ? new Headers() : new Headers({ 'if-none-match': etag })
      const answer = await listArticlesCached(as(editor), { limit: 10 })
      return cachedJson(new Request('http://desk.test/', { headers }), answer.bytes, answer.etag)
    }
    const first = await get()
    const etag = first.headers.get('etag') ?? ''
    expect(await first.json()).toMatchObject({ items: [{ headline: 'A' }] })
    expect((await get(etag)).status).toBe(304)
    await add('B')
    const after = await get(etag)
    expect(after.status).toBe(200)
    expect(await after.json()).toMatchObject({ items: [{ headline: 'B' }, { headline: 'A' }] })
  })

  it('keeps what a writer sees apart from what the desk sees', async () => {
    const writer = await test.addUser('writer')
    await add('A')
    await listArticlesCached(as(editor), { limit: 10 })
    const { bytes } = await listArticlesCached(as(writer), { limit: 10 })
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({ items: [], nextCursor: null })
  })
})

describe('revisions', () => {
  it('are refused to a writer who is not named', async () => {
    const writer = await test.addUser('writer')
    const { id } = await add('A')
    await expect(listRevisions(as(writer), { id })).rejects.toMatchObject({ status: 403 })
    await expect(readRevision(as(writer), { id, number: 1 })).rejects.toMatchObject({ status: 403 })
  })

  it('are listed without their text and read whole', async () => {
    const { id } = await add('A')
    const { items } = await listRevisions(as(editor), { id })
    expect(items).toMatchObject([{ number: 1, headline: 'A', createdBy: { id: editor.id } }])
    expect(items[0]).not.toHaveProperty('text')
    expect(await readRevision(as(editor), { id, number: 1 })).toMatchObject({ text: 'A\nBody.' })
    await expect(readRevision(as(editor), { id, number: 2 })).rejects.toMatchObject({ status: 404 })
  })
})
