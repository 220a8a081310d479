import type { AuditFact } from '@/lib/core/audit/events'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LoadedArticle } from '@/lib/server/articles/load-article'
import { touchArticle } from '@/lib/server/articles/touch-article'
import { workOnArticle } from '@/lib/server/articles/work-on-article'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { annotationEvent, standingOf } from './annotation-events'
import type { AnnotationRow } from './annotation-row'

/** What one part of a patch did: what the record says of it, and what becomes of the annotation's own row. */
export type Patch = {
  readonly changes?: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
  readonly columns?: Pick<
    Prisma.AnnotationUncheckedUpdateInput,
    'state' | 'textHash' | 'supersededById' | 'claimId'
  > & { readonly state?: AnnotationRow['state']; readonly textHash?: string }
  /** an event of its own beside `annotation_changed` */
  readonly verb?: 'answered' | 'resolved' | 'query_reopened'
  /** a signed-off article is open again after it */
  readonly isWork?: true
  /** people whom live pages tell, because they decided on what changed */
  readonly tell?: readonly string[]
}

/** Stores all parts of a patch as one step: one version, and the events with what stood there before. */
export async function storePatch(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  row: AnnotationRow,
  parts: readonly Patch[],
): Promise<void> {
  const changes = Object.assign({}, ...parts.map((part) => part.changes)) as NonNullable<Patch['changes']>
  const verbs = parts.flatMap(({ verb }) => verb ?? [])
  if (Object.keys(changes).length === 0 && verbs.length === 0) return
  const columns = Object.assign({}, ...parts.map((part) => part.columns)) as NonNullable<Patch['columns']>
  const who = { version: row.version + 1, updatedById: ctx.actor.id, updatedAt: ctx.now }
  await tx.db.annotation.update({
    where: { id: row.id },
    data: { ...columns, ...who },
    select: { id: true },
  })
  const { state = row.state, textHash = row.textHash } = columns
  const after = { ...row, ...who, state, textHash }
  const standing = standingOf(after)
  const facts: AuditFact[] = verbs.map((verb) => ({ verb, data: standing }))
  if (Object.keys(changes).length > 0) {
    facts.unshift({ verb: 'annotation_changed', data: { ...standing, changes } })
  }
  const tell = [...new Set(parts.flatMap((part) => part.tell ?? []))]
  for (const fact of facts) await annotationEvent(tx, ctx, after, fact, tell.length > 0 ? { tell } : {})
  if (parts.some(({ isWork }) => isWork)) await workOnArticle(tx, ctx, article, `a changed ${row.kind}`)
  else await touchArticle(tx, article.id, ctx.now)
}
