import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { createGroup } from '@/lib/server/groups/create-group'
import { removeGroup } from '@/lib/server/groups/remove-group'
import { listGroups } from '@/lib/server/groups/list-groups'
import { patchGroup } from '@/lib/server/groups/patch-group'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const make = (name = 'Seniors', members = [desk.admin.id]) =>
  createGroup(desk.as(desk.admin), { name, members })

describe('a group', () => {
  it('has a name and people, each once, and is told of in the record', async () => {
    const group = await make('Seniors', [desk.admin.id, desk.reviewer.id, desk.admin.id])
    expect(group.members.map(({ id }) => id).sort()).toEqual([desk.admin.id, desk.reviewer.id].sort())
    expect(await listGroups(desk.as(desk.editor))).toEqual({ items: [group] })
    expect(await desk.verbs(`group:${group.id}`)).toEqual(['group_made'])
  })

  it('is renamed and given other people in one event, and in none when it says the same', async () => {
    const { id } = await make()
    const patch = { name: 'Elders', members: [desk.reviewer.id] }
    const after = await patchGroup(desk.as(desk.admin), { id, patch })
    expect(after).toMatchObject({ name: 'Elders', members: [{ id: desk.reviewer.id }] })
    await patchGroup(desk.as(desk.admin), { id, patch })
    expect(await desk.verbs(`group:${id}`)).toEqual(['group_made', 'group_changed'])
  })

  it('goes away, but not while a rule names it', async () => {
    const { id } = await make()
    const rule = (version: number, categories: object) =>
      patchDesk(desk.as(desk.admin), { version, patch: { rules: { categories } } })
    await rule(1, { legal: { groupId: id } })
    expect(await refusal(removeGroup(desk.as(desk.admin), { id }))).toMatchObject({
      code: 'group_in_use',
      status: 409,
    })
    await rule(2, {})
    await removeGroup(desk.as(desk.admin), { id })
    expect(await listGroups(desk.as(desk.admin))).toEqual({ items: [] })
    expect(await refusal(removeGroup(desk.as(desk.admin), { id }))).toMatchObject({ code: 'not_found' })
  })

  it('shares its name, in whatever case, with no other', async () => {
    await make()
    const other = await make('Juniors')
    expect(await refusal(make('seniors'))).toMatchObject({ code: 'name_taken', status: 409 })
    const patch = { name: 'SENIORS' }
    expect(await refusal(patchGroup(desk.as(desk.admin), { id: other.id, patch }))).toMatchObject({
      code: 'name_taken',
    })
  })

  it('takes people of the desk alone, from an admin alone', async () => {
    const nobody = '018f0000-0000-7000-8000-000000000001'
    expect(await refusal(make('Others', [nobody]))).toMatchObject({ code: 'invalid' })
    expect(await refusal(createGroup(desk.as(desk.reviewer), { name: 'Mine' }))).toMatchObject({
      code: 'forbidden',
    })
    expect(await refusal(listGroups(desk.as(desk.writer)))).toMatchObject({ code: 'forbidden' })
    expect((await listGroups(desk.as(desk.admin))).items).toEqual([])
  })
})
