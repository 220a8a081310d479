import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RouteContract } from '@/lib/core/api/route-contract'
import { routes } from '@/lib/core/api/routes'
import { roles, type Role } from '@/lib/core/people/person-contract'
import { roleMay, type Verb } from '@/lib/core/policy/permissions'
import { createGroup } from '@/lib/server/groups/create-group'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { createSource } from '@/lib/server/sources/create-source'
import { createSourceInput } from '@/lib/core/sources/source-contract'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { bearer, sessionHeaders } from '@/tests/support/requests'
import { routeHandlers, type Handler } from '@/tests/support/route-files'
import { shareDb } from '@/tests/support/share-db'

const HASH = '0'.repeat(64)

/** A valid body of each route that takes one: what is refused here is refused for who asks, not for what is said. */
const bodies: Readonly<Record<string, unknown>> = {
  importArticle: { content: 'A headline\nA line.', format: 'text' },
  patchArticle: { url: null },
  createAnnotation: {
    kind: 'correction',
    target: { exact: 'nine million' },
    correction: { replacement: '9 million' },
  },
  createAnnotations: {
    kind: 'correction',
    targets: [{ exact: 'Ana Prado' }],
    correction: { replacement: 'Anna Prado' },
  },
  patchAnnotation: { correction: { reason: 'The name of the body.' } },
  markSentences: { revision: 1, start: 0, end: 4, state: 'checked' },
  signOff: { correctedHash: HASH },
  signChecklist: { item: 'names', done: true },
  decide: { decision: 'approve', textHash: HASH },
  comment: { text: 'A remark.' },
  sayPresence: { at: { start: 4 } },
  createSource: { kind: 'document', title: 'Minutes' },
  createGroup: { name: 'Seniors' },
  patchGroup: { name: 'Elders' },
  patchDesk: { deskName: 'The Night Desk' },
  patchSource: { title: 'Minutes of May' },
  setPassword: { link: 'no such link', password: 'let it stand, please' },
  changePassword: { current: 'not the password', next: 'let it stand, please' },
  createToken: {},
  createPerson: { email: 'new@desk.test', name: 'A New One', role: 'editor' },
  patchPerson: {},
}

function bodyOf({ id }: RouteContract): unknown {
  if (id !== 'decideMany') return bodies[id]
  return { decision: 'approve', items: [{ id: ids.annotations, textHash: HASH }] }
}

let desk: DeskUnderTest
let handlers: ReadonlyMap<string, Handler>
let ids: Readonly<
  Record<'articles' | 'annotations' | 'sources' | 'claims' | 'people' | 'groups' | 'me', string>
>
const secrets: Partial<Record<Role | 'stranger', string>> = {}

beforeAll(async () => {
  desk = await deskUnderTest()
  shareDb(desk.db)
  handlers = await routeHandlers()
  const stranger = await desk.addUser('writer', { name: 'A writer of another article' })
  for (const role of roles) secrets[role] = (await createToken(desk.as(desk[role]), {})).secret
  secrets.stranger = (await createToken(desk.as(stranger), {})).secret
  const correction = await desk.correct(desk.editor)
  const target = { exact: '12 ferries' }
  const claim = await desk.annotate(desk.editor, {
    kind: 'claim',
    target,
    claim: { statement: '12 ferries' },
  })
  const source = await createSource(
    desk.as(desk.editor),
    createSourceInput.parse({ kind: 'document', title: 'Log' }),
  )
  const value = JSON.stringify([{ id: 'names', text: 'Names are spelled back' }])
  await desk.db.write((tx) =>
    tx.db.deskSetting.create({ data: { key: 'checklist', value, updatedAt: new Date() } }),
  )
  const own = await createToken(desk.as(desk.editor), {})
  const group = await createGroup(desk.as(desk.admin), { name: 'Juniors' })
  ids = {
    articles: desk.articleId,
    annotations: correction.id,
    sources: source.id,
    claims: claim.claim?.id ?? '',
    people: desk.otherEditor.id,
    me: own.token.id,
    groups: group.id,
  }
})
afterAll(() => desk.cleanup())

const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`
const isPublic = ({ access }: RouteContract) => access === 'public'
const verbOf = ({ access }: RouteContract): Verb | null =>
  access === 'public' || access === 'signed in' ? null : access
const needsRole = (route: RouteContract) => verbOf(route) !== null
const cases = (those: (route: RouteContract) => boolean) =>
  routes.filter(those).map((route) => [nameOf(route), route] as const)

async function call(route: RouteContract, headers: Record<string, string>) {
  const collection = route.path.split('/')[1] as keyof typeof ids
  const params = { id: ids[collection], n: '1' }
  const path = route.path.replace('{id}', params.id).replace('{n}', params.n)
  const controller = new AbortController()
  const request = new Request(
    `http://desk.test/api/v1${path}${route.id === 'exportArticle' ? '?format=text' : ''}`,
    {
      method: route.method,
      signal: controller.signal,
      headers: { 'content-type': 'application/json', 'if-match': '"1"', ...headers },
      ...(route.body === undefined ? {} : { body: JSON.stringify(bodyOf(route)) }),
    },
  )
  const handler = handlers.get(nameOf(route))
  if (handler === undefined) throw new Error(`no handler answers ${nameOf(route)}`)
  const response = await handler(request, { params: Promise.resolve(params) })
  const isProblem = response.headers.get('content-type') === 'application/problem+json'
  const problem = isProblem ? ((await response.json()) as { code: string }) : null
  if (route.answer === 'events') await response.body?.cancel().catch(() => undefined)
  controller.abort()
  return { status: response.status, code: problem?.code ?? null }
}
const as = (who: Role | 'stranger') => bearer(secrets[who] ?? '')

describe('the table of routes and the route files', () => {
  test('name the same calls', () => {
    expect([...handlers.keys()].sort()).toEqual(routes.map(nameOf).sort())
  })

  test('are tried here with a valid body each', () => {
    for (const route of routes) {
      if (route.body === undefined) continue
      expect([nameOf(route), route.body.safeParse(bodyOf(route)).success]).toEqual([nameOf(route), true])
    }
  })
})

describe('somebody who is not signed in', () => {
  test.each(cases((route) => !isPublic(route)))('is refused at %s', async (_name, route) => {
    expect(await call(route, {})).toEqual({ status: 401, code: 'unauthenticated' })
    expect(await call(route, bearer('stet_wrong'))).toEqual({ status: 401, code: 'unauthenticated' })
    const cookie = (await sessionHeaders(desk.db, desk.admin.id)).cookie ?? ''
    expect(await call(route, { cookie: cookie.slice(0, -4) })).toMatchObject({ status: 401 })
  })

  test.each(cases(isPublic))('may ask %s', async (_name, route) => {
    expect((await call(route, {})).code).not.toBe('unauthenticated')
  })
})

describe('a session without the Origin of the desk', () => {
  test.each(cases((route) => !isPublic(route) && route.method !== 'GET'))(
    'writes nothing at %s',
    async (_name, route) => {
      const { cookie = '' } = await sessionHeaders(desk.db, desk.admin.id)
      const refused = { status: 403, code: 'bad_origin' }
      expect(await call(route, { cookie })).toEqual(refused)
      expect(await call(route, { cookie, origin: 'http://elsewhere.test' })).toEqual(refused)
      expect(await call(route, { cookie, origin: 'null' })).toEqual(refused)
    },
  )
})

describe('a role that may not', () => {
  const wrong = routes.flatMap((route) => {
    const verb = verbOf(route)
    const those = roles.filter((role) => verb !== null && !roleMay(role, verb))
    return those.map((role) => [role, nameOf(route), route] as const)
  })
  test.each(wrong)('%s is refused at %s', async (role, _name, route) => {
    expect([403, 404]).toContain((await call(route, as(role))).status)
  })

  test.each(cases((route) => needsRole(route) && /^\/(articles|annotations)\/\{id\}/.test(route.path)))(
    'a writer whom the article does not name is refused at %s',
    async (_name, route) => {
      expect([403, 404]).toContain((await call(route, as('stranger'))).status)
    },
  )
})

describe('an admin', () => {
  test.each(cases((route) => !isPublic(route)))('is not refused for the role at %s', async (_name, route) => {
    const { code } = await call(route, as('admin'))
    expect(['unauthenticated', 'forbidden', 'invalid']).not.toContain(code)
    if (route.path !== '/me/tokens/{id}') expect(code).not.toBe('not_found')
  })
})
