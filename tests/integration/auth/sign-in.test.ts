import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import argon2 from '@node-rs/argon2'
import { AppError } from '@/lib/core/app-error'
import { signIn } from '@/lib/server/auth/sign-in'
import { systemActor } from '@/lib/server/auth/system-actor'
import type { Ctx } from '@/lib/server/context'
import { addUser } from '@/lib/server/people/add-user'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

const now = new Date('2030-05-01T10:00:00Z')
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const password = 'let it stand, please'
let desk: TestDb
let people = 0

beforeAll(async () => {
  desk = await createTestDb()
})
afterAll(() => desk.cleanup())

const ctx = (at = now): Ctx => ({ db: desk.db, actor: systemActor, now: at })

async function person(): Promise<{ id: string; email: string }> {
  people += 1
  const email = `person${people}@desk.test`
  return (await addUser(ctx(), { email, name: 'A person', role: 'editor', password })).person
}

/** A network of its own each time, so that one test's failures do not count in another. */
const enter = (email: string, typed: string, at = now) =>
  signIn(ctx(at), { email, password: typed, network: `net-${people}` })

async function refusalOf(attempt: Promise<unknown>) {
  const outcome = await attempt.catch((error: unknown) => error)
  if (!(outcome instanceof AppError)) return null
  const { code, status, message } = outcome
  return { code, status, message }
}

describe('signing in by password', () => {
  test('gives the account and its session version, whatever the case of the address', async () => {
    const { id, email } = await person()
    expect(await enter(` ${email.toUpperCase()} `, password)).toEqual({ userId: id, version: 1 })
    const event = await desk.db.read.auditEvent.findFirst({
      where: { thing: `user:${id}` },
      orderBy: { seq: 'desc' },
    })
    expect(event).toMatchObject({ verb: 'signed_in', actorId: id })
  })

  test('refuses in the same words an unknown address, a wrong password, no password and a disabled account', async () => {
    const wrong = await person()
    const disabled = await person()
    const invited = await addUser(ctx(), {
      email: 'new@desk.test',
      name: 'New',
      role: 'writer',
      password: null,
    })
    await desk.db.write(({ db }) => db.user.update({ where: { id: disabled.id }, data: { disabledAt: now } }))
    const refusals = [
      await refusalOf(enter('nobody@desk.test', password)),
      await refusalOf(enter(wrong.email, 'not the password')),
      await refusalOf(enter(invited.person.email, password)),
      await refusalOf(enter(disabled.email, password)),
    ]
    expect(refusals[0]).toMatchObject({ code: 'sign_in_refused', status: 401 })
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0])
  })

  test('does as much work for an unknown address', async () => {
    const { email } = await person()
    const verifying = jest.spyOn(argon2, 'verify')
    for (const address of [email, 'stranger@desk.test']) await refusalOf(enter(address, 'not the password'))
    const costs = verifying.mock.calls.map(([hash]) => /^\$argon2id\$v=\d+\$[^$]+/.exec(String(hash))?.[0])
    verifying.mockRestore()
    expect(costs).toHaveLength(2)
    expect(costs[1]).toBe(costs[0])
  })

  test('shuts the account after five wrong passwords in a row, and longer after each further one', async () => {
    const { id, email } = await person()
    for (let turn = 0; turn < 5; turn += 1) await refusalOf(enter(email, 'not the password'))
    expect(await refusalOf(enter(email, password, secondsLater(29)))).toMatchObject({
      code: 'sign_in_refused',
    })
    await refusalOf(enter(email, 'not the password', secondsLater(30)))
    expect(await refusalOf(enter(email, password, secondsLater(89)))).toMatchObject({
      code: 'sign_in_refused',
    })
    expect(await enter(email, password, secondsLater(90))).toEqual({ userId: id, version: 1 })
    const row = await desk.db.read.user.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ failedSignIns: 0, lockedUntil: null })
  })

  test('lets nobody guess at one address for long, known or not', async () => {
    const { email } = await person()
    for (const address of [email, 'no-one-here@desk.test']) {
      const codes = new Set<string | undefined>()
      for (let turn = 0; turn < 21; turn += 1) {
        codes.add((await refusalOf(enter(address, 'a guess')))?.code)
        if (codes.has('rate_limited')) break
      }
      expect([...codes]).toEqual(['sign_in_refused', 'rate_limited'])
    }
  })

  test('writes no address, name or password into the record', async () => {
    await refusalOf(enter('secret-address@desk.test', 'secret-password'))
    const events = JSON.stringify(await desk.db.read.auditEvent.findMany())
    for (const secret of ['secret-', '@desk.test', 'A person', 'let it stand'])
      expect(events).not.toContain(secret)
  })
})
