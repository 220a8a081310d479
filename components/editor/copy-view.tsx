'use client'

import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { copyClass } from '@/lib/editor/copy-class'
import { copyExtensions } from '@/lib/editor/copy-extensions'
import { FixedCopy } from '@/lib/editor/fixed-copy'
import type { Highlight } from '@/lib/editor/highlight'
import { dispatchHighlights, HIT_EVENT, HighlightExtension } from '@/lib/editor/highlight-plugin'
import { TableLayoutExtension } from '@/lib/editor/table-layout-plugin'
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
  const [firstHighlights] = useState(highlights)
  const editor = useEditor(
    {
      extensions: [
        ...copyExtensions,
        FixedCopy,
        TableLayoutExtension,
        HighlightExtension.configure({ highlights: firstHighlights }),
      ],
      content: doc as JSONContent,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableInputRules: false,
      enablePasteRules: false,
      injectCSS: false,
      editorProps: { attributes: { class: copyClass(doc.content) } },
    },
    [doc],
  )
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  useEffect(() => {
    const dom = editor?.view.dom
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) onHit(event.detail as readonly string[])
    }
    dom?.addEventListener(HIT_EVENT, hear)
    return () => dom?.removeEventListener(HIT_EVENT, hear)
  }, [editor, onHit])
  useEffect(() => {
    if (editor) dispatchHighlights(editor.view, { type: 'set highlights', highlights })
  }, [editor, highlights])
  useEffect(() => {
    if (editor) dispatchHighlights(editor.view, { type: 'set active', id: activeId })
  }, [editor, activeId])
  const fallback = useMemo(() => <StaticCopy doc={doc} highlights={highlights} />, [doc, highlights])
  return editor ? <EditorContent editor={editor} /> : fallback
}
