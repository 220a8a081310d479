import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotation, DecisionWord } from '@/lib/core/annotations/annotation-contract'
import { reviewQueueQuery, reviewQueueSchema } from '@/lib/core/review/queue-contract'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import type { Actor } from '@/lib/server/context'
import { decide } from '@/lib/server/decisions/decide'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { recordId } from '@/lib/server/records/record-id'
import { readReviewQueue } from '@/lib/server/review/read-review-queue'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const queue = (actor: Actor, query: Record<string, string> = {}) =>
  readReviewQueue(desk.as(actor), reviewQueueQuery.parse(query))
const waiting = async (actor: Actor, query: Record<string, string> = {}) =>
  (await queue(actor, query)).items.map(({ annotation }) => annotation.id)
const proposed = (exact: string, category: string, actor = desk.editor, articleId = desk.articleId) =>
  desk.annotate(
    actor,
    { kind: 'correction', target: { exact }, correction: { replacement: `${exact}s`, category } },
    articleId,
  )
const judge = (actor: Actor, { id, textHash }: Annotation, decision: DecisionWord) =>
  decide(desk.as(actor), { id, body: { decision, textHash } })

describe('the order of what waits', () => {
  it('is by urgency, then the oldest first, over all articles', async () => {
    const other = await desk.importCopy('Mayor speaks\nThe mayor of Izmir spoke on Monday.')
    const style = await proposed('votes', 'style')
    const name = await proposed('Ana Prado', 'name')
    const legal = await proposed('Monday', 'legal', desk.editor, other)
    const second = await proposed('Izmir', 'name', desk.editor, other)
    expect(await waiting(desk.reviewer)).toEqual([legal.id, name.id, second.id, style.id])
    expect(await waiting(desk.reviewer, { articleId: other })).toEqual([legal.id, second.id])
    expect(await waiting(desk.reviewer, { category: 'name' })).toEqual([name.id, second.id])
  })

  it('goes on where a page ended, and counts all', async () => {
    const made = [await proposed('OECD', 'name'), await proposed('Ana Prado', 'name')]
    const last = await proposed('nine million', 'number')
    const order = [last.id, ...made.map(({ id }) => id)]
    const first = await queue(desk.reviewer, { limit: '2' })
    expect(first).toMatchObject({ total: 3 })
    expect(first.items.map(({ annotation }) => annotation.id)).toEqual(order.slice(0, 2))
    const rest = await queue(desk.reviewer, { limit: '2', cursor: first.nextCursor ?? '' })
    expect(rest.items.map(({ annotation }) => annotation.id)).toEqual(order.slice(2))
    expect(rest.nextCursor).toBeNull()
    expect(await refusal(queue(desk.reviewer, { cursor: 'nonsense' }))).toMatchObject({ code: 'invalid' })
  })
})

describe('an item', () => {
  it('has the whole of its sentence where an abbreviation stands in it, the desk’s own too', async () => {
    const copy = 'Ferry\nIt sailed on Feb. 12 with Ptn. Ana Prado on board.'
    const own = await desk.importCopy(copy)
    await proposed('Prado', 'name', desk.editor, own)
    const sentence = async () => (await queue(desk.reviewer, { articleId: own })).items[0]?.sentence?.text
    expect(await sentence()).toBe('Ana Prado on board.')
    await patchDesk(desk.as(desk.admin), { version: 1, patch: { abbreviations: ['Ptn.'] } })
    expect(await sentence()).toBe('It sailed on Feb. 12 with Ptn. Ana Prado on board.')
  })

  it('has its article, its sentence and what competes with it', async () => {
    const one = await proposed('OECD', 'name')
    const wide = await proposed('OECD observers', 'style', desk.otherEditor)
    const answer = await queue(desk.reviewer)
    expect(reviewQueueSchema.safeParse(answer).error).toBeUndefined()
    const [item] = answer.items
    expect(item).toMatchObject({
      article: { id: desk.articleId, headline: 'Harbour board votes on the new ferry' },
      annotation: { id: one.id, correction: { original: 'OECD' } },
      competing: [wide.id],
      mine: null,
      mayApprove: true,
      why: null,
    })
    expect(item?.sentence?.text.slice(item.sentence.start, item.sentence.end)).toBe('OECD')
    expect(item?.sentence?.text).toMatch(/^The OECD .* Ana Prado\.$/u)
  })

  it('of a category with a group says who approves it', async () => {
    const groupId = recordId()
    await desk.db.write(async (tx) => {
      await tx.db.group.create({ data: { id: groupId, name: 'Seniors', createdAt: new Date() } })
      await tx.db.groupMember.create({ data: { groupId, userId: desk.admin.id } })
    })
    await patchDesk(desk.as(desk.admin), {
      version: 1,
      patch: { rules: { categories: { legal: { groupId } } } },
    })
    await proposed('OECD', 'legal')
    const [mine] = (await queue(desk.reviewer)).items
    expect(mine).toMatchObject({ mayApprove: false, why: 'Only people of Seniors approve this.' })
    const [theirs] = (await queue(desk.admin)).items
    expect(theirs).toMatchObject({ mayApprove: true, why: null })
  })
})

describe('what does not wait for somebody', () => {
  it('is what they made, with either account, or ever reworded', async () => {
    const second = await desk.addUser('reviewer', { personId: desk.editor.personId })
    const made = await proposed('OECD', 'name')
    expect(await waiting(second)).toEqual([])
    expect(await waiting(desk.reviewer, { by: second.id })).toEqual([made.id])
    expect(await waiting(desk.reviewer, { by: desk.otherEditor.id })).toEqual([])
    await patchAnnotation(desk.as(desk.reviewer), {
      id: made.id,
      version: made.version,
      patch: { correction: { replacement: 'OSZE' } },
    })
    expect(await waiting(desk.reviewer)).toEqual([])
    expect(await waiting(desk.admin)).toEqual([made.id])
  })

  it('is what they approved and others have to, until somebody decides against it', async () => {
    await patchDesk(desk.as(desk.admin), { version: 1, patch: { rules: { approvalsNeeded: 2 } } })
    const third = await desk.addUser('reviewer')
    const made = await proposed('OECD', 'name')
    await judge(desk.reviewer, made, 'approve')
    expect(await waiting(desk.reviewer)).toEqual([])
    expect(await waiting(desk.admin)).toEqual([made.id])
    await judge(desk.admin, made, 'reject')
    const [item] = (await queue(desk.reviewer)).items
    expect(item).toMatchObject({ mine: 'approve', annotation: { id: made.id, disputed: true } })
    expect((await queue(third)).items).toMatchObject([{ mine: null, annotation: { id: made.id } }])
  })

  it('is what is decided or withdrawn, and everything for who may not decide', async () => {
    const made = await proposed('OECD', 'name')
    await judge(desk.reviewer, made, 'approve')
    expect(await queue(desk.admin)).toEqual({ items: [], nextCursor: null, total: 0 })
    expect(await refusal(queue(desk.editor))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(queue(desk.reviewer, { articleId: recordId() }))).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a claim', () => {
  it('waits while verdicts differ', async () => {
    const claim = { statement: '12 ferries', verdict: 'Correct' }
    const made = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' }, claim })
    expect(await waiting(desk.reviewer)).toEqual([])
    await patchAnnotation(desk.as(desk.otherEditor), {
      id: made.id,
      version: made.version,
      patch: { claim: { verdict: 'False' } },
    })
    expect((await queue(desk.reviewer)).items).toMatchObject([
      { mayApprove: false, annotation: { id: made.id, claim: { verdict: null } } },
    ])
    expect(await waiting(desk.reviewer, { kind: 'correction' })).toEqual([])
    expect(await waiting(desk.reviewer, { kind: 'claim' })).toEqual([made.id])
  })
})

it('takes as many statements however much waits', async () => {
  await proposed('OECD', 'name')
  const count = async () => {
    let statements = 0
    const read = desk.db.read.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          statements += 1
          return query(args)
        },
      },
    })
    const db = { ...desk.db, read: read as unknown as typeof desk.db.read }
    await readReviewQueue({ ...desk.as(desk.reviewer), db }, reviewQueueQuery.parse({}))
    return statements
  }
  const few = await count()
  for (const exact of ['Ana Prado', '12 ferries', 'nine million', 'town', 'master'])
    await proposed(exact, 'name')
  expect(few).toBeGreaterThan(3)
  expect(await count()).toBe(few)
})
