import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { seedDemo } from '@/prisma/seed'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
beforeAll(async () => {
  test = await createTestDb()
})
afterAll(() => test.cleanup())

it('fills an empty desk once, with something in each kind and state', async () => {
  await seedDemo(test.db)
  const annotations = await test.db.read.annotation.findMany({ select: { kind: true, state: true } })
  const found = new Set(annotations.map(({ kind, state }) => `${kind} ${state}`))
  for (const state of [
    'correction approved',
    'correction proposed',
    'correction rejected',
    'claim open',
    'claim checked',
    'query open',
    'query answered',
  ]) {
    expect(found).toContain(state)
  }
  expect(await test.db.read.user.count()).toBe(5)
  await seedDemo(test.db)
  expect(await test.db.read.article.count()).toBe(1)
})
