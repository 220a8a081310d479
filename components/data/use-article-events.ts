'use client'

import { useEffect, useRef, useState } from 'react'
import { articleEventsRoute } from '@/lib/core/api/article-routes'
import { apiAddress } from './api-client'

/** What happened: ids of annotations that changed, or `null` when anything may have. */
export type Happening = readonly string[] | null

export type Connection = 'open' | 'lost'

/** Events that come within this time are one happening. */
const GATHER_MS = 120
/** A connection that is lost for a moment only is not worth a word. */
const LOST_AFTER_MS = 3000
const REOPEN_AFTER_MS = 5000

/**
 * Listens to the desk. One tab of a browser holds the connection of an article and tells the others, so that open tabs do not
 * use up the few connections a browser allows. After a gap everything is asked for again.
 */
export function useArticleEvents(articleId: string, onHappening: (what: Happening) => void): Connection {
  const [connection, setConnection] = useState<Connection>('open')
  const latest = useRef(onHappening)
  useEffect(() => {
    latest.current = onHappening
  }, [onHappening])
  useEffect(() => {
    const gathering = gather((what) => latest.current(what))
    const channel = new BroadcastChannel(`stet-events-${articleId}`)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'happened') gathering.add(data.what)
      else setConnection(data.connection)
    }
    const tell = (message: Message) => {
      channel.postMessage(message)
      if (message.type === 'happened') gathering.add(message.what)
      else setConnection(message.connection)
    }
    const leaving = new AbortController()
    void lead(articleId, tell, leaving.signal)
    return () => {
      leaving.abort()
      gathering.stop()
      channel.close()
    }
  }, [articleId])
  return connection
}

type Message =
  | { readonly type: 'happened'; readonly what: Happening }
  | { readonly type: 'connection'; readonly connection: Connection }

/** Waits for its turn, then holds the connection until the page goes. Without the locks API every tab has its own. */
async function lead(articleId: string, tell: (message: Message) => void, signal: AbortSignal): Promise<void> {
  const hold = () => listen(articleId, tell, signal)
  const locks = (navigator as { locks?: LockManager }).locks
  try {
    if (locks === undefined) await hold()
    else await locks.request(`stet-events-${articleId}`, { signal }, hold)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function listen(articleId: string, tell: (message: Message) => void, signal: AbortSignal): Promise<void> {
  // The turn may come just after the page has gone.
  if (signal.aborted) return Promise.resolve()
  let source: EventSource | undefined
  let lost = false
  let losing = 0
  let reopening = 0
  const open = () => {
    source = new EventSource(apiAddress(articleEventsRoute, { id: articleId }))
    source.onopen = () => {
      window.clearTimeout(losing)
      losing = 0
      if (!lost) return
      lost = false
      tell({ type: 'connection', connection: 'open' })
      tell({ type: 'happened', what: null })
    }
    source.onerror = () => {
      losing ||= window.setTimeout(() => {
        lost = true
        tell({ type: 'connection', connection: 'lost' })
      }, LOST_AFTER_MS)
      // A refusal (the desk restarts, a proxy answers) closes it for good: the browser would not try again.
      if (source?.readyState === EventSource.CLOSED) reopening = window.setTimeout(open, REOPEN_AFTER_MS)
    }
    source.onmessage = ({ data }: MessageEvent<string>) => tell({ type: 'happened', what: idsIn(data) })
    source.addEventListener('reset', () => tell({ type: 'happened', what: null }))
  }
  open()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      window.clearTimeout(losing)
      window.clearTimeout(reopening)
      source?.close()
      resolve()
    })
  })
}

function idsIn(data: string): Happening {
  try {
    const event = JSON.parse(data) as { annotationId?: unknown; annotationIds?: unknown }
    if (typeof event.annotationId === 'string') return [event.annotationId]
    return null
  } catch {
    return null
  }
}

function gather(done: (what: Happening) => void) {
  let ids = new Set<string>()
  let all = false
  let timer = 0
  return {
    add: (what: Happening) => {
      if (what === null) all = true
      else for (const id of what) ids.add(id)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        done(all ? null : [...ids])
        ids = new Set()
        all = false
      }, GATHER_MS)
    },
    stop: () => window.clearTimeout(timer),
  }
}
