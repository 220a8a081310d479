import type { PresentPerson } from '@/lib/core/presence/presence-contract'

/** What the desk says happened, as far as the page may want to tell of it. */
export type DeskEvent = {
  readonly type: string
  readonly annotationId?: string
  readonly kind?: string
  readonly state?: string
  readonly verb?: string
  /** the id of who did it */
  readonly by?: string
}

/**
 * What comes over an article's connection and is no annotation: who is there, and single events. It stands beside React, so
 * that only what shows it is drawn again.
 */
export type ArticleFeed = {
  readonly people: () => readonly PresentPerson[]
  readonly setPeople: (people: readonly PresentPerson[]) => void
  readonly onPeople: (listener: () => void) => () => void
  readonly happened: (event: DeskEvent) => void
  /** Returns how to stop listening. */
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void
}

const feeds = new Map<string, ArticleFeed>()

export function feedOf(articleId: string): ArticleFeed {
  const feed = feeds.get(articleId) ?? makeFeed()
  feeds.set(articleId, feed)
  return feed
}

function makeFeed(): ArticleFeed {
  let people: readonly PresentPerson[] = []
  const peopleListeners = new Set<() => void>()
  const eventListeners = new Set<(event: DeskEvent) => void>()
  return {
    people: () => people,
    setPeople: (next) => {
      people = next
      for (const listener of peopleListeners) listener()
    },
    onPeople: (listener) => {
      peopleListeners.add(listener)
      return () => peopleListeners.delete(listener)
    },
    happened: (event) => {
      for (const listener of eventListeners) listener(event)
    },
    onEvent: (listener) => {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
  }
}
