import type { PresentPerson } from '@/lib/core/presence/presence-contract'
import type { Actor } from '@/lib/server/context'
import { perDatabase } from '@/lib/server/per-database'

/**
 * Who has which article open, and where they look. No record: it is never stored, and forgotten with the process. A
 * desk of several processes puts a shared store behind the same type.
 */
export type PresenceStore = {
  /** Somebody's tab is open; the answer says that it is open no more. A person's tabs are one person. */
  readonly enter: (articleId: string, actor: Person) => () => void
  /** Where somebody who is there looks now. Of somebody who is not there nothing is kept. */
  readonly move: (articleId: string, actor: Person, at: PresentPerson['at']) => void
  /** Everybody on the article, in the order in which they came. */
  readonly people: (articleId: string) => Promise<readonly PresentPerson[]>
  /** Returns how to stop listening. */
  readonly onChange: (articleId: string, listener: () => void) => () => void
}
type Person = Pick<Actor, 'id' | 'name' | 'personId'>

/** A connection that breaks and comes back within this time never left. */
const LEAVES_AFTER_MS = 2500

type Entry = { person: PresentPerson; tabs: number; leaving: NodeJS.Timeout | null }
type Room = { readonly people: Map<string, Entry>; readonly listeners: Set<() => void> }

export function memoryPresence(leavesAfterMs = LEAVES_AFTER_MS): PresenceStore {
  const rooms = new Map<string, Room>()
  const roomOf = (articleId: string): Room => {
    const room = rooms.get(articleId) ?? { people: new Map(), listeners: new Set() }
    rooms.set(articleId, room)
    return room
  }
  const tell = ({ listeners }: Room) => {
    for (const listener of listeners) listener()
  }
  const tidy = (articleId: string, room: Room) => {
    if (room.people.size === 0 && room.listeners.size === 0) rooms.delete(articleId)
  }
  const leave = (articleId: string, room: Room, personId: string, entry: Entry) => {
    entry.tabs -= 1
    if (entry.tabs > 0) return
    entry.leaving = setTimeout(() => {
      room.people.delete(personId)
      tell(room)
      tidy(articleId, room)
    }, leavesAfterMs).unref()
  }
  return {
    enter: (articleId, { id, name, personId }) => {
      const room = roomOf(articleId)
      const entry = room.people.get(personId) ?? { person: { id, name, at: null }, tabs: 0, leaving: null }
      if (entry.leaving !== null) clearTimeout(entry.leaving)
      entry.leaving = null
      entry.tabs += 1
      const isNew = !room.people.has(personId)
      room.people.set(personId, entry)
      if (isNew) tell(room)
      return once(() => leave(articleId, room, personId, entry))
    },
    move: (articleId, { personId, name }, at) => {
      const room = rooms.get(articleId)
      const entry = room?.people.get(personId)
      if (room === undefined || entry === undefined) return
      if (entry.person.at?.start === at?.start && entry.person.name === name) return
      entry.person = { ...entry.person, name, at }
      tell(room)
    },
    people: (articleId) =>
      Promise.resolve([...(rooms.get(articleId)?.people.values() ?? [])].map(({ person }) => person)),
    onChange: (articleId, listener) => {
      const room = roomOf(articleId)
      room.listeners.add(listener)
      return () => {
        room.listeners.delete(listener)
        tidy(articleId, room)
      }
    },
  }
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

/** The presence of a database's desk. */
export const presenceOf = perDatabase('presence', () => memoryPresence())
