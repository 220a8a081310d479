'use client'

import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { BothWaysExtension } from '@/lib/editor/both-ways'
import { copyClass } from '@/lib/editor/copy-class'
import { copyExtensions } from '@/lib/editor/copy-extensions'
import type { Highlight } from '@/lib/editor/highlight'
import { dispatchHighlights, HIT_EVENT, HighlightExtension } from '@/lib/editor/highlight-plugin'
import { SeamsExtension } from '@/lib/editor/seams'
import { OwnSuggestionsExtension } from '@/lib/editor/suggest/own-decorations'
import { setMode, suggestionsOf } from '@/lib/editor/suggest/suggest-commands'
import { REFUSED_EVENT, SuggestExtension } from '@/lib/editor/suggest/suggest-plugin'
import type { Mode } from '@/lib/editor/suggest/suggest-state'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { workingDocument } from '@/lib/editor/suggest/working-document'
import { TableLayoutExtension } from '@/lib/editor/table-layout-plugin'
import { StaticCopy } from './static-copy'
import './copy.css'

export type SuggestionsListener = (list: readonly Suggestion[], what: { readonly composing: boolean }) => void

type CopyViewProps = {
  /** The revision. */
  readonly doc: ArticleDoc
  readonly highlights: readonly Highlight[]
  readonly activeId: string | null
  readonly mode?: Mode
  /** The person's own open corrections when the page came, in text order; later ones by `setSuggestions`. */
  readonly suggestions?: readonly Suggestion[]
  readonly onSuggestions?: SuggestionsListener
  /** An edit that cannot be suggested, and why. */
  readonly onRefused?: (sentence: string) => void
  readonly onHit: (ids: readonly string[]) => void
  readonly onEditor: (editor: Editor | null) => void
}

const NONE: readonly Suggestion[] = []

/** Tiptap's own ways in and out are off: the copy has its own. */
const coreExtensions = {
  clipboardTextSerializer: false,
  keymap: false,
  drop: false,
  paste: false,
  delete: false,
} as const

/** The copy in Tiptap. Until it runs, and without a browser, the same text stands there as plain elements. */
export function CopyView(props: CopyViewProps) {
  const { doc, highlights, mode = 'read', suggestions = NONE } = props
  const [first] = useState({ highlights, suggestions, mode })
  const editor = useEditor(
    {
      extensions: [
        ...copyExtensions,
        SuggestExtension.configure({
          doc,
          suggestions: first.suggestions,
          mode: first.mode,
          session: newSession(),
        }),
        BothWaysExtension,
        SeamsExtension,
        TableLayoutExtension,
        HighlightExtension.configure({ highlights: first.highlights }),
        OwnSuggestionsExtension,
      ],
      content: workingDocument(doc, first.suggestions) as JSONContent,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: coreExtensions,
      injectCSS: false,
      editorProps: { attributes: { class: copyClass(doc.content) } },
    },
    [doc],
  )
  useListeners(editor, props)
  useEffect(() => {
    if (editor) setMode(editor.view, mode)
  }, [editor, mode])
  // In the same frame as the rest of the room.
  useLayoutEffect(() => {
    if (editor) dispatchHighlights(editor.view, { type: 'set highlights', highlights })
  }, [editor, highlights])
  const { activeId } = props
  useEffect(() => {
    if (editor) dispatchHighlights(editor.view, { type: 'set active', id: activeId })
  }, [editor, activeId])
  const fallback = useMemo(
    () => <StaticCopy doc={doc} highlights={highlights} suggestions={first.suggestions} />,
    [doc, highlights, first.suggestions],
  )
  return editor ? <EditorContent editor={editor} /> : fallback
}

function useListeners(editor: Editor | null, props: CopyViewProps): void {
  const { onEditor, onHit, onRefused, onSuggestions } = props
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  useHearing(editor, HIT_EVENT, onHit)
  useHearing(editor, REFUSED_EVENT, onRefused)
  useEffect(() => {
    if (editor === null || onSuggestions === undefined) return
    let told = suggestionsOf(editor.state)
    let wasComposing = false
    const tell = () => {
      const list = suggestionsOf(editor.state)
      const { composing } = editor.view
      if (list === told && composing === wasComposing) return
      told = list
      wasComposing = composing
      onSuggestions(list, { composing })
    }
    editor.on('transaction', tell)
    return () => {
      editor.off('transaction', tell)
    }
  }, [editor, onSuggestions])
}

function useHearing(
  editor: Editor | null,
  name: string,
  onDetail: ((detail: never) => void) | undefined,
): void {
  useEffect(() => {
    const dom = editor?.view.dom
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) onDetail?.(event.detail as never)
    }
    dom?.addEventListener(name, hear)
    return () => dom?.removeEventListener(name, hear)
  }, [editor, name, onDetail])
}

/** Ids made here differ from those of this person's other tabs. */
function newSession(): string {
  return `new-${Math.random().toString(36).slice(2, 10)}`
}
