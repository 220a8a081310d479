'use client'

import type { Editor } from '@tiptap/react'
import { useCallback, useMemo, useRef, type Dispatch } from 'react'
import { setAsideSentence } from '@/components/annotations/annotation-words'
import type { AnnotationCache } from '@/components/data/use-annotations'
import type { RoomArticle } from '@/components/review/room-context'
import type { RoomAction } from '@/components/review/room-state'
import { sayDone } from '@/components/ui/toaster'
import type { SuggestValue } from './suggest-context'
import { useCaretCard } from './use-caret-card'
import { useOutbox } from './use-outbox'
import { useOwnIds } from './use-own-ids'
import { useSuggestKeys } from './use-suggest-keys'

type SuggestRoom = {
  readonly editor: Editor | null
  readonly article: RoomArticle
  readonly myId: string
  readonly cache: AnnotationCache
  readonly dispatch: Dispatch<RoomAction>
}

/**
 * Everything of suggesting that the room needs: for `SuggestProvider`, and which annotations stand in the working copy.
 * `suggest` is null until what was kept has been read: nothing may be typed before.
 */
export function useSuggestRoom(room: SuggestRoom): {
  readonly suggest: SuggestValue | null
  readonly ownIds: ReadonlySet<string>
} {
  const { editor, article, myId, cache, dispatch } = room
  const firstNames = useRef(new Map<string, string>())
  const names = useRef(new Map<string, string>())
  const onNamed = useCallback(
    (from: string, to: string) => {
      firstNames.current.set(to, firstNames.current.get(from) ?? from)
      names.current.set(firstNames.current.get(to) ?? to, to)
      dispatch({ type: 'rename', from, to })
    },
    [dispatch],
  )
  const onSetAside = useCallback(
    (id: string) => {
      sayDone(setAsideSentence)
      // Its card, else filtered out, stands where the words were.
      dispatch({ type: 'activate', id })
    },
    [dispatch],
  )
  const activate = useCallback((id: string) => dispatch({ type: 'activate', id }), [dispatch])
  const outbox = useOutbox({ editor, article, myId, cache, onNamed, onSetAside, onStays: activate })
  const ownIds = useOwnIds(outbox)
  useSuggestKeys(editor, outbox, article.text, activate)
  useCaretCard(editor, dispatch)
  const keyOf = useCallback((id: string) => firstNames.current.get(id) ?? id, [])
  const nameOf = useCallback((id: string) => names.current.get(keyOf(id)) ?? id, [keyOf])
  const suggest = useMemo(
    () => (editor === null || outbox === null ? null : { editor, outbox, keyOf, nameOf }),
    [editor, outbox, keyOf, nameOf],
  )
  return { suggest, ownIds }
}
