'use client'

import { memo, useEffect, useRef, useState } from 'react'
import { feedOf, type DeskEvent } from '@/components/data/article-feed'
import { readAnnotations } from '@/components/data/load-annotation'
import { useRoom, useRoomAnnotations } from '@/components/review/room-context'
import { knowPeople, peopleOf } from './know-people'
import { tellOfOthers } from './tell-of-others'

/** What comes within this time is told together. */
const GATHER_MS = 1500
/** Between two tellings: a busy article does not talk without end. */
const QUIET_MS = 8000

/** Tells a screen reader politely what others did. Nothing of it is seen: the page itself shows it. */
export const OthersNews = memo(function OthersNews() {
  const { article, me, cache } = useRoom()
  const annotations = useRoomAnnotations()
  const [news, setNews] = useState('')
  const latest = useRef(annotations)
  useEffect(() => {
    latest.current = annotations
  }, [annotations])
  useEffect(() => {
    const feed = feedOf(article.id)
    const known = knowPeople()
    let waiting: DeskEvent[] = []
    let timer = 0
    let toldAt = -QUIET_MS
    let isGone = false
    const tell = async () => {
      timer = 0
      const events = waiting.filter(({ by }) => by !== me.id)
      waiting = []
      known.learn(latest.current.map(({ createdBy }) => createdBy))
      known.learn(cache.shown().flatMap(peopleOf))
      // Without an answer it is told all the same.
      await known.meet(events, (ids) => readAnnotations(article.id, ids)).catch(() => undefined)
      const told = tellOfOthers(events, me.id, known.nameOf)
      if (told === '' || isGone) return
      toldAt = performance.now()
      setNews(told)
    }
    const meetPresent = () => known.learn(feed.people())
    meetPresent()
    const stops = [
      feed.onPeople(meetPresent),
      feed.onEvent((event) => {
        waiting.push(event)
        const wait = Math.max(GATHER_MS, toldAt + QUIET_MS - performance.now())
        timer ||= window.setTimeout(() => void tell(), wait)
      }),
    ]
    return () => {
      isGone = true
      for (const stop of stops) stop()
      window.clearTimeout(timer)
    }
  }, [article.id, me.id, cache])
  return (
    <p role="status" aria-label="What others did" className="sr-only">
      {news}
    </p>
  )
})
