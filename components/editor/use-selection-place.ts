import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'

/** Where the bar stands, in pixels of its frame; `isPoint` when no words are selected, only a place. */
export type SelectionPlace = { readonly left: number; readonly top: number; readonly isPoint: boolean }

/** A mouse that is held this long without moving asks for the bar, as a tap does. */
const LONG_PRESS_MS = 500
const HALF_BAR = 190

/**
 * The place of the selection while the copy has the keyboard. A bare caret has one only where it was set by a tap or a
 * long press: a click of the mouse shows nothing.
 */
export function useSelectionPlace(editor: Editor, frame: HTMLElement | null): SelectionPlace | null {
  const [place, setPlace] = useState<SelectionPlace | null>(null)
  useEffect(() => {
    const asked = { at: null as number | null }
    let isShown = false
    const show = (next: SelectionPlace | null) => {
      // Asked at every key, and most often there is none.
      if (next === null && !isShown) return
      isShown = next !== null
      setPlace(next)
    }
    const look = () => {
      const { selection } = editor.state
      if (!selection.empty || selection.from !== asked.at) asked.at = null
      show(selection.empty && asked.at === null ? null : placeOf(editor, frame))
    }
    const onPress = () => {
      asked.at = editor.state.selection.from
      look()
    }
    const leave = ({ event }: { readonly event: FocusEvent }) => {
      const next = event.relatedTarget
      const isBar = next instanceof Element && next.closest('[data-selection-bar]') !== null
      if (!isBar) show(null)
    }
    const stopWatching = watchPresses(editor.view.dom, onPress)
    editor.on('focus', look)
    editor.on('selectionUpdate', look)
    editor.on('blur', leave)
    window.addEventListener('resize', look)
    return () => {
      if (isShown) setPlace(null)
      stopWatching()
      editor.off('selectionUpdate', look)
      editor.off('focus', look)
      editor.off('blur', leave)
      window.removeEventListener('resize', look)
    }
  }, [editor, frame])
  return place
}

/** Calls back after a tap or a long press on plain text; on an annotation they open its card. */
function watchPresses(copy: HTMLElement, onPress: () => void): () => void {
  let down = { x: 0, y: 0, at: 0, pointer: '' }
  const start = (event: PointerEvent) => {
    down = { x: event.clientX, y: event.clientY, at: event.timeStamp, pointer: event.pointerType }
  }
  const click = (event: MouseEvent) => {
    const isOnAnnotation =
      event.target instanceof Element && event.target.closest('[data-annotation]') !== null
    const isStill = Math.hypot(event.clientX - down.x, event.clientY - down.y) < 6
    const isAsking =
      down.pointer === 'mouse' ? event.timeStamp - down.at >= LONG_PRESS_MS : down.pointer !== ''
    // The caret is set by then, but the editor hears of it a moment later.
    if (isStill && isAsking && !isOnAnnotation) window.setTimeout(onPress, 50)
  }
  copy.addEventListener('pointerdown', start)
  copy.addEventListener('click', click)
  return () => {
    copy.removeEventListener('pointerdown', start)
    copy.removeEventListener('click', click)
  }
}

/** Above the first line of the selection, kept inside the frame. */
function placeOf(editor: Editor, frame: HTMLElement | null): SelectionPlace | null {
  const { selection } = editor.state
  if (frame === null || !editor.isFocused) return null
  const start = editor.view.coordsAtPos(selection.from)
  const end = editor.view.coordsAtPos(selection.to, -1)
  const box = frame.getBoundingClientRect()
  const right = end.top > start.top + 4 ? box.right : end.right
  const middle = (start.left + right) / 2 - box.left
  return {
    left: Math.min(Math.max(middle, HALF_BAR), box.width - HALF_BAR),
    top: start.top - box.top - 6,
    isPoint: selection.empty,
  }
}
