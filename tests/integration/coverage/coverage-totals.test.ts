import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { articleRow } from '@/lib/core/articles/article-contract'
import type { CoverageState } from '@/lib/core/coverage/coverage-contract'
import { listArticles, listArticlesCached } from '@/lib/server/articles/list-articles'
import { readArticle } from '@/lib/server/articles/read-article'
import { markSentences } from '@/lib/server/coverage/mark-sentences'
import { decide } from '@/lib/server/decisions/decide'
import { COPY, deskUnderTest, spanOf, type DeskUnderTest } from '@/tests/support/desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const oecd = spanOf('OECD')
const mark = (place: { start: number; end: number }, state: CoverageState = 'checked') =>
  markSentences(desk.as(desk.editor), { id: desk.articleId, body: { ...place, revision: 1, state } })
const listed = async () => {
  const { items } = await listArticles(desk.as(desk.editor), { limit: 10 })
  const row = items.find(({ id }) => id === desk.articleId)
  return articleRow.parse(row).coverage
}
const single = async () => (await readArticle(desk.as(desk.editor), { id: desk.articleId })).coverage
const stored = () => desk.db.read.article.findUniqueOrThrow({ where: { id: desk.articleId } })
/** What was counted for a list is stored behind its back. */
const settled = async () => {
  await desk.db.write(() => Promise.resolve())
  return stored()
}
const totals = (open: number, checked: number, nothingToCheck = 0) => ({
  sentences: 4,
  open,
  checked,
  nothingToCheck,
})

it('stand in the list as they do on the article, whatever happened in between', async () => {
  const steps: [string, () => Promise<unknown>, ReturnType<typeof totals>][] = [
    ['import', () => Promise.resolve(), totals(4, 0)],
    ['mark', () => mark(oecd), totals(3, 1)],
    ['nothing to check', () => mark(spanOf('2014'), 'nothing_to_check'), totals(2, 1, 1)],
    ['open again', () => mark(spanOf('2014'), 'open'), totals(3, 1)],
    ['all', () => mark({ start: 0, end: COPY.length }), totals(0, 4)],
  ]
  for (const [name, step, expected] of steps) {
    await step()
    expect([name, await listed(), await single()]).toEqual([name, expected, expected])
  }
})

it('follow a correction, its approval and a new mark', async () => {
  await mark(oecd)
  const made = await desk.correct(desk.editor)
  expect(await listed()).toEqual(totals(4, 0))
  await decide(desk.as(desk.reviewer), {
    id: made.id,
    body: { decision: 'approve', textHash: made.textHash },
  })
  expect(await listed()).toEqual(totals(4, 0))
  await mark(oecd)
  expect(await listed()).toEqual(totals(3, 1))
})

it('are taken from the row, without another count, as long as nothing happens', async () => {
  await listed()
  expect(await settled()).toMatchObject({ sentenceCount: 4, checkedCount: 0 })
  await desk.db.write((tx) =>
    tx.db.article.update({ where: { id: desk.articleId }, data: { sentenceCount: 99 } }),
  )
  expect((await listed()).sentences).toBe(99)
  await mark(oecd)
  expect(await listed()).toEqual(totals(3, 1))
  expect(await stored()).toMatchObject({ sentenceCount: 4, checkedCount: 1 })
})

it('of the list as bytes are new after a mark', async () => {
  const read = () => listArticlesCached(desk.as(desk.editor), { limit: 10 })
  const before = await read()
  expect((await read()).etag).toBe(before.etag)
  await mark(oecd)
  expect((await read()).etag).not.toBe(before.etag)
})
