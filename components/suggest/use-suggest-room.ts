'use client'

import type { Editor } from '@tiptap/react'
import { useCallback, useMemo, useRef, type Dispatch } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { OutboxView } from '@/components/data/outbox'
import type { AnnotationCache } from '@/components/data/use-annotations'
import type { RoomArticle } from '@/components/review/room-context'
import type { RoomAction } from '@/components/review/room-state'
import type { SuggestValue } from './suggest-context'
import { useOutbox, useOutboxView } from './use-outbox'
import { useOwnCorrections } from './use-own-corrections'
import { useSuggestKeys } from './use-suggest-keys'

type SuggestRoom = {
  readonly editor: Editor | null
  readonly article: RoomArticle
  readonly myId: string
  readonly annotations: readonly AnnotationPlace[]
  readonly isLoaded: boolean
  readonly cache: AnnotationCache
  readonly dispatch: Dispatch<RoomAction>
}

/** Everything of suggesting that the room needs: for `SuggestProvider`, and what stands in the outbox now. */
export function useSuggestRoom(room: SuggestRoom): {
  readonly suggest: SuggestValue | null
  readonly view: OutboxView | null
} {
  const { editor, article, myId, cache, dispatch } = room
  const own = useOwnCorrections(article.id, myId, room.annotations, room.isLoaded)
  const firstNames = useRef(new Map<string, string>())
  const onNamed = useCallback(
    (from: string, to: string) => {
      firstNames.current.set(to, firstNames.current.get(from) ?? from)
      dispatch({ type: 'rename', from, to })
    },
    [dispatch],
  )
  const outbox = useOutbox({ editor, article, myId, cache, own, onNamed })
  const activate = useCallback((id: string) => dispatch({ type: 'activate', id }), [dispatch])
  useSuggestKeys(editor, outbox, article.text, activate)
  const keyOf = useCallback((id: string) => firstNames.current.get(id) ?? id, [])
  const suggest = useMemo(
    () => (editor === null || outbox === null ? null : { editor, outbox, keyOf }),
    [editor, outbox, keyOf],
  )
  return { suggest, view: useOutboxView(outbox) }
}
