'use client'

import { useEffect, useRef, useState } from 'react'
import { articleEventsRoute } from '@/lib/core/api/article-routes'
import { apiAddress } from './api-client'
import { gatherHappenings, type Happening } from './gather-happenings'

export type Connection = 'open' | 'lost'

/** A connection that is lost for a moment only is not worth a word. */
const LOST_AFTER_MS = 3000
const REOPEN_AFTER_MS = 5000

/** Where the desk's events stood when the page was made, and what reads again what happened since. */
type Listener = {
  readonly sequence: number
  readonly onHappening: (what: Happening) => Promise<void>
}

/**
 * Listens to the desk. One tab of a browser holds the connection of an article and tells the others, so that open tabs do not
 * use up the few connections a browser allows. Whenever something may have been missed (between the making of the page
 * and the first connection, between two connections), everything is asked for again, once.
 */
export function useArticleEvents(articleId: string, listener: Listener): Connection {
  const [connection, setConnection] = useState<Connection>('open')
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  }, [listener])
  useEffect(() => {
    const { sequence } = latest.current
    const gathering = gatherHappenings((what) => latest.current.onHappening(what))
    const channel = new BroadcastChannel(`stet-events-${articleId}`)
    const hear = (message: Message) => {
      if (message.type === 'happened') gathering.add(message.what)
      if (message.type === 'connection') setConnection(message.connection)
    }
    const tell = (message: Message) => {
      channel.postMessage(message)
      hear(message)
    }
    const held = { sequence, connection: 'open' as Connection, isHeld: false }
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type !== 'joined') hear(data)
      else if (held.isHeld) welcome(held, data.sequence, tell)
    }
    channel.postMessage({ type: 'joined', sequence } satisfies Message)
    const leaving = new AbortController()
    void lead(articleId, held, tell, leaving.signal)
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
  /** from a tab that has come, with where the events stood when its page was made */
  | { readonly type: 'joined'; readonly sequence: number }

/** The connection that this tab holds: how far it has heard. */
type Held = { sequence: number; connection: Connection; isHeld: boolean }
type Tell = (message: Message) => void

function welcome(held: Held, sequence: number, tell: Tell): void {
  tell({ type: 'connection', connection: held.connection })
  if (held.sequence > sequence) tell({ type: 'happened', what: null })
}

/** Waits for its turn, then holds the connection until the page goes. Without the locks API every tab has its own. */
async function lead(articleId: string, held: Held, tell: Tell, signal: AbortSignal): Promise<void> {
  const hold = () => listen(articleId, held, tell, signal)
  const locks = (navigator as { locks?: LockManager }).locks
  try {
    if (locks === undefined) await hold()
    else await locks.request(`stet-events-${articleId}`, { signal }, hold)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function listen(articleId: string, held: Held, tell: Tell, signal: AbortSignal): Promise<void> {
  // The turn may come just after the page has gone.
  if (signal.aborted) return Promise.resolve()
  held.isHeld = true
  let source: EventSource | undefined
  let losing = 0
  let reopening = 0
  let isFirst = true
  const connect = (connection: Connection) => {
    window.clearTimeout(losing)
    losing = 0
    if (held.connection === connection) return
    held.connection = connection
    tell({ type: 'connection', connection })
  }
  const heard = ({ lastEventId }: MessageEvent) => {
    held.sequence = Math.max(held.sequence, Number(lastEventId) || 0)
  }
  const open = () => {
    source = new EventSource(apiAddress(articleEventsRoute, { id: articleId }))
    source.onopen = () => connect('open')
    source.onerror = () => {
      losing ||= window.setTimeout(() => connect('lost'), LOST_AFTER_MS)
      // A refusal (the desk restarts, a proxy answers) closes it for good: the browser would not try again.
      if (source?.readyState === EventSource.CLOSED) reopening = window.setTimeout(open, REOPEN_AFTER_MS)
    }
    source.onmessage = (event: MessageEvent<string>) => {
      heard(event)
      tell({ type: 'happened', what: idsIn(event.data) })
    }
    const begin = (event: MessageEvent) => {
      const before = held.sequence
      heard(event)
      if (!isFirst || event.type === 'reset' || held.sequence > before) tell({ type: 'happened', what: null })
      isFirst = false
    }
    source.addEventListener('ready', begin)
    source.addEventListener('reset', begin)
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
    const event = JSON.parse(data) as { annotationId?: unknown }
    return typeof event.annotationId === 'string' ? [event.annotationId] : null
  } catch {
    return null
  }
}
