import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import type { SuggestionNotes } from '@/lib/editor/sync/saved-correction'
import type { OutboxRecord } from './outbox-record'

/**
 * What a person wrote about suggestions that they took back, for as long as the room is open: when undo brings the words
 * again, it is another suggestion to the desk, and to the person the same.
 */
export function leftNotes() {
  const left = new Map<string, SuggestionNotes>()
  return {
    /** The notes after the working copy has become `now`. */
    after: (record: OutboxRecord, now: readonly CorrectionEdit[]): ReadonlyMap<string, SuggestionNotes> => {
      const present = new Set(now.map(({ id }) => id))
      for (const one of record.suggestions) {
        const notes = present.has(one.id) ? null : notesOf(record, one.id)
        if (notes !== null) left.set(keyOf(one), notes)
      }
      if (left.size === 0) return record.notes
      const back = now.flatMap((one) => {
        const notes = left.get(keyOf(one))
        return notes === undefined || notesOf(record, one.id) !== null ? [] : [[one.id, notes] as const]
      })
      return back.length === 0 ? record.notes : new Map([...record.notes, ...back])
    },
  }
}

const keyOf = ({ start, end, replacement }: CorrectionEdit): string =>
  JSON.stringify([start, end, replacement])

/** Null where nothing was written. A category that goes with a reason was seen by the person: it stays. */
function notesOf({ notes, known }: OutboxRecord, id: string): SuggestionNotes | null {
  const { category = null, reason = '' } = notes.get(id) ?? {}
  const saved = known.get(id)
  if (category === null && reason === '' && (saved?.reason ?? '') === '') return null
  return {
    category: category ?? saved?.category ?? null,
    reason: reason === '' ? (saved?.reason ?? '') : reason,
  }
}
