import { expect, test } from '@playwright/test'
import { attackDesk } from '../hostile/attack-desk'
import { ownStrings } from '../hostile/own-strings'

test('text that would run stays text in every room, list, preview and export', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000)
  const { faults, addresses } = await attackDesk({ browser, origin: baseURL ?? '', strings: ownStrings })
  expect(faults).toEqual([])
  expect(addresses.refused).toBeGreaterThan(0)
})
