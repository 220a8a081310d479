'use client'

import { createContext, useContext, type Dispatch, type ReactNode } from 'react'
import type { ArticleDoc } from '@/lib/core/articles/document'
import type { Role } from '@/lib/core/people/person-contract'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { AnnotationCache } from '@/components/data/use-annotations'
import { emptyRoom, type Draft, type RoomAction, type RoomState } from './room-state'

export type Me = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: Role
}

/** The article as the room needs it. */
export type RoomArticle = {
  readonly id: string
  readonly headline: string
  readonly byline: string | null
  readonly dateline: string | null
  readonly status: 'open' | 'signed_off' | 'published'
  readonly writers: readonly string[]
  readonly revision: number
  readonly text: string
  readonly doc: ArticleDoc
}

/** What stays the same for as long as the page stands. */
export type RoomValue = {
  readonly article: RoomArticle
  readonly me: Me
  readonly verdicts: readonly string[]
  readonly dispatch: Dispatch<RoomAction>
  readonly cache: AnnotationCache
  /** Opens a form on a span. */
  readonly compose: (draft: Draft) => void
  /** The key under which this browser keeps unsent text of one form. */
  readonly keepKey: (form: string) => string
}

const RoomContext = createContext<RoomValue | null>(null)
const StateContext = createContext<RoomState>(emptyRoom)
const AnnotationsContext = createContext<readonly AnnotationPlace[]>([])

/** Of its own: a card at rest is given a state that stays the same. */
export const RoomStateProvider = StateContext.Provider

type RoomProviderProps = {
  readonly room: RoomValue
  readonly state: RoomState
  readonly annotations: readonly AnnotationPlace[]
  readonly children: ReactNode
}

/** Three contexts, by how often they change: who needs the room alone is not drawn again for an annotation or a click. */
export function RoomProvider({ room, state, annotations, children }: RoomProviderProps) {
  return (
    <RoomContext.Provider value={room}>
      <AnnotationsContext.Provider value={annotations}>
        <StateContext.Provider value={state}>{children}</StateContext.Provider>
      </AnnotationsContext.Provider>
    </RoomContext.Provider>
  )
}

export function useRoom(): RoomValue {
  const room = useContext(RoomContext)
  if (room === null) throw new Error('This stands outside the room.')
  return room
}

/** What is open, edited, filtered and written now. */
export function useRoomState(): RoomState {
  return useContext(StateContext)
}

/** All, in the order of the text, a moment after their marks; the whole of one comes by `useAnnotation`. */
export function useRoomAnnotations(): readonly AnnotationPlace[] {
  return useContext(AnnotationsContext)
}
