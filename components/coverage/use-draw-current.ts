'use client'

import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { Span } from '@/lib/core/anchors/span'
import type { CopyPlaces } from '@/lib/editor/suggest/copy-map'

const NAME = 'current-sentence'

/** Draws the sentence that the keyboard is at, without a change to the document or its decorations. */
export function useDrawCurrent(editor: Editor, map: CopyPlaces, sentence: Span | undefined): void {
  const { start, end } = sentence ?? { start: 0, end: 0 }
  useEffect(() => {
    if (!('highlights' in CSS) || start === end) return
    const draw = () => {
      const from = editor.view.domAtPos(map.toPosition(start), 1)
      const to = editor.view.domAtPos(map.toPosition(end, 'end'), -1)
      const range = new Range()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      CSS.highlights.set(NAME, new Highlight(range))
    }
    draw()
    // Typing puts other text nodes in place of those that the range began and ended in.
    editor.on('update', draw)
    return () => {
      editor.off('update', draw)
      CSS.highlights.delete(NAME)
    }
  }, [editor, map, start, end])
}
