import { expect, test } from '@playwright/test'

for (const path of [
  '/api//v1/health',
  '//api/v1/health',
  '/api/v1//health?x=1',
  '/api/v1/health/',
  '/api/V1/health',
  '/API/v1/health',
  '/api/v1/nothing',
  '/api',
]) {
  test(`${path} is answered by a problem, and leads nowhere`, async ({ request, baseURL }) => {
    const answer = await request.get(`${baseURL ?? ''}${path}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(404)
    expect(answer.headers()['content-type']).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'not_found' })
  })
}
