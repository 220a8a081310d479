import { rmSync } from 'node:fs'
import path from 'node:path'

/** Removes what the set-up made. Jest runs this in the set-up's own process. */
export default function tearDown(): void {
  const template = process.env.STET_TEST_TEMPLATE
  if (template !== undefined) rmSync(path.dirname(template), { recursive: true, force: true })
}
