'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { callApi } from '@/components/data/api-client'
import { sayPresenceRoute } from '@/lib/core/api/presence-routes'

/** Moving on is told when it rests. */
const RESTS_AFTER_MS = 600
/** A connection that the desk lost sight of (a new server) hears the place again. */
const AGAIN_MS = 45_000

type Place = {
  readonly articleId: string
  readonly editor: Editor | null
  readonly toOffset: (position: number) => number
  /** where the active annotation begins: it goes before the caret and what is in view */
  readonly activeStart: number | null
}

/** Tells the desk where this person looks: the active annotation, else the caret, else the text in view. */
export function useSayPresence(place: Place): void {
  const latest = useRef(place)
  const { articleId, activeStart, editor } = place
  const said = useRef<number | null>(null)
  const soon = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = place
  })
  useEffect(() => {
    if (editor === null) return
    let timer = 0
    const say = () => {
      const start = placeNow(latest.current)
      if (start === said.current || document.hidden) return
      said.current = start
      const at = start === null ? null : { start }
      // Nobody's work depends on it: the next one says it again.
      callApi(sayPresenceRoute, { params: { id: articleId }, body: { at } }).catch(() => {
        said.current = null
      })
    }
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(say, RESTS_AFTER_MS)
    }
    const again = window.setInterval(() => {
      said.current = null
      later()
    }, AGAIN_MS)
    soon.current = later
    later()
    editor.on('selectionUpdate', later)
    window.addEventListener('scroll', later, { passive: true })
    document.addEventListener('visibilitychange', later)
    return () => {
      window.clearTimeout(timer)
      window.clearInterval(again)
      editor.off('selectionUpdate', later)
      window.removeEventListener('scroll', later)
      document.removeEventListener('visibilitychange', later)
    }
  }, [articleId, editor])
  useEffect(() => soon.current(), [activeStart])
}

function placeNow({ editor, toOffset, activeStart }: Place): number | null {
  if (activeStart !== null) return activeStart
  if (editor === null || editor.isDestroyed) return null
  if (editor.isFocused) return toOffset(editor.state.selection.head)
  const { left, right } = editor.view.dom.getBoundingClientRect()
  const seen = editor.view.posAtCoords({ left: (left + right) / 2, top: window.innerHeight / 3 })
  return seen === null ? null : toOffset(seen.pos)
}
