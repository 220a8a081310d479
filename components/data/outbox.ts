import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { mergeDesk, type SyncConflict } from '@/lib/editor/sync/merge-desk'
import { operationKey, planSync, type SyncOperation, type SyncPlan } from '@/lib/editor/sync/plan-sync'
import {
  isOpenCorrection,
  type SavedCorrection,
  type SuggestionNotes,
} from '@/lib/editor/sync/saved-correction'
import { afterPause } from './after-pause'
import { newIdempotencyKey } from './api-client'
import { sentenceOf } from './api-problem'
import { leftNotes } from './left-notes'
import { isDoneMeanwhile, isLost, savedFrom, suggestionOf, type Question } from './outbox-desk'
import type { OutboxPorts } from './outbox-ports'
import { emptyRecord, renamed, stillThere, withEntry, without, type OutboxRecord } from './outbox-record'
import { isUnsent, overIn, type OutboxView } from './outbox-view'

export type Outbox = ReturnType<typeof openOutbox>

/** Typing has paused when nothing was typed for so long. */
export const PAUSE_MS = 1000
const LOOK_MS = 200
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 30_000

/**
 * Sends a working copy's suggestions to the desk and takes the desk's answers into it. One request at a time; each is
 * kept with its key before it is sent, so that after a reload the same one is repeated. `kept` is what an earlier visit left.
 */
export function openOutbox(ports: OutboxPorts, kept: OutboxRecord | null) {
  let record = kept ?? emptyRecord
  let desk: readonly SavedCorrection[] = []
  let conflicts: readonly SyncConflict[] = []
  let lost: string | null = null
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  /** the suggestion that the caret was in when the desk's answers were taken in last */
  let stoodIn: string | null = null
  let isClosed = false
  const soft = new Map<string, string>()
  const left = leftNotes()
  /** suggestions that an approved correction keeps out of the copy, while they are still in it */
  const thwarted = new Set<string>()
  const listeners = new Set<() => void>()

  const plan = (): SyncPlan =>
    planSync({
      doc: ports.doc,
      base: ports.base,
      suggestions: record.suggestions,
      known: record.known,
      notes: record.notes,
      refused: new Map([...record.refused].map(([id, { key }]) => [id, key])),
      waiting: new Set([
        ...conflicts.map(({ id }) => id),
        ...(record.request ? [record.request.operation.id] : []),
      ]),
    })
  const look = (): OutboxView => ({
    ...record,
    over: overIn(record, desk),
    conflicts,
    plan: plan(),
    isLost: lost !== null,
    lostBecause: lost,
  })
  let view = look()
  const change = (part: Partial<OutboxRecord>): void => {
    record = { ...record, ...part }
    view = look()
    void ports.keep(isUnsent(view) ? record : null)
    for (const tell of listeners) tell()
  }
  const takeIn = (): void => {
    looking.stop()
    const suggestions = ports.copy.suggestions()
    if (suggestions === record.suggestions) return
    change({
      suggestions,
      notes: left.after(record, suggestions),
      refused: stillThere(record, suggestions),
    })
  }
  const looking = afterPause(takeIn, LOOK_MS, PAUSE_MS)
  const later = (delay: number): void => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void flush(), delay)
  }
  const merge = (): void => {
    if (ports.copy.isComposing()) return
    takeIn()
    stoodIn = ports.copy.editing()
    const merged = mergeDesk<Suggestion>({
      suggestions: record.suggestions,
      known: record.known,
      desk,
      editing: stoodIn,
      waiting: new Set(record.request ? [record.request.operation.id] : []),
      suggestionOf,
    })
    for (const { from, to } of merged.renamed) rename(from, to)
    conflicts = merged.conflicts
    const isOther = JSON.stringify(merged.suggestions) !== JSON.stringify(record.suggestions)
    clearTimeout(resting)
    if (isOther && !ports.copy.set(merged.suggestions)) {
      // A letter came in at this very moment: it is taken in first.
      if (!isClosed) resting = setTimeout(merge, LOOK_MS)
      return
    }
    change({ known: merged.known, suggestions: ports.copy.suggestions() })
    tellOfThose()
    const isLeft = desk.some((theirs) => {
      const before = theirs.id === stoodIn ? record.known.get(theirs.id) : undefined
      return (
        before && (theirs.version > before.version || isOpenCorrection(theirs) !== isOpenCorrection(before))
      )
    })
    if (isLeft && !isClosed) resting = setTimeout(merge, PAUSE_MS)
  }
  /** Only now that they have left the copy: the caret closes the card of what it stands in no more. */
  const tellOfThose = (): void => {
    for (const id of thwarted) {
      if (record.suggestions.some((one) => one.id === id)) continue
      thwarted.delete(id)
      ports.setAside(id)
    }
  }
  const rename = (from: string, to: string): void => {
    ports.copy.rename(from, to)
    record = {
      ...record,
      suggestions: ports.copy.suggestions(),
      notes: renamed(record.notes, from, to),
      refused: renamed(record.refused, from, to),
    }
  }
  const settle = (operation: SyncOperation | Question, answer: Annotation): void => {
    if (operation.type === 'ask') {
      change({ request: null, questions: record.questions.filter(({ id }) => id !== operation.id) })
      ports.heard(answer, operation.id)
      return
    }
    if (operation.type === 'create') rename(operation.id, answer.id)
    const saved = savedFrom(answer)
    // One that overlaps an approved correction is superseded at once: the merge that follows takes it out of the copy.
    const known = saved?.state === 'superseded' ? { ...saved, state: 'proposed' as const } : saved
    if (saved?.state === 'superseded') thwarted.add(answer.id)
    const notes = record.notes.get(answer.id)
    // What was noted while the request was under way is still to be told.
    const areTold =
      operation.type !== 'withdraw' &&
      notes?.reason === operation.reason &&
      (notes.category === null || notes.category === operation.category)
    if (saved) desk = [...desk.filter(({ id }) => id !== saved.id), saved]
    change({
      request: null,
      known: known ? withEntry(record.known, answer.id, known) : without(record.known, answer.id),
      notes: areTold ? without(record.notes, answer.id) : record.notes,
      refused: without(record.refused, answer.id),
    })
    ports.heard(answer, operation.id)
    merge()
  }
  const refuse = async (operation: SyncOperation | Question, error: unknown): Promise<void> => {
    const isOvertaken = operation.type !== 'withdraw' && isDoneMeanwhile(error)
    const key = operation.type === 'ask' ? 'ask' : operationKey(operation)
    // Somebody was faster: their version is read and compared. Twice the same, and it is a refusal.
    const isFirst = isOvertaken && soft.get(operation.id) !== key + version(operation)
    soft.set(operation.id, key + version(operation))
    change({
      request: null,
      ...(isFirst
        ? {}
        : { refused: withEntry(record.refused, operation.id, { key, sentence: sentenceOf(error) }) }),
    })
    if (operation.type === 'withdraw') ports.stays(operation.id)
    if (record.known.has(operation.id)) await ports.reread(operation.id).catch(() => undefined)
    merge()
  }
  const next = (): SyncOperation | Question | undefined =>
    record.questions.find(({ id }) => !record.refused.has(id)) ?? plan().operations[0]
  const round = async (): Promise<void> => {
    while (!isClosed) {
      const operation = record.request?.operation ?? next()
      if (operation === undefined) return
      const request = record.request ?? { key: newIdempotencyKey(), operation }
      if (record.request === null) change({ request })
      try {
        const answer = await ports.send(request)
        lost = null
        failures = 0
        settle(operation, answer)
      } catch (error) {
        if (isLost(error)) {
          lost = sentenceOf(error)
          change({})
          later(Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS))
          failures += 1
          return
        }
        lost = null
        await refuse(operation, error)
      }
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    if (ports.copy.isComposing()) {
      later(PAUSE_MS)
      return Promise.resolve()
    }
    takeIn()
    running ??= ports.alone(round).finally(() => {
      running = null
    })
    return running
  }
  if (kept !== null && ports.copy.set(kept.suggestions))
    record = { ...record, suggestions: ports.copy.suggestions() }

  return {
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** The working copy was edited, or the caret moved. What follows from it is worked out a moment later, not with every key. */
    edited: (): void => {
      // The caret has left a suggestion: what the desk decided of it meanwhile may come in.
      if (stoodIn !== null && ports.copy.editing() !== stoodIn) {
        stoodIn = null
        setTimeout(() => isClosed || merge())
      }
      if (ports.copy.suggestions() === record.suggestions) return
      looking.ask()
      if (lost === null) later(PAUSE_MS)
    },
    /** What was typed last is looked at now: its card is wanted. */
    look: takeIn,
    /** The desk's list of the person's own corrections. */
    hear: (annotations: readonly Annotation[]): void => {
      desk = annotations.flatMap((annotation) => savedFrom(annotation) ?? [])
      merge()
      if (lost === null && record.request === null && plan().operations.length > 0) later(PAUSE_MS)
    },
    note: (id: string, part: Partial<SuggestionNotes>): void => {
      const before = record.notes.get(id) ?? { category: null, reason: record.known.get(id)?.reason ?? '' }
      change({ notes: withEntry(record.notes, id, { ...before, ...part }) })
      later(PAUSE_MS)
    },
    ask: (question: Omit<Question, 'type' | 'id'>): void => {
      change({ questions: [...record.questions, { type: 'ask', id: newIdempotencyKey(), ...question }] })
      later(0)
    },
    /** Sends a refused one again as it is. */
    again: (id: string): void => {
      soft.delete(id)
      change({ refused: without(record.refused, id) })
      later(0)
    },
    /** No more about a refused question or withdrawal: what the desk still has open comes into the copy again. */
    leave: (id: string): void => {
      soft.delete(id)
      change({
        known: without(record.known, id),
        refused: without(record.refused, id),
        questions: record.questions.filter((one) => one.id !== id),
      })
      merge()
    },
    /** Between two versions of one: `mine` goes to the desk over theirs, `theirs` comes into the copy. */
    choose: (id: string, whose: 'mine' | 'theirs'): void => {
      const theirs = conflicts.find((one) => one.id === id)?.theirs
      if (theirs === undefined) return
      if (whose === 'theirs') {
        const others = record.suggestions.filter((one) => one.id !== id)
        const isFree = isOpenCorrection(theirs)
        const list = isFree ? [...others, suggestionOf(theirs)].sort((a, b) => a.start - b.start) : others
        if (!ports.copy.set(list)) return
        record = { ...record, notes: without(record.notes, id), suggestions: ports.copy.suggestions() }
      } else if (!isOpenCorrection(theirs)) rename(id, `again-${newIdempotencyKey()}`)
      conflicts = conflicts.filter((one) => one.id !== id)
      change({ known: withEntry(record.known, id, theirs), refused: without(record.refused, id) })
      later(0)
    },
    flush,
    close: (): void => {
      takeIn()
      isClosed = true
      clearTimeout(timer)
      clearTimeout(resting)
    },
  }
}

const version = (operation: SyncOperation | Question): string =>
  operation.type === 'change' ? `@${String(operation.version)}` : ''
