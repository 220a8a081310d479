'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { feedOf } from '@/components/data/article-feed'
import { useRoom } from '@/components/review/room-context'
import type { PresentPerson } from '@/lib/core/presence/presence-contract'

const nobody: readonly PresentPerson[] = []

/** The others who have this article open. */
export function usePeople(): readonly PresentPerson[] {
  const { article, me } = useRoom()
  const feed = feedOf(article.id)
  const people = useSyncExternalStore(feed.onPeople, feed.people, () => nobody)
  return useMemo(() => people.filter(({ id }) => id !== me.id && id !== me.personId), [people, me])
}
