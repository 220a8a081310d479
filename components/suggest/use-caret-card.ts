'use client'

import type { Editor } from '@tiptap/react'
import { startTransition, useEffect, type Dispatch } from 'react'
import type { RoomAction } from '@/components/review/room-state'
import { suggestionAt } from './suggestion-at'

/** The card of one's own suggestion opens while the caret is in it, and closes when the caret goes on. */
export function useCaretCard(editor: Editor | null, dispatch: Dispatch<RoomAction>): void {
  useEffect(() => {
    if (editor === null) return
    let was: string | null = null
    // The letter is painted before the card that opens for it.
    const say = (action: RoomAction) => startTransition(() => dispatch(action))
    const look = () => {
      if (!editor.isFocused || editor.view.composing) return
      const at = suggestionAt(editor.state)
      if (at === was) return
      if (at !== null) say({ type: 'caret in', id: at })
      else if (was !== null) say({ type: 'caret out', id: was })
      was = at
    }
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor, dispatch])
}
