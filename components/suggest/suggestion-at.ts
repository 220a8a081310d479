import type { EditorState } from 'prosemirror-state'
import { suggestionsOf } from '@/lib/editor/suggest/suggest-commands'
import { workingSpans } from '@/lib/editor/suggest/suggestion'
import { offsetAt } from '@/lib/editor/suggest/working-copy'

/** The person's own suggestion that the caret stands in or at; null when there is none. */
export function suggestionAt(state: EditorState): string | null {
  const suggestions = suggestionsOf(state)
  if (suggestions.length === 0) return null
  const at = offsetAt(state.doc, state.selection.head)
  const index = workingSpans(suggestions).findIndex(({ start, end }) => start <= at && at <= end)
  return suggestions[index]?.id ?? null
}
