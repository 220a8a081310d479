export type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: unknown
}
type Answer = { readonly status: number; readonly body: unknown } | 'lost'

/** Stands in for the network: answers each call in turn, the last answer again, and remembers what was asked. */
export function answering(...answers: readonly [Answer, ...Answer[]]): readonly Asked[] {
  const asked: Asked[] = []
  globalThis.fetch = (address, init) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? 'lost'
    asked.push({
      method: init?.method ?? 'GET',
      path: typeof address === 'string' ? address.replace('/api/v1', '') : '',
      headers: (init?.headers ?? {}) as Record<string, string>,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    })
    if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'))
    const text = JSON.stringify(answer.body)
    return Promise.resolve({
      ok: answer.status < 400,
      status: answer.status,
      json: () => Promise.resolve(JSON.parse(text) as unknown),
      text: () => Promise.resolve(text),
    } as Response)
  }
  return asked
}
