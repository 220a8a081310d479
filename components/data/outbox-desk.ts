import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import {
  createAnnotationRoute,
  patchAnnotationRoute,
  withdrawAnnotationRoute,
} from '@/lib/core/api/annotation-routes'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import type { SavedCorrection } from '@/lib/editor/sync/saved-correction'
import type { SyncOperation } from '@/lib/editor/sync/plan-sync'
import { callApi } from './api-client'
import { ApiProblem, ConnectionLost } from './api-problem'

/** A question to the writer in place of a suggestion. */
export type Question = {
  readonly type: 'ask'
  readonly id: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is under way or shall be; the same key and the same words are the same request. */
export type OutboxRequest = { readonly key: string; readonly operation: SyncOperation | Question }

export type OutboxPlace = { readonly articleId: string; readonly revision: number }

/** Sends one. Throws as `callApi` does. */
export function sendRequest(
  { articleId, revision }: OutboxPlace,
  request: OutboxRequest,
): Promise<Annotation> {
  const { key: idempotencyKey, operation } = request
  switch (operation.type) {
    case 'ask':
    case 'create': {
      const { start, end } = operation
      const target = { revision, start, end }
      const params = { id: articleId }
      const body =
        operation.type === 'ask'
          ? ({ kind: 'query', target, query: { text: operation.text } } as const)
          : ({ kind: 'correction', target, correction: wording(operation) } as const)
      return callApi(createAnnotationRoute, { params, body, idempotencyKey })
    }
    case 'change': {
      const { id, version, words, category, reason } = operation
      const body =
        words === null
          ? { correction: { category, reason } }
          : { target: { revision, start: words.start, end: words.end }, correction: wording(operation) }
      return callApi(patchAnnotationRoute, { params: { id }, ifMatch: version, body })
    }
    case 'withdraw':
      return callApi(withdrawAnnotationRoute, { params: { id: operation.id } })
  }
}

function wording({ replacement, category, reason }: Exclude<SyncOperation, { type: 'withdraw' }>) {
  return { replacement, category, reason }
}

/** What is worth trying again as it is: no answer, a busy or broken desk, or a person who is signed out. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 425, 429])

/** Told apart: `lost` may have been done or not, and is repeated; `refused` was answered. */
export function isLost(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true
  return error instanceof ApiProblem && (error.status >= 500 || PASSING.has(error.status))
}

/** Somebody else has changed or decided it since. */
export function isDoneMeanwhile(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 412 || error.code === 'decided')
}

/** A correction of the desk as the working copy takes it; null where it has no place on this revision. */
export function savedFrom({ id, version, state, anchor, correction }: Annotation): SavedCorrection | null {
  if (correction === undefined || anchor.start === null || anchor.end === null) return null
  const isPlaced = anchor.state === 'exact' || anchor.state === 'moved'
  return {
    id,
    version,
    start: anchor.start,
    end: anchor.end,
    replacement: correction.replacement,
    category: correction.category,
    reason: correction.reason,
    // One that has lost its words is no part of the working copy; a person confirms its place first.
    state: isPlaced ? (state as SavedCorrection['state']) : 'superseded',
  }
}

/** One that has a reason keeps the span that it was given with. */
export function suggestionOf({ id, start, end, replacement, reason }: SavedCorrection): Suggestion {
  return { id, start, end, replacement, kept: reason !== '' }
}
