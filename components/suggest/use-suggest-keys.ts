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
        outbox.look()
        activate(suggestion.id)
        focusReason(keepTyped())
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
function focusReason(typed: Typed, waited = 0): void {
  requestAnimationFrame(() => {
    const reason = document.querySelector<HTMLTextAreaElement>('[aria-current=true] [data-reason]')
    if (reason === null && waited < PATIENCE) {
      focusReason(typed, waited + 1)
      return
    }
    const text = typed.take()
    if (reason === null) return
    reason.focus({ preventScroll: true })
    // As if it had been typed there: the field hears of it.
    if (text !== '') {
      reason.setRangeText(text, reason.selectionStart, reason.selectionEnd, 'end')
      reason.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    reason.closest('[data-card]')?.scrollIntoView({ block: 'nearest' })
  })
}

type Typed = { readonly take: () => string }

/** Who types on without waiting for the card writes the reason, not the copy. */
function keepTyped(): Typed {
  let text = ''
  const keep = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    text += event.key
  }
  window.addEventListener('keydown', keep, { capture: true })
  return {
    take: () => {
      window.removeEventListener('keydown', keep, { capture: true })
      return text
    },
  }
}
