'use client'

import { useEffect, useState } from 'react'
import { feedOf, type DeskEvent } from '@/components/data/article-feed'
import { useRoom } from '@/components/review/room-context'
import { tellOfOthers } from './tell-of-others'

/** What comes within this time is told together; by then the page has read who did it. */
const GATHER_MS = 1500

/** Tells a screen reader politely what others did. Nothing of it is seen: the page itself shows it. */
export function OthersNews() {
  const { article, me, cache } = useRoom()
  const [news, setNews] = useState('')
  useEffect(() => {
    const feed = feedOf(article.id)
    let waiting: DeskEvent[] = []
    let timer = 0
    const tell = () => {
      timer = 0
      const nameOf = (id: string) =>
        feed.people().find((person) => person.id === id)?.name ??
        cache.shown().find(({ updatedBy }) => updatedBy.id === id)?.updatedBy.name ??
        'Somebody'
      const told = tellOfOthers(waiting, me.id, nameOf)
      waiting = []
      if (told !== '') setNews(told)
    }
    const stop = feed.onEvent((event) => {
      waiting.push(event)
      timer ||= window.setTimeout(tell, GATHER_MS)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [article.id, me.id, cache])
  return (
    <p role="status" aria-label="What others did" className="sr-only">
      {news}
    </p>
  )
}
