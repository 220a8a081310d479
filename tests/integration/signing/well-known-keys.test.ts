import '@/tests/support/desk-env'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GET } from '@/app/.well-known/stet-desk-keys.json/route'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { shareDb } from '@/tests/support/share-db'

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await deskUnderTest()
  shareDb(desk.db)
})
afterAll(() => desk.cleanup())

it('tells anybody the public keys, and nothing private', async () => {
  const request = new Request('http://desk.test/.well-known/stet-desk-keys.json')
  const response = await GET(request, { params: Promise.resolve({}) })
  const text = await response.text()
  expect(response.status).toBe(200)
  expect(text).not.toContain('PRIVATE')
  const { keys } = JSON.parse(text) as { keys: { publicKey: string }[] }
  expect(keys[0]?.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/)
})
