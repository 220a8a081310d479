'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, type Dispatch } from 'react'
import type { RoomAction } from '@/components/review/room-state'
import { suggestionAt } from './suggestion-at'

/** The card of one's own suggestion opens while the caret is in it, and closes when the caret goes on. */
export function useCaretCard(editor: Editor | null, dispatch: Dispatch<RoomAction>): void {
  useEffect(() => {
    if (editor === null) return
    let was: string | null = null
    const look = () => {
      if (!editor.isFocused || editor.view.composing) return
      const at = suggestionAt(editor.state)
      if (at === was) return
      if (at !== null) dispatch({ type: 'caret in', id: at })
      else if (was !== null) dispatch({ type: 'caret out', id: was })
      was = at
    }
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor, dispatch])
}
