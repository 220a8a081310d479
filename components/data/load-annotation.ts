import { MOST_IDS, type Annotation } from '@/lib/core/annotations/annotation-contract'
import { listAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import { callApi } from './api-client'

/** Cards that come into view within this time ask the desk together. */
const GATHER_MS = 8

type Waiting = {
  readonly resolve: (annotation: Annotation | null) => void
  readonly reject: (cause: unknown) => void
}
const waitingOf = new Map<string, Map<string, Waiting[]>>()

/** One whole annotation, asked for together with others of the article; null where it does not stand there. */
export function loadAnnotation(articleId: string, id: string): Promise<Annotation | null> {
  return new Promise((resolve, reject) => {
    let waiting = waitingOf.get(articleId)
    if (waiting === undefined) {
      waiting = new Map()
      waitingOf.set(articleId, waiting)
      setTimeout(() => void ask(articleId), GATHER_MS)
    }
    waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }])
  })
}

async function ask(articleId: string): Promise<void> {
  const waiting = [...(waitingOf.get(articleId) ?? [])]
  waitingOf.delete(articleId)
  for (let from = 0; from < waiting.length; from += MOST_IDS) {
    const some = waiting.slice(from, from + MOST_IDS)
    try {
      const ids = some.map(([id]) => id)
      const found = new Map((await readAnnotations(articleId, ids)).map((one) => [one.id, one]))
      for (const [id, asking] of some) for (const { resolve } of asking) resolve(found.get(id) ?? null)
    } catch (cause) {
      for (const [, asking] of some) for (const { reject } of asking) reject(cause)
    }
  }
}

/** At most `MOST_IDS` of them; those that stand on the article. */
export async function readAnnotations(
  articleId: string,
  ids: readonly string[],
): Promise<readonly Annotation[]> {
  const { items } = await callApi(listAnnotationsRoute, {
    params: { id: articleId },
    query: { ids: ids.join(',') },
  })
  return items as readonly Annotation[]
}
