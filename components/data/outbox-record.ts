import type { SavedCorrection, SuggestionNotes } from '@/lib/editor/sync/saved-correction'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import type { OutboxRequest, Question } from './outbox-desk'

/** What the desk answered to a suggestion as it read then. */
export type Refusal = { readonly key: string; readonly sentence: string }

/** Everything of one tab's unsent work, as this browser keeps it. */
export type OutboxRecord = {
  readonly suggestions: readonly Suggestion[]
  readonly known: ReadonlyMap<string, SavedCorrection>
  readonly notes: ReadonlyMap<string, SuggestionNotes>
  readonly refused: ReadonlyMap<string, Refusal>
  readonly request: OutboxRequest | null
  readonly questions: readonly Question[]
}

export const emptyRecord: OutboxRecord = {
  suggestions: [],
  known: new Map(),
  notes: new Map(),
  refused: new Map(),
  request: null,
  questions: [],
}

export function withEntry<T>(map: ReadonlyMap<string, T>, id: string, value: T): ReadonlyMap<string, T> {
  return new Map(map).set(id, value)
}

export function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  const next = new Map(map)
  next.delete(id)
  return next
}

/** The same under another name: the suggestion has become an annotation of the desk, or the other way round. */
export function renamed<T>(map: ReadonlyMap<string, T>, from: string, to: string): ReadonlyMap<string, T> {
  const value = map.get(from)
  return value === undefined ? map : new Map(without(map, from)).set(to, value)
}

/** A refused suggestion that was taken back is nobody's matter any more. */
export function stillThere({ refused, questions, known }: OutboxRecord, suggestions: readonly Suggestion[]) {
  if (refused.size === 0) return refused
  const there = new Set([...suggestions, ...questions].map(({ id }) => id))
  return new Map([...refused].filter(([id]) => there.has(id) || known.has(id)))
}
