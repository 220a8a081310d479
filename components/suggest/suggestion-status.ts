import type { OutboxView } from '@/components/data/outbox-view'
import type { SavedCorrection } from '@/lib/editor/sync/saved-correction'

/** How one suggestion stands with the desk. */
export type SuggestionStatus =
  | { readonly type: 'saved' | 'saving' | 'unsent' }
  | { readonly type: 'refused' | 'held'; readonly sentence: string }
  | { readonly type: 'over'; readonly state: SavedCorrection['state'] }
  | { readonly type: 'two versions'; readonly theirs: SavedCorrection }

export function statusOf(view: OutboxView, id: string): SuggestionStatus {
  const conflict = view.conflicts.find((one) => one.id === id)
  if (conflict !== undefined) return { type: 'two versions', theirs: conflict.theirs }
  const over = view.over.get(id)
  if (over !== undefined) return { type: 'over', state: over.state }
  const refused = view.refused.get(id)
  if (refused !== undefined) return { type: 'refused', sentence: refused.sentence }
  const held = view.plan.held.find((one) => one.id === id)
  if (held !== undefined) return { type: 'held', sentence: held.sentence }
  const isWaiting =
    view.request?.operation.id === id || view.plan.operations.some((operation) => operation.id === id)
  if (!isWaiting) return { type: 'saved' }
  return { type: view.isLost ? 'unsent' : 'saving' }
}

/** The room's one line about all of them; null where the person has suggested nothing. */
export function sentenceOfAll(view: OutboxView): { readonly words: string; readonly isBad: boolean } | null {
  const refused = view.refused.size + view.plan.held.length
  const waiting = view.plan.operations.length + view.questions.length + (view.request === null ? 0 : 1)
  if (view.isLost && waiting > 0) {
    const count = waiting === 1 ? '1 suggestion' : `${String(waiting)} suggestions`
    return { words: `Not sent yet: ${count} kept in this browser`, isBad: true }
  }
  if (view.conflicts.length > 0) {
    return { words: `${String(view.conflicts.length)} to choose between two versions`, isBad: true }
  }
  if (refused > 0) return { words: `${String(refused)} refused`, isBad: true }
  if (waiting > 0) return { words: 'Saving…', isBad: false }
  return view.suggestions.length > 0 ? { words: 'All saved', isBad: false } : null
}
