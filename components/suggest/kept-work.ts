import { newIdempotencyKey } from '@/components/data/api-client'
import type { OutboxRecord } from '@/components/data/outbox-record'
import { outboxStore } from '@/components/data/outbox-store'
import { compareInText, overlaps } from '@/lib/core/corrections/overlap'
import { holdName } from './tab-lock'

export type KeptWork = {
  readonly kept: OutboxRecord | null
  readonly keep: (record: OutboxRecord | null) => Promise<unknown>
}

/**
 * What this person left unsent on this revision in tabs that are gone, now this tab's. Each tab keeps its own; what a
 * living tab keeps is left to it.
 */
export async function takeKeptWork(prefix: string, signal: AbortSignal): Promise<KeptWork> {
  const own = `${prefix}${newIdempotencyKey()}`
  await holdName(own, signal)
  const found: { readonly key: string; readonly record: OutboxRecord }[] = []
  for (const [key, record] of await outboxStore.readAll(prefix)) {
    if (await holdName(key, signal)) found.push({ key, record: record as OutboxRecord })
  }
  const [first, ...others] = found
  if (first === undefined) return { kept: null, keep: keeper(own) }
  let kept = first.record
  const spent = [first.key]
  for (const { key, record } of others) {
    const both = together(kept, record)
    // What stands in each other's way stays kept, and comes up when the first is sent and the page is opened again.
    if (both === null) continue
    kept = both
    spent.push(key)
  }
  await outboxStore.write(own, kept)
  await Promise.all(spent.map((key) => outboxStore.remove(key)))
  return { kept, keep: keeper(own) }
}

function keeper(key: string): KeptWork['keep'] {
  return (record) => (record === null ? outboxStore.remove(key) : outboxStore.write(key, record))
}

function together(a: OutboxRecord, b: OutboxRecord): OutboxRecord | null {
  if (b.request !== null) return null
  const more = b.suggestions.filter(({ id }) => !a.suggestions.some((one) => one.id === id))
  if (more.some((one) => a.suggestions.some((other) => overlaps(one, other)))) return null
  return {
    suggestions: [...a.suggestions, ...more].sort(compareInText),
    known: new Map([...b.known, ...a.known]),
    notes: new Map([...b.notes, ...a.notes]),
    refused: new Map([...b.refused, ...a.refused]),
    request: a.request,
    questions: [...a.questions, ...b.questions],
  }
}
