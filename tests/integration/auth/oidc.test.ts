import '@/tests/support/desk-env'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { authenticate } from '@/lib/server/auth/authenticate'
import { nextAuthOptions } from '@/lib/server/auth/next-auth-options'
import { sessionCookieName } from '@/lib/server/auth/session-token'
import type { Actor } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { nextAuthBrowser } from '@/tests/support/next-auth-browser'
import { shareDb } from '@/tests/support/share-db'
import { startOidcServer, type OidcServer } from '@/tests/support/oidc-server'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let provider: OidcServer
let desk: TestDb
let editor: Actor
let email: string

beforeAll(async () => {
  provider = await startOidcServer()
  desk = await createTestDb()
  shareDb(desk.db)
})
afterAll(async () => {
  await desk.cleanup()
  await provider.stop()
})
beforeEach(async () => {
  editor = await desk.addUser('editor')
  email = (await desk.db.read.user.findUniqueOrThrow({ where: { id: editor.id } })).email
})

/** A browser's way through next-auth and the provider; where it ends, and the session it got. */
async function signInByProvider(): Promise<{ location: string; session: string | null }> {
  const oidc = { issuer: provider.issuer, clientId: 'stet', clientSecret: 'shared', name: 'Newsroom login' }
  const browser = nextAuthBrowser(() => nextAuthOptions({ ...env(), oidc }))
  const start = await browser.post('signin/oidc', { callbackUrl: 'http://desk.test/' })
  const atProvider = await fetch(start.location, { redirect: 'manual' })
  const back = new URL(atProvider.headers.get('location') ?? '')
  const end = await browser.get('callback/oidc', Object.fromEntries(back.searchParams))
  return { location: end.location, session: browser.cookies()[sessionCookieName()] ?? null }
}

const whoHas = (session: string | null) =>
  authenticate(desk.db, new Headers({ cookie: `${sessionCookieName()}=${session}` }), new Date())

describe('signing in by an identity provider', () => {
  test('links an account by its verified address, then knows it by issuer and subject', async () => {
    await provider.claim({ sub: editor.id, email: email.toUpperCase(), email_verified: true })
    const first = await signInByProvider()
    expect(first.location).toBe('http://desk.test/')
    expect(await whoHas(first.session)).toMatchObject({ actor: { id: editor.id, via: 'session' } })

    await provider.claim({ sub: editor.id, email: 'moved@elsewhere.test', email_verified: true })
    expect(await whoHas((await signInByProvider()).session)).toMatchObject({ actor: { id: editor.id } })
    const { oidcSubject } = await desk.db.read.user.findUniqueOrThrow({ where: { id: editor.id } })
    expect(oidcSubject).toBe(`${provider.issuer}|${editor.id}`)
  })

  test.each<[string, () => Record<string, unknown>]>([
    ['a stranger', () => ({ sub: 'stranger', email: 'stranger@elsewhere.test', email_verified: true })],
    ['an address that is not verified', () => ({ sub: 'impostor', email, email_verified: false })],
    ['an address without a word on it', () => ({ sub: 'impostor', email })],
  ])('refuses %s plainly', async (_who, claims) => {
    await provider.claim(claims())
    expect(await signInByProvider()).toEqual({ location: '/sign-in?error=unknown_person', session: null })
  })

  test('refuses another identity with the address of a linked account', async () => {
    await provider.claim({ sub: editor.id, email, email_verified: true })
    await signInByProvider()
    await provider.claim({ sub: 'somebody else', email, email_verified: true })
    expect((await signInByProvider()).location).toBe('/sign-in?error=unknown_person')
  })

  test('refuses a disabled account', async () => {
    await desk.db.write(({ db }) =>
      db.user.update({ where: { id: editor.id }, data: { disabledAt: new Date() } }),
    )
    await provider.claim({ sub: editor.id, email, email_verified: true })
    expect(await signInByProvider()).toEqual({ location: '/sign-in?error=unknown_person', session: null })
  })
})
