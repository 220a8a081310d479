'use client'

import { useSyncExternalStore } from 'react'
import { fullTime, timeAgo } from './time-words'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let minute = 0

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute = Date.now()
    for (const each of listeners) each()
  }, 30_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function currentTime(): number {
  if (minute === 0) minute = Date.now()
  return minute
}

/** When something happened, in words that stay true; the server, which does not know the reader's zone, writes the date. */
export function TimeAgo({ at }: { readonly at: string }) {
  const now = useSyncExternalStore<number | null>(subscribe, currentTime, () => null)
  const time = new Date(at)
  if (now === null) return <time dateTime={at}>{at.slice(0, 10)}</time>
  return (
    <time dateTime={at} title={fullTime(time)}>
      {timeAgo(time, new Date(now))}
    </time>
  )
}
