import { randomUUID } from 'node:crypto'
import type { BenchDesk } from './bench-desk'
import { correctionBody, freeWord } from './bench-copy'
import { median } from './load'

/** So many creates on a small article before another one takes its place, so that it stays small. */
const A_SMALL_ARTICLE = 20

export type Growth = { readonly size: number; readonly ms: number }

/**
 * What one create costs on articles with 10, 1,000 and 10,000 annotations, every third of them an approved correction:
 * one request after the other, in turn on each size, so that whatever else the machine does hits all alike.
 */
export async function measureGrowth(desk: BenchDesk, creates: number): Promise<readonly Growth[]> {
  const approved = { approved: true }
  const small: string[] = []
  for (let n = 0; n < creates / A_SMALL_ARTICLE; n += 1) small.push(await desk.article(10, approved))
  const middle = await desk.article(1000, approved)
  const large = await desk.article(10_000 - creates, approved)
  const sizes = [
    {
      size: 10,
      articleAt: (n: number) => small[Math.floor(n / A_SMALL_ARTICLE)] ?? '',
      times: [] as number[],
    },
    { size: 1000, articleAt: () => middle, times: [] as number[] },
    { size: 10_000, articleAt: () => large, times: [] as number[] },
  ]
  for (let n = 0; n < creates; n += 1) {
    for (const { articleAt, times } of sizes) times.push(await timedCreate(desk, articleAt(n), n))
  }
  return sizes.map(({ size, times }) => ({ size, ms: median(times) }))
}

async function timedCreate({ origin, token }: BenchDesk, articleId: string, n: number): Promise<number> {
  const before = performance.now()
  const response = await fetch(`${origin}/api/v1/articles/${articleId}/annotations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(correctionBody(freeWord(n))),
  })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`A create was refused (${response.status}): ${text}`)
  return performance.now() - before
}
