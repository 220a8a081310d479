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
  const { verb, thing, data, live } = event
  const articleId = event.articleId ?? null
  const actorId = ctx.actor.via === 'system' ? null : ctx.actor.id
  const stored = nextEvent(tx.chain, { at: ctx.now.toISOString(), actorId, verb, thing, data })
  await tx.db.auditEvent.create({ data: { ...stored, articleId } })
  tx.chain.seq = stored.seq
  tx.chain.hash = stored.hash
  if (event.noteHead) tx.chain.note = true
  if (live) {
    const row = { articleId, type: live.type, data: canonicalJson(live.data), createdAt: ctx.now }
    await tx.db.outboxEvent.create({ data: row })
  }
  return { seq: stored.seq }
}
