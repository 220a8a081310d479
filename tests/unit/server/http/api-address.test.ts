import { describe, expect, it } from '@jest/globals'
import { routes } from '@/lib/core/api/routes'
import { unknownApiAddress, withoutRepeatedSlash } from '@/lib/server/http/api-address'

describe('an address below /api', () => {
  it.each(routes.map(({ path }) => `/api/v1${path.replace(/\{[^}]+\}/g, 'x')}`))('%s is known', (path) => {
    expect(unknownApiAddress(path)).toBeNull()
  })

  it.each(['/', '/sources', '/apiary', '/api/docs', '/api/auth/session', '/api/auth/callback/oidc'])(
    '%s is not the API’s to refuse',
    (path) => {
      expect(unknownApiAddress(path)).toBeNull()
    },
  )

  it.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/articles',
    '/API/v1/articles',
    '/api/V1/articles',
    '/api/v1/Articles',
    '/api/v1/articles/',
    '/api/v1/articles/x/',
    '/api/v1/articles/x/y/z',
    '/api/docs/',
    '/api/repeated-slash',
  ])('%s is refused as a problem', async (path) => {
    const answer = unknownApiAddress(path)
    expect(answer?.status).toBe(404)
    expect(answer?.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer?.json()).toMatchObject({ code: 'not_found', status: 404 })
  })
})

describe('an address with a repeated slash', () => {
  it.each([
    '/api//v1/articles',
    '/api/v1//articles?q=a',
    '//api/v1/articles',
    '/api\\v1/articles',
    '\\api\\v1',
    '/API//v1',
  ])('%s is one that the API does not have', (url) => {
    const [path = ''] = withoutRepeatedSlash(url).split('?')
    expect(unknownApiAddress(path)?.status).toBe(404)
  })

  it.each(['/api/v1/articles?url=https://a.example//b', '/sources//', '//x', '/apiary//', '/'])(
    '%s stays as it is',
    (url) => {
      expect(withoutRepeatedSlash(url)).toBe(url)
    },
  )
})
