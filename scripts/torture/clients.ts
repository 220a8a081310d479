import { randomUUID } from 'node:crypto'
import type { Desk } from './desk'
import type { Ledger } from './ledger'

type Watch = { readonly isOver: () => boolean; readonly isNewWork: boolean }

/** One client an article, each writing one after the other: first again what was never answered, then what is new. */
export async function writeUntil(desk: Desk, ledger: Ledger, watch: Watch): Promise<void> {
  await Promise.all(desk.articles.map((article) => client(desk, ledger, article, watch)))
}

async function client(desk: Desk, ledger: Ledger, article: string, watch: Watch): Promise<void> {
  while (!watch.isOver()) {
    const again = [...ledger.pending].find(([, of]) => of === article)?.[0]
    if (again === undefined && !watch.isNewWork) return
    const key = again ?? randomUUID()
    ledger.pending.set(key, article)
    const answer = await post(desk, article, key)
    if (answer === null) return
    ledger.pending.delete(key)
    if (answer.status === 201) ledger.answered.set(key, answer.id)
    else ledger.faults.push(`answer ${answer.status} to ${key}: ${answer.text.slice(0, 200)}`)
  }
}

/** The answer, or null when the connection died before all of it came. */
async function post(
  { address, token }: Desk,
  article: string,
  key: string,
): Promise<{ status: number; id: string; text: string } | null> {
  const body = { kind: 'query', target: { revision: 1, start: 0, end: 7 }, query: { text: key } }
  try {
    const response = await fetch(`${address}/articles/${article}/annotations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    const { id } = JSON.parse(text) as { readonly id?: string }
    return { status: response.status, id: id ?? '', text }
  } catch {
    return null
  }
}
