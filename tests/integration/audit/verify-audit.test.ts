import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { createAnnotation } from '@/lib/server/annotations/create-annotation'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { importArticle } from '@/lib/server/articles/import-article'
import { headFileOf, readHeadFile } from '@/lib/server/audit/head-file'
import { listArticleEvents } from '@/lib/server/audit/list-article-events'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { decide } from '@/lib/server/decisions/decide'
import type { Actor, Ctx } from '@/lib/server/context'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let editor: Actor
let reviewer: Actor
let articleId: string
let correctionId: string
const now = new Date('2026-03-01T10:00:00Z')
const as = (actor: Actor): Ctx => ({ db: test.db, actor, now })

beforeEach(async () => {
  test = await createTestDb()
  editor = await test.addUser('editor', { name: 'Edda' })
  reviewer = await test.addUser('reviewer')
  const content = 'Monitors\nThe OECD monitors came.'
  articleId = (await importArticle(as(editor), { content, format: 'text' })).id
  const body = {
    kind: 'correction' as const,
    target: { exact: 'OECD' },
    correction: { replacement: 'OSCE' },
  }
  const { id, textHash } = await createAnnotation(as(editor), { articleId, body })
  correctionId = id
  await decide(as(reviewer), { id, body: { decision: 'approve', textHash } })
})
afterEach(() => test.cleanup())

const verify = (notes: readonly { seq: number; hash: string }[] = []) => verifyAudit(as(reviewer), { notes })

/** Changes the file as somebody with a database tool would. */
function tamper(sql: string) {
  const file = new Database(test.file)
  file.exec(sql)
  file.close()
}

describe('verifyAudit', () => {
  it('refuses an editor', async () => {
    await expect(verifyAudit(as(editor), { notes: [] })).rejects.toMatchObject({ status: 403 })
  })

  it('finds an untouched record whole, and says what it cannot exclude', async () => {
    const head = await test.db.read.chainHead.findUniqueOrThrow({ where: { id: 1 } })
    const verdict = await verify()
    expect(verdict).toMatchObject({
      ok: true,
      firstBad: null,
      events: head.seq,
      head: { seq: head.seq, hash: head.hash },
    })
    expect(verdict.cannotExclude[0]).toMatch(/cut off/)
  })

  it.each([
    ['an event was changed', `UPDATE AuditEvent SET actorId = NULL WHERE seq = 2`, /Event 2 was changed/],
    ['an event is missing', `DELETE FROM AuditEvent WHERE seq = 2`, /Event 2 is missing/],
    ['the tail was cut off', `DELETE FROM AuditEvent WHERE seq = 3`, /chain ends with event 2/],
    ['the copy was changed', `UPDATE Revision SET text = text || '.'`, /text of revision 1/],
    [
      'a decision was taken back',
      `UPDATE Annotation SET state = 'proposed'`,
      /not as its last event says \(approved\)/,
    ],
    ['a wording was changed', `UPDATE Correction SET replacement = 'NATO'`, /not as its last event says/],
  ])('sees that %s', async (_, sql, why) => {
    tamper(sql)
    const verdict = await verify()
    expect(verdict.ok).toBe(false)
    expect(verdict.firstBad?.why).toMatch(why)
  })

  it('sees that the new text of an insertion was changed, also one that was reworded', async () => {
    const { id } = await createAnnotation(as(editor), {
      articleId,
      body: {
        kind: 'correction',
        target: { revision: 1, start: 12, end: 12 },
        correction: { replacement: ' two' },
      },
    })
    const patch = { correction: { replacement: ' three', reason: 'Counted again.' } }
    await patchAnnotation(as(editor), { id, version: 1, patch })
    expect((await verify()).firstBad).toBeNull()
    tamper(`UPDATE Correction SET replacement = ' two' WHERE annotationId = '${id}'`)
    expect((await verify()).firstBad?.why).toMatch(/not as its last event says/)
  })

  it('sees an annotation that no event made', async () => {
    tamper(`PRAGMA foreign_keys = OFF; UPDATE Annotation SET id = '01a20cc6-17b1-72bb-9d14-42466ba49243'`)
    expect((await verify()).firstBad?.why).toMatch(/is in no event/)
  })

  it('sees an older copy put back by the head noted outside', async () => {
    expect(await verify([{ seq: 9, hash: 'a'.repeat(64) }])).toMatchObject({
      ok: false,
      firstBad: { seq: 9 },
    })
    expect(readHeadFile(headFileOf(test.file))).toEqual([])
  })
})

describe('listArticleEvents', () => {
  it('refuses a writer, also a named one', async () => {
    const writer = await test.addUser('writer')
    await test.db.write((tx) => tx.db.articleWriter.create({ data: { articleId, userId: writer.id } }))
    const list = listArticleEvents(as(writer), { id: articleId, query: { limit: 10 } })
    await expect(list).rejects.toMatchObject({ status: 403 })
  })

  it('tells the trail in sentences, page by page', async () => {
    const first = await listArticleEvents(as(editor), { id: articleId, query: { limit: 2 } })
    expect(first.items.map(({ actor, sentence }) => `${actor?.name ?? ''} ${sentence}`)).toEqual([
      'Edda imported “Monitors”',
      'Edda proposed “OECD” → “OSCE”',
    ])
    const query = { limit: 2, cursor: first.nextCursor ?? '' }
    const second = await listArticleEvents(as(editor), { id: articleId, query })
    expect(second).toMatchObject({
      items: [
        { verb: 'approved', thing: `annotation:${correctionId}`, sentence: 'approved “OECD” → “OSCE”' },
      ],
      nextCursor: null,
    })
  })
})
