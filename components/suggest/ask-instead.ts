import type { Editor } from '@tiptap/react'
import type { Outbox } from '@/components/data/outbox'
import { undoSuggestion } from '@/lib/editor/suggest/suggest-commands'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'

/** A question on the words takes the suggestion's place; the desk gets the question first, so that nothing falls between. */
export function askInstead(editor: Editor, outbox: Outbox, base: string, suggestion: Suggestion): void {
  const span = askedSpan(base, suggestion)
  outbox.ask({
    ...span,
    text: questionOf(base.slice(suggestion.start, suggestion.end), suggestion.replacement),
  })
  undoSuggestion(editor.view, suggestion.id)
  outbox.edited()
}

/** What the writer is asked, in words that can be answered. */
export function questionOf(original: string, replacement: string): string {
  const [old, now] = [original, replacement].map((words) => words.replaceAll('\n', ' ').slice(0, 2000))
  if (original === '') return `Was “${now ?? ''}” said here? Should it be put in?`
  if (replacement === '') return `Was “${old ?? ''}” really said? It was suggested to take it out.`
  return `Was “${old ?? ''}” really said? “${now ?? ''}” was suggested.`
}

/** A question stands on at least a character; one about an insertion on the word before it, or after it. */
export function askedSpan(base: string, { start, end }: { readonly start: number; readonly end: number }) {
  if (start < end) return { start, end }
  const before = /\S+\s*$/u.exec(base.slice(Math.max(0, start - 100), start))?.[0].trimEnd() ?? ''
  if (before !== '') {
    const from = base.lastIndexOf(before, start - before.length)
    return { start: from, end: from + before.length }
  }
  const after = /\S+/u.exec(base.slice(start, start + 100))
  const from = start + (after?.index ?? 0)
  return { start: from, end: from + Math.max(1, after?.[0].length ?? 1) }
}
