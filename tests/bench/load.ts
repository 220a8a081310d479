import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

const CONNECTIONS = 10

export type Load = {
  readonly url: string
  /** how long, or how many requests */
  readonly length: { readonly duration: number } | { readonly amount: number }
  readonly headers?: Readonly<Record<string, string>>
  /** A POST of the n-th of these to the address; each with an Idempotency-Key of its own. */
  readonly body?: (n: number) => unknown
  readonly status?: number
}
export type LoadResult = { readonly rate: number; readonly p50: number; readonly p99: number }

/** Requests a second over ten connections; any answer but the expected one makes the run worthless, so it throws. */
export async function load({ url, length, headers = {}, body, status = 200 }: Load): Promise<LoadResult> {
  const common = { 'content-type': 'application/json', ...headers }
  let sent = 0
  const request =
    body === undefined
      ? { headers: common }
      : {
          method: 'POST' as const,
          headers: common,
          setupRequest: (given: autocannon.Request) => ({
            ...given,
            body: JSON.stringify(body((sent += 1))),
            headers: { ...common, 'idempotency-key': randomUUID() },
          }),
        }
  const result = await autocannon({ url, connections: CONNECTIONS, ...length, requests: [request] })
  const answers = Object.entries(result.statusCodeStats ?? {})
  const strange = answers.filter(([code]) => Number(code) !== status)
  if (strange.length > 0 || result.errors > 0 || answers.length === 0) {
    throw new Error(`${url}: expected ${status} alone, got ${JSON.stringify(result.statusCodeStats)}`)
  }
  const answered = answers.reduce((sum, [, { count = 0 }]) => sum + count, 0)
  return { rate: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}

/** The run in the middle, by rate. */
export function medianRun(runs: readonly LoadResult[]): LoadResult {
  const sorted = [...runs].sort((a, b) => a.rate - b.rate)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('Nothing was measured.')
  return middle
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
