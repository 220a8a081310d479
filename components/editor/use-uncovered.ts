'use client'

import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'

/** On a phone the bar lies over the lowest lines of the page: so high, with the one below it. */
const COVERED = 136
const PHONE = '(max-width: 40rem)'

/** When the bar comes, the selected words move above it. */
export function useUncovered(editor: Editor, isShown: boolean): void {
  useEffect(() => {
    if (!isShown || !window.matchMedia(PHONE).matches) return
    const { bottom } = editor.view.coordsAtPos(editor.state.selection.to, -1)
    const free = window.innerHeight - COVERED
    if (bottom > free) window.scrollBy({ top: bottom - free })
  }, [editor, isShown])
}
