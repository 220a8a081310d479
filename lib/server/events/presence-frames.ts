import { presenceNewsBetween, type PresentPerson } from '@/lib/core/presence/presence-contract'
import type { Ctx } from '@/lib/server/context'
import { presenceOf } from '@/lib/server/presence/presence-store'
import { presenceFrame } from './event-frame'

/** Fifty people who read move often: what comes within this time goes out together. */
const GATHER_MS = 250

/**
 * The presence that a stream brings: its holder is there while it is open. `frames` tells what changed since it was
 * last asked; `onChange` is called when there is something to ask for. Without articles there is none.
 */
export function presenceFrames(
  { db, actor }: Pick<Ctx, 'db' | 'actor'>,
  articles: readonly string[] | null,
  onChange: () => void,
): { readonly stop: () => void; readonly frames: () => Promise<readonly string[]> } {
  const [articleId] = articles ?? []
  if (articleId === undefined) return { stop: () => undefined, frames: () => Promise.resolve([]) }
  const presence = presenceOf(db)
  let timer: NodeJS.Timeout | null = null
  let said: readonly PresentPerson[] | null = null
  let changed = true
  const unsubscribe = presence.onChange(articleId, () => {
    timer ??= setTimeout(() => {
      timer = null
      changed = true
      onChange()
    }, GATHER_MS).unref()
  })
  const leave = presence.enter(articleId, actor)
  return {
    stop: (): void => {
      leave()
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    },
    frames: async () => {
      if (!changed) return []
      changed = false
      const people = await presence.people(articleId)
      const news = presenceNewsBetween(articleId, said, people)
      said = people
      return news === null ? [] : [presenceFrame(news)]
    },
  }
}
