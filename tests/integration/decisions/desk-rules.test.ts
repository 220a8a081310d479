import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotation, DecisionWord } from '@/lib/core/annotations/annotation-contract'
import type { DeskRules } from '@/lib/core/desk/desk-rules'
import { readAnnotation } from '@/lib/server/annotations/read-annotation'
import type { Actor } from '@/lib/server/context'
import { decide } from '@/lib/server/decisions/decide'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { recordId } from '@/lib/server/records/record-id'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const setRules = (rules: Partial<DeskRules>) =>
  patchDesk(desk.as(desk.admin), { version: 1, patch: { rules } })
const judge = (
  actor: Actor,
  { id, textHash }: Annotation,
  decision: DecisionWord = 'approve',
  note?: string,
) => decide(desk.as(actor), { id, body: { decision, textHash, ...(note === undefined ? {} : { note }) } })
const proposed = (category: string, reason = '', exact = 'OECD') =>
  desk.annotate(desk.editor, {
    kind: 'correction',
    target: { exact },
    correction: { replacement: 'OSCE', category, reason },
  })
const demands = async ({ id }: Annotation) =>
  (await readAnnotation(desk.as(desk.editor), { id })).demands.map(({ code }) => code)

describe('a rule for one category', () => {
  it('asks two people to approve it, and one for the others', async () => {
    await setRules({ categories: { legal: { approvals: 2 } } })
    const legal = await proposed('legal')
    expect(legal).toMatchObject({ approvalsNeeded: 2, demands: [{ code: 'approvals' }] })
    expect((await judge(desk.reviewer, legal)).state).toBe('proposed')
    expect((await judge(desk.admin, legal)).state).toBe('approved')
    expect(await demands(legal)).toEqual([])
    const spelling = await proposed('spelling', '', 'ferries')
    expect(spelling).toMatchObject({ approvalsNeeded: 1, demands: [] })
    expect((await judge(desk.reviewer, spelling)).state).toBe('approved')
  })

  it('lets only people of a group approve it, by person', async () => {
    const groupId = recordId()
    await desk.db.write(async (tx) => {
      await tx.db.group.create({ data: { id: groupId, name: 'Seniors', createdAt: new Date() } })
      await tx.db.groupMember.create({ data: { groupId, userId: desk.admin.id } })
    })
    await setRules({ categories: { legal: { groupId } } })
    const legal = await proposed('legal')
    expect(legal.demands).toEqual([{ code: 'group', text: 'Only people of Seniors approve this.' }])
    expect(await refusal(judge(desk.reviewer, legal))).toMatchObject({ code: 'not_in_group', status: 403 })
    expect((await readAnnotation(desk.as(desk.editor), { id: legal.id })).state).toBe('proposed')
    expect((await judge(desk.admin, legal)).state).toBe('approved')
    const name = await proposed('name', '', 'ferries')
    expect((await judge(desk.reviewer, name)).state).toBe('approved')
  })

  it('asks for its reason before it is approved, never when it is made', async () => {
    await setRules({ categories: { fact: { reason: true } } })
    const bare = await proposed('fact')
    expect(await demands(bare)).toEqual(['reason'])
    expect(await refusal(judge(desk.reviewer, bare))).toMatchObject({ code: 'reason_needed', status: 409 })
    expect((await judge(desk.reviewer, bare, 'reject')).state).toBe('rejected')
    const told = await proposed('fact', 'The observers were of the OSCE.', 'ferries')
    expect(await demands(told)).toEqual([])
    expect((await judge(desk.reviewer, told)).state).toBe('approved')
  })
})

describe('the rule about notes', () => {
  it('leaves copy as it stands only with one that says why', async () => {
    await setRules({ stetNote: true })
    const made = await desk.correct(desk.editor)
    expect(await refusal(judge(desk.reviewer, made, 'reject'))).toMatchObject({
      code: 'note_needed',
      status: 409,
    })
    expect((await judge(desk.reviewer, made, 'reject', 'They were the OECD’s.')).state).toBe('rejected')
  })
})

describe('the rule about sources', () => {
  const claim = (citations: readonly unknown[]) =>
    desk.annotate(desk.editor, {
      kind: 'claim',
      target: { exact: '12 ferries' },
      claim: { verdict: 'Correct' },
      citations,
    })
  const source = (title: string, more: object = {}) => ({ source: { title, ...more } })

  it('says what a verdict still lacks, and lets it be given', async () => {
    await setRules({ verdictSources: { sources: 2, primary: 1 } })
    const short = await claim([source('Log'), source('Wire', { origin: 'A wire' })])
    expect(short.claim?.verdict).toBe('Correct')
    expect(short.demands).toEqual([
      {
        code: 'sources',
        text: 'A verdict here rests on 2 independent sources, 1 of them primary; this has 2, none of them primary.',
      },
    ])
    const whole = await claim([source('Minutes', { grade: 'primary' }), source('Letter')])
    expect(whole.demands).toEqual([])
  })

  it('counts sources of one wire once, and of no wire each', async () => {
    await setRules({ verdictSources: { sources: 2, primary: 0 } })
    const wire = { origin: 'A wire' }
    expect((await claim([source('One', wire), source('Two', { origin: ' a WIRE ' })])).demands).toHaveLength(
      1,
    )
    expect((await claim([source('Three', wire), source('Four')])).demands).toEqual([])
  })

  it('counts no confidential source whose keeper has left, where the desk asks for one', async () => {
    const secret = [source('A person', { confidential: true })]
    await setRules({ verdictSources: { sources: 1, primary: 0 }, keeperAtDesk: true })
    const made = await claim(secret)
    expect(made.demands).toEqual([])
    await desk.db.write((tx) =>
      tx.db.user.update({ where: { id: desk.editor.id }, data: { disabledAt: new Date() } }),
    )
    const after = await readAnnotation(desk.as(desk.reviewer), { id: made.id })
    expect(after.demands.map(({ code }) => code)).toEqual(['sources'])
    expect(after.demands[0]?.text).not.toContain('A person')
  })
})
