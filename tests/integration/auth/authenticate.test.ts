import '@/tests/support/desk-env'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { authenticate } from '@/lib/server/auth/authenticate'
import { makeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { revokeToken } from '@/lib/server/auth/tokens/revoke-token'
import type { Actor, Ctx } from '@/lib/server/context'
import { changePassword } from '@/lib/server/people/change-password'
import { addUser } from '@/lib/server/people/add-user'
import { endSessions } from '@/lib/server/people/end-sessions'
import { patchPerson } from '@/lib/server/people/patch-person'
import { systemActor } from '@/lib/server/auth/system-actor'
import { limiters } from '@/lib/server/rate-limit/desk-limiters'
import { bearer, sessionHeaders } from '@/tests/support/requests'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

const now = new Date('2030-05-01T10:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let desk: TestDb
let admin: Actor
let editor: Actor

beforeAll(async () => {
  desk = await createTestDb()
})
afterAll(() => desk.cleanup())
beforeEach(async () => {
  admin = await desk.addUser('admin')
  editor = await desk.addUser('editor', { name: 'Ada Editor' })
  await limiters().badTokens.forget('unknown')
})

const ctxOf = (actor: Actor): Ctx => ({ db: desk.db, actor, now })
const who = (headers: Record<string, string>, at = now) => authenticate(desk.db, new Headers(headers), at)

describe('a session', () => {
  test('is nobody without a cookie', async () => {
    expect(await who({})).toEqual({ refusal: 'none' })
  })

  test('is the person of the account row, whatever the cookie was made with', async () => {
    const headers = await sessionHeaders(desk.db, editor.id)
    expect(await who(headers)).toEqual({ actor: { ...editor, via: 'session' } })
    await patchPerson(ctxOf(admin), { id: editor.id, patch: { name: 'Ada Renamed' } })
    expect(await who(headers)).toMatchObject({ actor: { name: 'Ada Renamed' } })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a new role', () => patchPerson(ctxOf(admin), { id: editor.id, patch: { role: 'reviewer' } })],
    ['disabling', () => patchPerson(ctxOf(admin), { id: editor.id, patch: { disabled: true } })],
    ['signing out everywhere', () => endSessions(ctxOf(editor))],
  ])('ends with %s', async (_what, change) => {
    const headers = await sessionHeaders(desk.db, editor.id)
    await change()
    expect(await who(headers)).toEqual({ refusal: 'stale_session' })
  })

  test('ends with a new password', async () => {
    const input = {
      email: 'pat@desk.test',
      name: 'Pat',
      role: 'editor' as const,
      password: 'old words to enter',
    }
    const { person } = await addUser(ctxOf(systemActor), input)
    const headers = await sessionHeaders(desk.db, person.id)
    const actor: Actor = { ...editor, id: person.id }
    await changePassword(ctxOf(actor), { current: input.password, next: 'new words to enter' })
    expect(await who(headers)).toEqual({ refusal: 'stale_session' })
  })

  test('is refused when it is damaged, forged or of nobody', async () => {
    const token = await makeSessionToken({ userId: '0197f0a0-0000-7000-8000-000000000000', version: 1 })
    for (const value of [token, 'nonsense', `${token.slice(0, -4)}AAAA`]) {
      expect(await who({ cookie: `${sessionCookieName()}=${value}` })).toEqual({ refusal: 'stale_session' })
    }
  })

  test('notes when the person was last seen, every five minutes at most', async () => {
    const headers = await sessionHeaders(desk.db, editor.id)
    const seen = async () =>
      (await desk.db.read.user.findUniqueOrThrow({ where: { id: editor.id } })).lastSeenAt
    await who(headers, now)
    await who(headers, minutesLater(4))
    expect(await seen()).toEqual(now)
    await who(headers, minutesLater(5))
    expect(await seen()).toEqual(minutesLater(5))
  })
})

describe('an access token', () => {
  test('is its owner, in the role they have now', async () => {
    const { secret } = await createToken(ctxOf(editor), { name: 'cms' })
    expect(secret).toMatch(/^stet_[\w-]{43}$/)
    expect(await who(bearer(secret))).toEqual({ actor: { ...editor, via: 'token' } })
    await patchPerson(ctxOf(admin), { id: editor.id, patch: { role: 'writer' } })
    expect(await who(bearer(secret))).toMatchObject({ actor: { role: 'writer' } })
  })

  test('comes before the cookie, good or bad', async () => {
    const session = await sessionHeaders(desk.db, editor.id)
    const { secret } = await createToken(ctxOf(admin), {})
    expect(await who({ ...session, ...bearer(secret) })).toMatchObject({ actor: { id: admin.id } })
    expect(await who({ ...session, ...bearer('stet_wrong') })).toEqual({ refusal: 'bad_token' })
    expect(await who({ ...session, authorization: 'Bearer' })).toEqual({ refusal: 'bad_token' })
  })

  test('ends when it is revoked or its owner is disabled', async () => {
    const { secret, token } = await createToken(ctxOf(editor), {})
    await revokeToken(ctxOf(editor), { id: token.id })
    expect(await who(bearer(secret))).toEqual({ refusal: 'bad_token' })
    const other = await createToken(ctxOf(editor), {})
    await patchPerson(ctxOf(admin), { id: editor.id, patch: { disabled: true } })
    expect(await who(bearer(other.secret))).toEqual({ refusal: 'bad_token' })
  })

  test('is kept as a hash only', async () => {
    const { secret, token } = await createToken(ctxOf(editor), {})
    const row = await desk.db.read.token.findUniqueOrThrow({ where: { id: token.id } })
    expect(JSON.stringify(row)).not.toContain(secret.slice(5))
    const events = await desk.db.read.auditEvent.findMany()
    expect(JSON.stringify(events)).not.toContain(secret.slice(5))
  })

  test('cannot be revoked by another person', async () => {
    const { token } = await createToken(ctxOf(editor), {})
    await expect(revokeToken(ctxOf(admin), { id: token.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is refused with rate_limited to an address that keeps guessing', async () => {
    const headers = { ...bearer('stet_guess'), 'x-forwarded-for': '198.51.100.1' }
    for (let attempt = 0; attempt < 60; attempt += 1)
      expect(await who(headers)).toEqual({ refusal: 'bad_token' })
    await expect(who(headers)).rejects.toMatchObject({ code: 'rate_limited', status: 429 })
    expect(await who({ ...headers, 'x-forwarded-for': '198.51.100.2' })).toEqual({ refusal: 'bad_token' })
  })
})
