'use client'

import { createContext, useContext, type Dispatch } from 'react'
import type { ArticleDoc } from '@/lib/core/articles/document'
import type { Role } from '@/lib/core/people/person-contract'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { AnnotationCache } from '@/components/data/use-annotations'
import type { Draft, RoomAction, RoomState } from './room-state'

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

export type RoomValue = {
  readonly article: RoomArticle
  readonly me: Me
  readonly verdicts: readonly string[]
  /** All, in the order of the text; the whole of one comes by `useAnnotation`. */
  readonly annotations: readonly AnnotationPlace[]
  readonly state: RoomState
  readonly dispatch: Dispatch<RoomAction>
  readonly cache: AnnotationCache
  /** Opens a form on a span. */
  readonly compose: (draft: Draft) => void
  /** The key under which this browser keeps unsent text of one form. */
  readonly keepKey: (form: string) => string
}

const RoomContext = createContext<RoomValue | null>(null)
export const RoomProvider = RoomContext.Provider

export function useRoom(): RoomValue {
  const room = useContext(RoomContext)
  if (room === null) throw new Error('This stands outside the room.')
  return room
}
