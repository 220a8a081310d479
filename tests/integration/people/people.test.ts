import '@/tests/support/desk-env'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { signIn } from '@/lib/server/auth/sign-in'
import { systemActor } from '@/lib/server/auth/system-actor'
import type { Actor, Ctx } from '@/lib/server/context'
import { addUser } from '@/lib/server/people/add-user'
import { changePassword } from '@/lib/server/people/change-password'
import { createPerson } from '@/lib/server/people/create-person'
import { listNames } from '@/lib/server/people/list-names'
import { listPeople } from '@/lib/server/people/list-people'
import { patchPerson } from '@/lib/server/people/patch-person'
import { renewInvite } from '@/lib/server/people/renew-invite'
import { readInvite, setPassword } from '@/lib/server/people/set-password'
import { refusal } from '@/tests/support/refusal'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

const now = new Date('2030-05-01T10:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 24 * 3600_000)
const password = 'let it stand, please'
let desk: TestDb
let admin: Actor
let people = 0

beforeAll(async () => {
  desk = await createTestDb()
})
afterAll(() => desk.cleanup())

const ctx = (actor: Actor, at = now): Ctx => ({ db: desk.db, actor, now: at })
const network = 'net'

beforeEach(async () => {
  // One admin at a time, so that each test knows who is the last.
  await desk.db.write(({ db }) => db.user.updateMany({ data: { disabledAt: now } }))
  admin = await added('admin')
})

async function added(role: Actor['role']): Promise<Actor> {
  people += 1
  const input = { email: `p${people}@desk.test`, name: `Person ${people}`, role, password }
  const { person } = await addUser(ctx(systemActor), input)
  return { id: person.id, name: person.name, role, personId: person.personId, via: 'session' }
}
async function invited(): Promise<{ id: string; email: string; link: string }> {
  people += 1
  const input = { email: `p${people}@desk.test`, name: `Person ${people}`, role: 'editor' as const }
  const { person, inviteUrl } = await createPerson(ctx(admin), input)
  return { id: person.id, email: person.email, link: inviteUrl.split('/').at(-1) ?? '' }
}
const rowOf = (id: string) => desk.db.read.user.findUniqueOrThrow({ where: { id } })
const verbsOf = async (id: string) =>
  (await desk.db.read.auditEvent.findMany({ where: { thing: `user:${id}` }, orderBy: { seq: 'asc' } })).map(
    ({ verb }) => verb,
  )

describe('managing people', () => {
  test('is refused to everybody but an admin', async () => {
    const id = admin.id
    for (const role of ['writer', 'editor', 'reviewer'] as const) {
      const other = ctx(await added(role))
      const forbidden = { code: 'forbidden', status: 403 }
      const input = { email: 'x@desk.test', name: 'X', role: 'admin' as const }
      expect(await refusal(createPerson(other, input))).toEqual(forbidden)
      expect(await refusal(listPeople(other))).toEqual(forbidden)
      expect(await refusal(patchPerson(other, { id, patch: { role: 'writer' } }))).toEqual(forbidden)
      expect(await refusal(renewInvite(other, { id }))).toEqual(forbidden)
    }
  })

  test('shows the names, without addresses, to those who work with sources', async () => {
    expect(await refusal(listNames(ctx(await added('writer'))))).toEqual({ code: 'forbidden', status: 403 })
    const editor = await added('editor')
    const { items } = await listNames(ctx(editor))
    expect(items).toContainEqual({ id: editor.id, name: editor.name, role: 'editor' })
    expect(JSON.stringify(items)).not.toContain('@')
  })

  test('refuses a second account with one address', async () => {
    const { email } = await invited()
    const input = { email, name: 'Again', role: 'editor' as const }
    expect(await refusal(createPerson(ctx(admin), input))).toMatchObject({ code: 'email_taken', status: 409 })
  })

  test.each<[string, { role?: 'editor'; disabled?: boolean }]>([
    ['demoted', { role: 'editor' }],
    ['disabled', { disabled: true }],
  ])('never lets the last admin who can sign in be %s', async (_what, patch) => {
    const change = () => patchPerson(ctx(admin), { id: admin.id, patch })
    expect(await refusal(change())).toMatchObject({ code: 'last_admin', status: 409 })
    const heir = await invited()
    await patchPerson(ctx(admin), { id: heir.id, patch: { role: 'admin' } })
    expect(await refusal(change())).toMatchObject({ code: 'last_admin' })
    await setPassword(ctx(admin), { link: heir.link, password, network })
    expect(await change()).toMatchObject({ id: admin.id })
  })

  test('writes one event for what changed, none for what did not', async () => {
    const editor = await added('editor')
    const patch = { name: editor.name, role: 'editor' as const, disabled: false }
    await patchPerson(ctx(admin), { id: editor.id, patch })
    expect(await verbsOf(editor.id)).toEqual(['person_added'])
    await patchPerson(ctx(admin), {
      id: editor.id,
      patch: { name: 'New Name', role: 'reviewer', disabled: true },
    })
    await patchPerson(ctx(admin), { id: editor.id, patch: { disabled: false } })
    expect(await verbsOf(editor.id)).toEqual([
      'person_added',
      'person_renamed',
      'role_changed',
      'person_disabled',
      'person_enabled',
    ])
    const events = JSON.stringify(await desk.db.read.auditEvent.findMany())
    for (const secret of ['New Name', editor.name, '@desk.test']) expect(events).not.toContain(secret)
  })

  test('makes accounts one person, all of a group together, and parts one again', async () => {
    const [a, b, c] = [await added('editor'), await added('reviewer'), await added('reviewer')]
    await patchPerson(ctx(admin), { id: a.id, patch: { samePersonAs: b.id } })
    await patchPerson(ctx(admin), { id: b.id, patch: { samePersonAs: c.id } })
    const persons = async () => Promise.all([a, b, c].map(async ({ id }) => (await rowOf(id)).personId))
    expect(new Set(await persons())).toEqual(new Set([c.personId]))
    const parted = await patchPerson(ctx(admin), { id: c.id, patch: { samePersonAs: c.id } })
    const [first, second, third] = await persons()
    expect(first).toBe(second)
    expect(third).toBe(parted.personId)
    expect(third).not.toBe(first)
    expect(
      await refusal(patchPerson(ctx(admin), { id: a.id, patch: { samePersonAs: network } })),
    ).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'samePersonAs' }],
    })
  })
})

describe('an invitation', () => {
  test('sets a password once', async () => {
    const { id, email, link } = await invited()
    expect(await readInvite(ctx(admin), link)).toMatchObject({ email })
    expect(await setPassword(ctx(admin), { link, password, network })).toEqual({ email })
    expect(await signIn(ctx(admin), { email, password, network })).toEqual({ userId: id, version: 2 })
    expect(await readInvite(ctx(admin), link)).toBeNull()
    const again = setPassword(ctx(admin), { link, password: 'something else', network })
    expect(await refusal(again)).toEqual({ code: 'link_invalid', status: 410 })
  })

  test('ends after seven days, with a newer one, and with the account', async () => {
    const { id, link } = await invited()
    expect(await readInvite(ctx(admin, daysLater(6.9)), link)).not.toBeNull()
    expect(await readInvite(ctx(admin, daysLater(7)), link)).toBeNull()
    const { inviteUrl } = await renewInvite(ctx(admin), { id })
    expect(await readInvite(ctx(admin), link)).toBeNull()
    const newer = inviteUrl.split('/').at(-1) ?? ''
    expect(inviteUrl).toBe(`http://desk.test/invite/${newer}`)
    expect(await readInvite(ctx(admin), newer)).not.toBeNull()
    await patchPerson(ctx(admin), { id, patch: { disabled: true } })
    expect(await readInvite(ctx(admin), newer)).toBeNull()
    expect(await refusal(renewInvite(ctx(admin), { id }))).toMatchObject({ code: 'person_disabled' })
  })

  test('is kept as a hash only', async () => {
    const { link } = await invited()
    const kept = [await desk.db.read.passwordLink.findMany(), await desk.db.read.auditEvent.findMany()]
    expect(JSON.stringify(kept)).not.toContain(link)
  })
})

describe('changing the password', () => {
  test('needs the one that holds, and ends the sessions', async () => {
    const editor = await added('editor')
    const change = (current: string) => changePassword(ctx(editor), { current, next: 'a new set of words' })
    expect(await refusal(change('not the password'))).toEqual({ code: 'wrong_password', status: 403 })
    expect(await change(password)).toEqual({ sessionVersion: 2 })
    const { email } = await rowOf(editor.id)
    expect(await signIn(ctx(editor), { email, password: 'a new set of words', network })).toMatchObject({
      version: 2,
    })
  })

  test('is limited, so that a session left open is no way to guess it', async () => {
    const editor = await added('editor')
    const guess = () =>
      refusal(changePassword(ctx(editor), { current: 'a guess', next: 'a new set of words' }))
    for (let turn = 0; turn < 5; turn += 1) expect(await guess()).toMatchObject({ code: 'wrong_password' })
    expect(await guess()).toMatchObject({ code: 'rate_limited', status: 429 })
  })
})
