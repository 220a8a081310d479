import type { AuditFact } from '@/lib/core/audit/events'
import { appendEvent, type NewEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { AnnotationRow } from './annotation-row'

type Standing = Pick<AnnotationRow, 'id' | 'articleId' | 'kind' | 'state' | 'textHash' | 'version'>
type Stands = Pick<AnnotationRow, 'kind' | 'state' | 'textHash'>
type Live = { readonly type?: 'annotation' | 'decision' | 'comment'; readonly [fact: string]: unknown }

/** How an annotation stands, as its events say it. */
export function standingOf({ kind, state, textHash }: Stands): Stands {
  return { kind, state, textHash }
}

/** An event of an annotation, for the record and for live pages; these get ids and states alone. */
export async function annotationEvent(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  row: Standing,
  fact: AuditFact,
  live?: Live,
): Promise<void> {
  await appendEvent(tx, ctx, newsOf(ctx, row, fact, live))
}

/** The same, still to be written. */
export function newsOf(
  ctx: Omit<Ctx, 'db'>,
  { id, articleId, kind, state, version }: Standing,
  fact: AuditFact,
  { type = 'annotation', ...more }: Live = {},
): NewEvent {
  return {
    ...fact,
    thing: `annotation:${id}`,
    articleId,
    live: { type, data: { id, kind, state, version, verb: fact.verb, by: ctx.actor.id, ...more } },
  }
}
