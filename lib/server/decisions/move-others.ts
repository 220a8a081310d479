import { releasedByLeaving, supersededByApproval } from '@/lib/core/corrections/overlap-effects'
import type { AnnotationRow } from '@/lib/server/annotations/annotation-row'
import { annotationEvent, standingOf } from '@/lib/server/annotations/annotation-events'
import { placedCorrections, type PlacedRow } from '@/lib/server/annotations/placed-corrections'
import type { LoadedArticle } from '@/lib/server/articles/load-article'
import type { Ctx, WriteTx } from '@/lib/server/context'

/** Sets aside the undecided corrections that overlap one that was just approved. */
export async function supersedeOthers(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  { id, anchors: [anchor] }: AnnotationRow,
): Promise<void> {
  if (!anchor || anchor.start === null || anchor.end === null) return
  const span = { start: anchor.start, end: anchor.end }
  const others = await placedCorrections(tx, {
    articleId: article.id,
    revision: article.revisionNumber,
    states: ['proposed', 'reopened'],
    within: span,
  })
  await moveAll(tx, ctx, article, others, supersededByApproval({ ...span, id }, others))
}

/** Puts up for decision again what an approved correction kept aside, unless another approved one overlaps it. */
export async function freeOthers(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  leftId: string,
): Promise<void> {
  const waiting = await tx.db.annotation.count({ where: { supersededById: leftId, state: 'superseded' } })
  if (waiting === 0) return
  const others = await placedCorrections(tx, {
    articleId: article.id,
    revision: article.revisionNumber,
    states: ['approved', 'superseded'],
    within: EVERYWHERE,
  })
  await moveAll(tx, ctx, article, others, releasedByLeaving(leftId, others))
}

const EVERYWHERE = { start: 0, end: 2_147_483_647 }

type Moved = ReturnType<typeof releasedByLeaving>

async function moveAll(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  before: readonly PlacedRow[],
  moved: Moved,
): Promise<void> {
  const byId = new Map(before.map((row) => [row.id, row]))
  for (const { id, state, supersededBy } of moved) {
    const row = byId.get(id)
    if (!row) continue
    const version = row.version + 1
    const data = {
      state,
      supersededById: supersededBy,
      version,
      updatedAt: ctx.now,
      updatedById: ctx.actor.id,
    }
    await tx.db.annotation.update({ where: { id }, data, select: { id: true } })
    const now = {
      id,
      articleId: article.id,
      kind: 'correction',
      state,
      version,
      textHash: row.textHash,
    } as const
    const { original, replacement } = row
    const told = { ...standingOf(now), original, replacement }
    await annotationEvent(
      tx,
      ctx,
      now,
      supersededBy === null
        ? { verb: 'freed', data: told }
        : { verb: 'superseded', data: { ...told, by: supersededBy } },
    )
  }
}
