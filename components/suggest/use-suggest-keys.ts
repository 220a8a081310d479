'use client'

import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { Outbox } from '@/components/data/outbox'
import { suggestionsOf } from '@/lib/editor/suggest/suggest-commands'
import { askInstead } from './ask-instead'
import { suggestionAt } from './suggestion-at'

/** From the copy, with the caret in or at one's own suggestion: Tab to its reason, Alt+Q to ask the writer instead. */
export function useSuggestKeys(
  editor: Editor | null,
  outbox: Outbox | null,
  base: string,
  activate: (id: string) => void,
): void {
  useEffect(() => {
    if (editor === null || outbox === null) return
    const press = (event: KeyboardEvent) => {
      const isTab =
        event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
      const isAsk = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyQ'
      if ((!isTab && !isAsk) || event.isComposing) return
      const id = suggestionAt(editor.state)
      const suggestion = suggestionsOf(editor.state).find((one) => one.id === id)
      if (suggestion === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (isAsk) askInstead(editor, outbox, base, suggestion)
      else {
        activate(suggestion.id)
        focusReason()
      }
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', press, { capture: true })
    return () => dom.removeEventListener('keydown', press, { capture: true })
  }, [editor, outbox, base, activate])
}

/** So many frames the card may take to come. */
const PATIENCE = 120

/** Once the open card is there and has found its place. */
function focusReason(waited = 0): void {
  requestAnimationFrame(() => {
    const reason = document.querySelector<HTMLElement>('[aria-current=true] [data-reason]')
    if (reason === null && waited < PATIENCE) focusReason(waited + 1)
    reason?.focus({ preventScroll: true })
    reason?.closest('[data-card]')?.scrollIntoView({ block: 'nearest' })
  })
}
