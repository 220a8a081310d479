'use client'

import { useEffect, useRef, useState } from 'react'
import { articleEventsRoute } from '@/lib/core/api/article-routes'
import {
  withPresenceNews,
  type PresenceNews,
  type PresentPerson,
} from '@/lib/core/presence/presence-contract'
import { apiAddress } from './api-client'
import { feedOf, type DeskEvent } from './article-feed'
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
 * use up the few connections a browser allows. A connection that breaks goes on after the last event it heard. Where
 * something may have been missed nevertheless, everything is asked for again, once.
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
    const feed = feedOf(articleId)
    const hear = (message: Message) => {
      if (message.type === 'happened') gathering.add(message.what)
      if (message.type === 'happened' && message.event !== undefined) feed.happened(message.event)
      if (message.type === 'people') feed.setPeople(message.people)
      if (message.type === 'connection') setConnection(message.connection)
    }
    const tell = (message: Message) => {
      channel.postMessage(message)
      hear(message)
    }
    const held: Held = { sequence, connection: 'open', isHeld: false, people: [] }
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
  | { readonly type: 'happened'; readonly what: Happening; readonly event?: DeskEvent }
  | { readonly type: 'people'; readonly people: readonly PresentPerson[] }
  | { readonly type: 'connection'; readonly connection: Connection }
  /** from a tab that has come, with where the events stood when its page was made */
  | { readonly type: 'joined'; readonly sequence: number }

/** The connection that this tab holds: how far it has heard, and who is there. */
type Held = {
  sequence: number
  connection: Connection
  isHeld: boolean
  people: readonly PresentPerson[]
}
type Tell = (message: Message) => void

function welcome(held: Held, sequence: number, tell: Tell): void {
  tell({ type: 'connection', connection: held.connection })
  tell({ type: 'people', people: held.people })
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
      tell({ type: 'happened', ...readEvent(event.data) })
    }
    const begin = (event: MessageEvent) => {
      const before = held.sequence
      heard(event)
      if (event.type === 'reset' || held.sequence > before) tell({ type: 'happened', what: null })
    }
    source.addEventListener('presence', ({ data }: MessageEvent<string>) => {
      // The desk's own words, held to the contract by its tests.
      held.people = withPresenceNews(held.people, JSON.parse(data) as PresenceNews)
      tell({ type: 'people', people: held.people })
    })
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

/** Events of these do not change what annotations say. */
const BESIDE_ANNOTATIONS = ['coverage']

function readEvent(data: string): { readonly what: Happening; readonly event?: DeskEvent } {
  try {
    const event = JSON.parse(data) as DeskEvent
    if (typeof event.annotationId === 'string') return { what: [event.annotationId], event }
    return { what: BESIDE_ANNOTATIONS.includes(event.type) ? [] : null, event }
  } catch {
    return { what: null }
  }
}
