'use client'

import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { ProjectionMap } from '@/lib/core/articles/projection'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'

const NAME = 'current-sentence'

/** Draws the sentence that the keyboard is at, without a change to the document or its decorations. */
export function useDrawCurrent(editor: Editor, map: ProjectionMap, sentence: Sentence | undefined): void {
  const { start, end } = sentence ?? { start: 0, end: 0 }
  useEffect(() => {
    if (!('highlights' in CSS) || start === end) return
    const from = editor.view.domAtPos(map.toPosition(start), 1)
    const to = editor.view.domAtPos(map.toPosition(end), -1)
    const range = new Range()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    CSS.highlights.set(NAME, new Highlight(range))
    return () => {
      CSS.highlights.delete(NAME)
    }
  }, [editor, map, start, end])
}
