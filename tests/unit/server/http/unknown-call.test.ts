import '@/tests/support/desk-env'
import { describe, expect, it } from '@jest/globals'
import { unknownCall } from '@/lib/server/http/unknown-call'

const ID = '01890000-0000-7000-8000-000000000000'

describe('a call of the API', () => {
  it.each([
    ['GET', '/api/v1/articles'],
    ['GET', '/api/v1/articles/'],
    ['HEAD', `/api/v1/articles/${ID}`],
    ['OPTIONS', '/api/v1/me'],
    ['DELETE', `/api/v1/annotations/${ID}`],
    ['GET', '/api/v1/openapi.json'],
  ])('%s %s is in the table', (method, path) => {
    expect(unknownCall(method, path)).toBeNull()
  })

  it.each(['/api/v1', '/api/v1/', '/api/v1/nope', `/api/v1/articles/${ID}/nope`, '/api/v1/openapi-json'])(
    'to %s finds nothing',
    async (path) => {
      const answer = unknownCall('GET', path)
      expect(answer?.status).toBe(404)
      expect(answer?.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer?.json()).toMatchObject({ code: 'not_found', status: 404 })
    },
  )

  it('with another method names those that the address takes', async () => {
    const answer = unknownCall('PUT', `/api/v1/annotations/${ID}`)
    expect(answer?.status).toBe(405)
    expect(answer?.headers.get('allow')).toBe('DELETE, GET, HEAD, OPTIONS, PATCH')
    expect(await answer?.json()).toMatchObject({ code: 'method_not_allowed', status: 405 })
  })
})
