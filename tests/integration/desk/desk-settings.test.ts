import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { newDesk, patchDeskInput } from '@/lib/core/desk/desk-settings'
import { coverageSchema } from '@/lib/core/coverage/coverage-contract'
import { coverageTotalsOf } from '@/lib/server/coverage/coverage-totals'
import { readCoverage } from '@/lib/server/coverage/read-coverage'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { readDesk } from '@/lib/server/desk/read-desk'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

describe('the settings of the desk', () => {
  it('begin as those of a new desk', async () => {
    expect(await readDesk(desk.as(desk.writer))).toEqual({ version: 1, ...newDesk })
  })

  it('change one by one, each with an event, and nothing else', async () => {
    const patch = { deskName: 'The Night Desk', rules: { approvalsNeeded: 2 } }
    const after = await patchDesk(desk.as(desk.admin), { version: 1, patch })
    expect(after).toEqual({
      version: 2,
      ...newDesk,
      deskName: 'The Night Desk',
      rules: { ...newDesk.rules, approvalsNeeded: 2 },
    })
    expect(await desk.verbs('setting:deskName')).toEqual(['set'])
    expect(await desk.verbs('setting:rules')).toEqual(['set'])
    expect(await desk.verbs('setting:abbreviations')).toEqual([])
  })

  it('keep what was set when later versions know more rules', async () => {
    await desk.db.write((tx) =>
      tx.db.deskSetting.create({
        data: { key: 'rules', value: '{"approvalsNeeded":3}', updatedAt: new Date() },
      }),
    )
    expect((await readDesk(desk.as(desk.admin))).rules).toEqual({ ...newDesk.rules, approvalsNeeded: 3 })
  })

  it('stay as they are, version too, when they say the same', async () => {
    const after = await patchDesk(desk.as(desk.admin), { version: 1, patch: { abbreviations: [] } })
    expect(after.version).toBe(1)
    expect(await desk.verbs('setting:abbreviations')).toEqual([])
  })

  it('are an admin’s alone, and of who saw them as they stand', async () => {
    const patch = { deskName: 'Another' }
    expect(await refusal(patchDesk(desk.as(desk.reviewer), { version: 1, patch }))).toMatchObject({
      code: 'forbidden',
    })
    expect(await refusal(patchDesk(desk.as(desk.admin), { version: 7, patch }))).toMatchObject({
      code: 'version_mismatch',
    })
    expect((await readDesk(desk.as(desk.admin))).deskName).toBe(newDesk.deskName)
  })

  it('name no group that is not there', async () => {
    const groupId = '018f0000-0000-7000-8000-000000000001'
    const patch = { rules: { categories: { legal: { groupId } } } }
    expect(await refusal(patchDesk(desk.as(desk.admin), { version: 1, patch }))).toMatchObject({
      code: 'invalid',
    })
  })

  it.each([
    [{ abbreviations: ['two words.'] }],
    [{ abbreviations: ['Sgt'] }],
    [{ rules: { approvalsNeeded: 0 } }],
    [{ rules: { categories: { gossip: { approvals: 2 } } } }],
    [
      {
        checklist: [
          { id: 'a', text: 'One' },
          { id: 'a', text: 'Two' },
        ],
      },
    ],
    [{ deskName: ' ' }],
  ])('refuse %j', (patch) => {
    expect(patchDeskInput.safeParse(patch).success).toBe(false)
  })

  it('take part in how sentences are cut, and in the counts of the list', async () => {
    const id = await desk.importCopy('Ferry\nShe wrote to Ptn. Ana Prado of the ferry.')
    const sentences = async () => {
      const { bytes } = await readCoverage(desk.as(desk.editor), { id })
      return coverageSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).sentences.length
    }
    const counted = async () => (await coverageTotalsOf(desk.db, [id])).get(id)?.sentences
    expect([await sentences(), await counted()]).toEqual([3, 3])
    await patchDesk(desk.as(desk.admin), { version: 1, patch: { abbreviations: ['Ptn.'] } })
    expect([await sentences(), await counted()]).toEqual([2, 2])
  })
})
