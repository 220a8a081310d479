import { expect, it } from '@jest/globals'
import type { Ask } from './desk-over-http'
import type { Handler } from './route-files'

/** One request a row and the status and code that answer it; each breaks its own rule and every rule behind it. */
export type Refusal = readonly [name: string, answer: `${number} ${string}`, what: () => Ask | Promise<Ask>]

/** A test a row; `ask` is what the desk under test gives, in its `beforeAll`. */
export function refusalsOf(
  ask: (handler: Handler, what: Ask) => Promise<Response>,
  handler: Handler,
  method: string,
  rows: readonly Refusal[],
): void {
  it.each(rows)('%s: %s', async (_name, answer, what) => {
    const response = await ask(handler, { ...(await what()), method })
    const { code } = (await response.json()) as { code: string }
    expect(`${response.status} ${code}`).toBe(answer)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
}
