import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import { listClaims } from '@/lib/server/claims/list-claims'
import { readClaim } from '@/lib/server/claims/read-claim'
import { COPY, deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const target = { exact: '12 ferries' }

describe("the desk's memory", () => {
  it('is closed to writers, also for joining a correction to it', async () => {
    expect(await refusal(listClaims(desk.as(desk.writer), { limit: 10 }))).toMatchObject({
      code: 'forbidden',
    })
    const made = await desk.annotate(desk.editor, { kind: 'claim', target })
    const id = made.claim?.id ?? ''
    expect(await refusal(readClaim(desk.as(desk.writer), { id }))).toMatchObject({ code: 'forbidden' })
    const input = { kind: 'correction', target, correction: { replacement: '11 ferries' }, claimId: id }
    expect(await refusal(desk.annotate(desk.writer, input))).toMatchObject({ code: 'forbidden' })
  })

  it('knows where a claim stands, and outlives its places', async () => {
    const made = await desk.annotate(desk.editor, { kind: 'claim', target })
    const id = made.claim?.id ?? ''
    const elsewhere = await desk.importCopy(`Again\n${COPY}`)
    const there = await desk.annotate(desk.editor, { kind: 'claim', target, claimId: id }, elsewhere)
    expect(await readClaim(desk.as(desk.reviewer), { id })).toMatchObject({
      articles: 2,
      places: [
        { annotationId: made.id, headline: 'Harbour board votes on the new ferry', exact: '12 ferries' },
        { annotationId: there.id, headline: 'Again' },
      ],
    })
    await withdrawAnnotation(desk.as(desk.editor), made)
    await withdrawAnnotation(desk.as(desk.editor), there)
    expect(await readClaim(desk.as(desk.editor), { id })).toMatchObject({ articles: 0, places: [] })
  })

  it('finds a claim by every word, whoever said it', async () => {
    const claims = [
      { statement: 'There are 12 ferries', claimant: 'Ana Prado' },
      { statement: 'There are 12 boats', claimant: 'Someone' },
    ]
    for (const claim of claims) await desk.annotate(desk.editor, { kind: 'claim', target, claim })
    const { items } = await listClaims(desk.as(desk.editor), { q: 'prado 12', limit: 10 })
    expect(items.map(({ statement }) => statement)).toEqual(['There are 12 ferries'])
    expect((await listClaims(desk.as(desk.editor), { limit: 1 })).nextCursor).not.toBeNull()
  })
})
