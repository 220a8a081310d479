'use client'

import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { copyClass } from '@/lib/editor/copy-class'
import { copyExtensions } from '@/lib/editor/copy-extensions'
import { FixedCopy } from '@/lib/editor/fixed-copy'
import type { Highlight } from '@/lib/editor/highlight'
import { dispatchHighlights, HighlightExtension } from '@/lib/editor/highlight-plugin'
import { StaticCopy } from './static-copy'
import './copy.css'

type CopyViewProps = {
  readonly doc: ArticleDoc
  readonly highlights: readonly Highlight[]
  readonly activeId: string | null
  readonly onHit: (ids: readonly string[]) => void
  readonly onEditor: (editor: Editor | null) => void
}

/** The copy in Tiptap. Until it runs, and without a browser, the same text stands there as plain elements. */
export function CopyView({ doc, highlights, activeId, onHit, onEditor }: CopyViewProps) {
  const hit = useRef(onHit)
  useEffect(() => {
    hit.current = onHit
  }, [onHit])
  const firstHighlights = useRef(highlights)
  const editor = useEditor(
    {
      extensions: [
        ...copyExtensions,
        FixedCopy,
        // eslint-disable-next-line react-hooks/refs -- read once, when the editor is made
        HighlightExtension.configure({
          highlights: firstHighlights.current,
          onHit: (ids) => hit.current(ids),
        }),
      ],
      content: doc as JSONContent,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableInputRules: false,
      enablePasteRules: false,
      injectCSS: false,
      editorProps: { attributes: { class: copyClass(doc.content.length) } },
    },
    [doc],
  )
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  useEffect(() => {
    if (editor) dispatchHighlights(editor.view, { type: 'set highlights', highlights })
  }, [editor, highlights])
  useEffect(() => {
    if (editor) dispatchHighlights(editor.view, { type: 'set active', id: activeId })
  }, [editor, activeId])
  const fallback = useMemo(() => <StaticCopy doc={doc} highlights={highlights} />, [doc, highlights])
  return editor ? <EditorContent editor={editor} /> : fallback
}
