import { createHash, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { exportQuery } from '@/lib/core/exchange/export-contract'
import { signOffText } from '@/lib/core/sign-off/signed-statement'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import { exportArticle } from '@/lib/server/articles/export-article'
import { headFileOf, readHeadFile } from '@/lib/server/audit/head-file'
import { addComment } from '@/lib/server/comments/add-comment'
import { markSentences } from '@/lib/server/coverage/mark-sentences'
import { decide } from '@/lib/server/decisions/decide'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { readSignOff } from '@/lib/server/sign-off/read-sign-off'
import { signChecklist } from '@/lib/server/sign-off/sign-checklist'
import { signOffArticle } from '@/lib/server/sign-off/sign-off-article'
import { listKeys } from '@/lib/server/signing/list-keys'
import { COPY, deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
let id: string
beforeEach(async () => {
  desk = await deskUnderTest()
  id = desk.articleId
})
afterEach(() => desk.cleanup())

const read = () => readSignOff(desk.as(desk.reviewer), { id })
const mark = (state: 'open' | 'nothing_to_check') =>
  markSentences(desk.as(desk.editor), { id, body: { revision: 1, start: 0, end: COPY.length, state } })
const sign = async (actor = desk.reviewer) => {
  const { correctedHash } = await read()
  return signOffArticle(desk.as(actor), { id, body: { correctedHash }, deskUrl: null })
}
const judge = ({ id: annotation, textHash }: Annotation, decision: 'approve' | 'reject' | 'reopen') =>
  decide(desk.as(desk.reviewer), { id: annotation, body: { decision, textHash } })
const patch = ({ id: annotation, version }: Annotation, change: object) =>
  patchAnnotation(desk.as(desk.editor), { id: annotation, version, patch: change })
const ask = () =>
  desk.annotate(desk.editor, { kind: 'query', target: { exact: '12' }, query: { text: 'All of them?' } })
const claim = (more: object = {}) =>
  desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' }, claim: more })
const status = async () => (await desk.db.read.article.findUniqueOrThrow({ where: { id } })).status

describe('what stands in the way', () => {
  const cases: readonly [code: string, begin: () => Promise<() => Promise<unknown>>][] = [
    [
      'undecided_correction',
      async () => {
        const made = await desk.correct(desk.editor)
        return () => judge(made, 'reject')
      },
    ],
    [
      'unresolved_query',
      async () => {
        const made = await ask()
        return () => patch(made, { query: { state: 'resolved' } })
      },
    ],
    [
      'claim_without_verdict',
      async () => {
        const made = await claim()
        return () => patch(made, { claim: { verdict: 'Correct' } })
      },
    ],
    [
      'short_of_sources',
      async () => {
        const rules = { verdictSources: { sources: 1, primary: 0 } }
        await patchDesk(desk.as(desk.admin), { version: 1, patch: { rules } })
        const made = await claim({ verdict: 'Correct' })
        return () =>
          patch(made, { citations: [{ source: { kind: 'document', title: 'Log' }, stance: 'supports' }] })
      },
    ],
    [
      'checklist',
      async () => {
        const checklist = [{ id: 'names', text: 'Names are spelled back' }]
        await patchDesk(desk.as(desk.admin), { version: 1, patch: { checklist } })
        return () => signChecklist(desk.as(desk.editor), { id, body: { item: 'names', done: true } })
      },
    ],
    [
      'open_change',
      async () => {
        const change = { id, articleId: id, revisionNumber: 1, field: 'byline', old: 'A', new: 'B' } as const
        const row = { ...change, state: 'open', broughtById: desk.editor.id, createdAt: new Date() } as const
        await desk.db.write((tx) => tx.db.change.create({ data: row }))
        return () =>
          desk.db.write((tx) => tx.db.change.update({ where: { id }, data: { state: 'accepted' } }))
      },
    ],
    ['open_sentence', () => mark('open').then(() => () => mark('nothing_to_check'))],
  ]
  it.each(cases)('%s blocks until it is settled', async (code, begin) => {
    await mark('nothing_to_check')
    const settle = await begin()
    const refused = await refusal(sign())
    expect(refused).toMatchObject({ code: 'blocked', status: 409 })
    const codes = (await read()).blockers.map((blocker) => blocker.code)
    expect([...new Set(codes)]).toEqual([code])
    expect(await status()).toBe('open')
    await settle()
    await mark('nothing_to_check')
    expect((await read()).blockers).toEqual([])
    expect((await sign()).status).toBe('signed_off')
  })

  it('is refused with all of it', async () => {
    await desk.correct(desk.editor)
    const { blockers } = await read()
    expect(blockers.length).toBeGreaterThan(1)
    expect(await refusal(sign())).toMatchObject({ code: 'blocked', blockers })
  })
})

describe('a sign-off', () => {
  it('is a reviewer’s or an admin’s, of the copy they saw, once', async () => {
    await mark('nothing_to_check')
    for (const actor of [desk.editor, desk.writer])
      expect(await refusal(sign(actor))).toMatchObject({ code: 'forbidden', status: 403 })
    const body = { correctedHash: '0'.repeat(64) }
    const other = signOffArticle(desk.as(desk.reviewer), { id, body, deskUrl: null })
    expect(await refusal(other)).toMatchObject({ code: 'text_changed' })
    expect(await status()).toBe('open')
    await sign(desk.admin)
    expect(await refusal(sign())).toMatchObject({ code: 'decided', status: 409 })
    expect(await desk.db.read.signOff.count()).toBe(1)
  })

  it('is signed with the key of the desk, over the corrected copy and the head of the chain', async () => {
    const made = await desk.correct(desk.editor)
    await judge(made, 'approve')
    await mark('nothing_to_check')
    const { last } = await sign()
    if (last === null) throw new Error('no sign-off')
    const corrected = COPY.replace('OECD', 'OSCE')
    expect(last.correctedHash).toBe(createHash('sha256').update(corrected).digest('hex'))
    expect(last.signedBy).toEqual({ id: desk.reviewer.id, name: desk.reviewer.name })
    const before = await desk.db.read.auditEvent.findUniqueOrThrow({ where: { seq: last.head.seq } })
    expect(before.hash).toBe(last.head.hash)
    const { keys } = await listKeys(desk.as(desk.admin))
    const { frozen, revision, head, correctedHash, at, signedBy } = last
    const statement = { articleId: id, signOffId: last.id, revision, correctedHash, head, frozen, at }
    const isGood = (changed: object) =>
      verify(
        null,
        Buffer.from(signOffText({ ...statement, signedBy: signedBy.id, ...changed })),
        keys.find((key) => key.id === last.key)?.publicKey ?? '',
        Buffer.from(last.signature, 'base64'),
      )
    expect(isGood({})).toBe(true)
    const others = {
      articleId: 'x',
      signOffId: 'x',
      revision: 2,
      correctedHash: 'x',
      frozen: 'x',
      signedBy: 'x',
      at: 'x',
    }
    for (const [name, value] of Object.entries(others)) expect(isGood({ [name]: value })).toBe(false)
    expect(isGood({ head: { ...head, seq: 1 } })).toBe(false)
    const noted = readHeadFile(headFileOf(desk.file)).at(-1)
    expect(noted?.seq).toBe(head.seq + 1)
    expect((await desk.verbs(`article:${id}`)).at(-1)).toBe('signed_off')
  })

  it('keeps every export as it was signed, without what was told in confidence', async () => {
    const citations = [
      { source: { kind: 'interview', title: 'The deckhand', confidential: true }, quote: 'I counted.' },
    ]
    const claimed = await desk.annotate(desk.editor, {
      kind: 'claim',
      target: { exact: '12 ferries' },
      claim: { verdict: 'Correct' },
      citations,
    })
    await mark('nothing_to_check')
    const { last } = await sign(desk.admin)
    const row = await desk.db.read.signOff.findFirstOrThrow()
    expect(row.frozen).not.toMatch(/deckhand|I counted/)
    const frozen = (query: object) =>
      exportArticle(desk.as(desk.editor), {
        id,
        query: exportQuery.parse({ signedOff: last?.id, ...query }),
        deskUrl: null,
      })
    const html = await frozen({ format: 'html' })
    await patch(claimed, { claim: { verdict: 'False' } })
    expect(await status()).toBe('open')
    expect(await frozen({ format: 'html' })).toEqual(html)
    expect((await frozen({ format: 'text' })).body).toBe(COPY)
    expect((await frozen({ format: 'json' })).body).toContain('"signed_off"')
    const elsewhere = await desk.importCopy('Another\nA line.')
    const query = exportQuery.parse({ signedOff: last?.id, format: 'text' })
    expect(
      await refusal(exportArticle(desk.as(desk.editor), { id: elsewhere, query, deskUrl: null })),
    ).toMatchObject({ code: 'not_found' })
    expect(exportQuery.safeParse({ ...query, confidential: 'include' }).success).toBe(false)
  })
})

describe('work after a sign-off', () => {
  let approved: Annotation
  let pending: Annotation
  let query: Annotation
  let checked: Annotation
  beforeEach(async () => {
    approved = await judge(await desk.correct(desk.editor), 'approve')
    pending = await judge(await desk.correct(desk.editor, 'master', 'captain'), 'reject')
    query = await patch(await ask(), { query: { state: 'resolved' } })
    checked = await claim({ verdict: 'Correct' })
    await mark('nothing_to_check')
    expect((await sign()).status).toBe('signed_off')
  })
  const opens: readonly [name: string, work: () => Promise<unknown>][] = [
    ['a new correction', () => desk.correct(desk.editor, 'nine million', '9 million')],
    ['a new query', () => ask()],
    ['a new claim', () => claim()],
    ['a decision', () => judge(approved, 'reopen')],
    ['a stet reopened', () => judge(pending, 'reopen')],
    ['a query reopened', () => patch(query, { query: { state: 'open' } })],
    ['a changed verdict', () => patch(checked, { claim: { verdict: 'False' } })],
    ['a sentence opened', () => mark('open')],
  ]
  it.each(opens)('%s opens the article again', async (_name, work) => {
    await work()
    expect(await status()).toBe('open')
    const { last } = await read()
    expect(last?.reopenedAt).not.toBeNull()
    expect(await desk.verbs(`article:${id}`)).toContain('status_changed')
  })

  it('a comment does not', async () => {
    await addComment(desk.as(desk.editor), { id: approved.id, body: { text: 'Well done.' } })
    expect(await status()).toBe('signed_off')
    expect((await read()).last?.reopenedAt).toBeNull()
  })

  it('leaves other approvals as they are, and can be signed again', async () => {
    const made = await desk.correct(desk.editor, 'nine million', '9 million')
    await withdrawAnnotation(desk.as(desk.editor), { id: made.id })
    const row = await desk.db.read.annotation.findUniqueOrThrow({ where: { id: approved.id } })
    expect(row.state).toBe('approved')
    await mark('nothing_to_check')
    expect((await sign(desk.admin)).last?.signedBy.id).toBe(desk.admin.id)
    expect(await desk.db.read.signOff.count()).toBe(2)
  })
})
