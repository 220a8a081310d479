import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotation, PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import { decide } from '@/lib/server/decisions/decide'
import type { Actor } from '@/lib/server/context'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const patch = (actor: Actor, { id, version }: Annotation, input: PatchAnnotationInput) =>
  patchAnnotation(desk.as(actor), { id, version, patch: input })
const withdraw = (actor: Actor, { id }: Annotation) => withdrawAnnotation(desk.as(actor), { id })
const decideAs = (actor: Actor, { id, textHash }: Annotation, decision: 'approve' | 'reject' | 'reopen') =>
  decide(desk.as(actor), { id, body: { decision, textHash } })
const ask = () =>
  desk.annotate(desk.editor, { kind: 'query', target: { exact: '2014' }, query: { text: 'Sure?' } })
const newWords = { correction: { replacement: 'the OSCE' } }

describe('withdrawAnnotation', () => {
  it('takes back one’s own correction once; again it says the same', async () => {
    const made = await desk.correct(desk.editor)
    const gone = await withdraw(desk.editor, made)
    expect(gone.state).toBe('withdrawn')
    expect(await withdraw(desk.editor, made)).toEqual(gone)
    expect(await desk.verbs(`annotation:${made.id}`)).toEqual(['annotated', 'withdrawn'])
    expect(await refusal(patch(desk.editor, gone, newWords))).toMatchObject({ code: 'decided' })
  })

  it('leaves others’ corrections to their makers and admins', async () => {
    const made = await desk.correct(desk.editor)
    for (const who of [desk.otherEditor, desk.reviewer, desk.writer]) {
      expect(await refusal(withdraw(who, made))).toMatchObject({ code: 'forbidden' })
    }
    expect((await withdraw(desk.admin, made)).state).toBe('withdrawn')
  })

  it('refuses a decided correction until it is reopened', async () => {
    const made = await desk.correct(desk.editor)
    await decideAs(desk.reviewer, made, 'approve')
    expect(await refusal(withdraw(desk.editor, made))).toMatchObject({ code: 'decided', status: 409 })
    await decideAs(desk.reviewer, made, 'reopen')
    expect((await withdraw(desk.editor, made)).state).toBe('withdrawn')
  })

  it('lets a reviewer withdraw a claim or query before sign-off, and nobody after it', async () => {
    const query = await ask()
    expect(await refusal(withdraw(desk.otherEditor, query))).toMatchObject({ code: 'forbidden' })
    expect((await withdraw(desk.reviewer, query)).state).toBe('withdrawn')
    const claim = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: 'OECD' } })
    const data = { status: 'signed_off' } as const
    await desk.db.write((tx) => tx.db.article.update({ where: { id: desk.articleId }, data }))
    expect(await refusal(withdraw(desk.reviewer, claim))).toMatchObject({ code: 'decided' })
  })
})
