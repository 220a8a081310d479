'use client'

import type { Editor } from '@tiptap/react'
import { createContext, useContext } from 'react'
import type { Outbox } from '@/components/data/outbox'

export type SuggestValue = {
  readonly editor: Editor
  readonly outbox: Outbox
  /** A card's name that stays while its suggestion becomes an annotation: nobody's field is drawn anew under them. */
  readonly keyOf: (id: string) => string
  /** The name it goes by now: a list that is drawn a moment later may still have the one before. */
  readonly nameOf: (id: string) => string
}

const SuggestContext = createContext<SuggestValue | null>(null)
export const SuggestProvider = SuggestContext.Provider

/** Null outside the room, and until the editor runs. */
export function useSuggest(): SuggestValue | null {
  return useContext(SuggestContext)
}
