'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { openOutbox, type Outbox } from '@/components/data/outbox'
import { sendRequest } from '@/components/data/outbox-desk'
import type { WorkingCopyPort } from '@/components/data/outbox-ports'
import { isUnsent, type OutboxView } from '@/components/data/outbox-view'
import type { AnnotationCache } from '@/components/data/use-annotations'
import type { RoomArticle } from '@/components/review/room-context'
import { renameSuggestion, setSuggestions, suggestionsOf } from '@/lib/editor/suggest/suggest-commands'
import { suggestionAt } from './suggestion-at'
import { takeKeptWork } from './kept-work'
import { alone } from './tab-lock'

type Room = {
  readonly editor: Editor | null
  readonly article: RoomArticle
  readonly myId: string
  readonly cache: AnnotationCache
  /** a suggestion has become an annotation */
  readonly onNamed: (from: string, to: string) => void
  /** it overlaps an approved one, and has left the copy */
  readonly onSetAside: (id: string) => void
  /** the desk has refused to let it be taken back */
  readonly onStays: (id: string) => void
}

/** The person's suggestions on their way to the desk; null until the editor runs and what was kept has been read. */
export function useOutbox(room: Room): Outbox | null {
  const { editor, article, myId, cache, onNamed, onSetAside, onStays } = room
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    if (editor === null) return
    const leaving = new AbortController()
    const prefix = `${myId}/${article.id}/${String(article.revision)}/`
    const copy = copyPort(editor, onNamed)
    let opened: Outbox | null = null
    void takeKeptWork(prefix, leaving.signal).then(({ kept, keep }) => {
      if (leaving.signal.aborted) return
      opened = openOutbox(
        {
          doc: article.doc,
          base: article.text,
          copy,
          keep,
          send: (request) => sendRequest({ articleId: article.id, revision: article.revision }, request),
          heard: (annotation) => cache.put([annotation]),
          setAside: onSetAside,
          stays: onStays,
          reread: (id) => cache.refetch([id]),
          alone: (run) => alone(`${prefix}sending`, run),
        },
        kept,
      )
      listen(editor, opened, leaving.signal)
      setOutbox(opened)
    })
    return () => {
      leaving.abort()
      opened?.close()
      setOutbox(null)
    }
  }, [editor, article, myId, cache, onNamed, onSetAside, onStays])
  return outbox
}

const nothing = (): (() => void) => () => undefined

/** What the outbox holds now, drawn again when it changes. */
export function useOutboxView(outbox: Outbox | null): OutboxView | null {
  return useSyncExternalStore(
    outbox?.subscribe ?? nothing,
    () => outbox?.view() ?? null,
    () => null,
  )
}

/** Who has not typed for so long is not in the middle of a word. */
const TYPING_MS = 2000

function copyPort(editor: Editor, onNamed: Room['onNamed']): WorkingCopyPort {
  let typedAt = -TYPING_MS
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged) typedAt = performance.now()
  })
  const isTyping = () => editor.isFocused && performance.now() - typedAt < TYPING_MS
  return {
    suggestions: () => suggestionsOf(editor.state),
    editing: () => (isTyping() ? suggestionAt(editor.state) : null),
    isComposing: () => editor.view.composing,
    set: (list) => setSuggestions(editor.view, list),
    rename: (from, to) => {
      renameSuggestion(editor.view, from, to)
      onNamed(from, to)
    },
  }
}

function listen(editor: Editor, outbox: Outbox, signal: AbortSignal): void {
  const edited = () => outbox.edited()
  const send = () => void outbox.flush()
  const warn = (event: BeforeUnloadEvent) => {
    if (isUnsent(outbox.view())) event.preventDefault()
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') send()
  }
  editor.on('transaction', edited)
  editor.on('blur', send)
  signal.addEventListener('abort', () => {
    editor.off('transaction', edited)
    editor.off('blur', send)
  })
  window.addEventListener('online', send, { signal })
  window.addEventListener('beforeunload', warn, { signal })
  document.addEventListener('visibilitychange', hide, { signal })
  if (isUnsent(outbox.view())) send()
}
