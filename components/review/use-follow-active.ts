'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { startOf, type AnnotationPlace } from '@/components/data/annotation-place'
import type { ProjectionMap } from '@/lib/core/articles/projection'
import type { RoomState } from './room-state'
import { isWide } from './use-wide'

/** The bars on top, and a little air. */
const TOP = 130
const BOTTOM = 160
/** Where the cards are a sheet, words are seen above it: what it leaves of the page's height. */
const ABOVE_SHEET = 0.28

/** Brings the words of the active card into view, and the keyboard back to the copy when that was asked for. */
export function useFollowActive(
  editor: Editor | null,
  map: ProjectionMap,
  { activeId, focus, wishes }: RoomState,
  annotations: readonly AnnotationPlace[],
): void {
  const known = useRef(annotations)
  useEffect(() => {
    known.current = annotations
  }, [annotations])
  useEffect(() => {
    if (editor === null || wishes === 0) return
    if (focus === 'copy') editor.commands.focus(null, { scrollIntoView: false })
    const start = startOf(known.current.find(({ id }) => id === activeId))
    if (start === null) return
    const { top } = editor.view.coordsAtPos(map.toPosition(start), 1)
    const bottom = isWide() ? window.innerHeight - BOTTOM : window.innerHeight * ABOVE_SHEET
    const wanted = isWide() ? window.innerHeight / 3 : TOP
    if (top < TOP || top > bottom) window.scrollBy({ top: top - wanted })
    // Once the card has found its place, all of it shall be seen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document
          .querySelector(`[data-card="${CSS.escape(activeId ?? '')}"]`)
          ?.scrollIntoView({ block: 'nearest' })
      }),
    )
  }, [editor, map, activeId, focus, wishes])
}
