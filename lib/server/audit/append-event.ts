import { canonicalJson, nextEvent } from '@/lib/core/audit/chain'
import type { AuditFact } from '@/lib/core/audit/events'
import type { Ctx, WriteTx } from '@/lib/server/context'

/**
 * A verb with its data, as `lib/core/audit/events` lists them. People are ids; confidential fields and names stand there
 * only as salted hashes: an event can never be taken back.
 */
export type NewEvent = AuditFact & {
  /** `kind:id` of what was written */
  readonly thing: string
  readonly articleId?: string
  /** What live pages are told: ids and small facts, never confidential text. */
  readonly live?: { readonly type: string; readonly data: Readonly<Record<string, unknown>> }
  /** Note the head of the chain in the file beside the database (sign-off, export, backup). */
  readonly noteHead?: boolean
}

/** Adds one event to the chain, and with `live` one row to the outbox, inside the write it tells of. */
export async function appendEvent(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  event: NewEvent,
): Promise<{ seq: number }> {
  await appendEvents(tx, ctx, [event])
  return { seq: tx.chain.seq }
}

/** Adds events to the chain in this order. */
export async function appendEvents(
  tx: WriteTx,
  { actor, now }: Omit<Ctx, 'db'>,
  events: readonly NewEvent[],
): Promise<void> {
  const at = now.toISOString()
  const actorId = actor.via === 'system' ? null : actor.id
  const links = events.map(({ verb, thing, data, articleId = null, noteHead }) => {
    const stored = nextEvent(tx.chain, { at, actorId, verb, thing, data })
    tx.chain.seq = stored.seq
    tx.chain.hash = stored.hash
    if (noteHead) tx.chain.note = true
    return { ...stored, articleId }
  })
  const told = events.flatMap(({ live, articleId = null }) =>
    live ? [{ articleId, type: live.type, data: canonicalJson(live.data), createdAt: now }] : [],
  )
  await tx.rows.insert('AuditEvent', links)
  await tx.rows.insert('OutboxEvent', told)
}
