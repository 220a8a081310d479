import { createHash } from 'node:crypto'
import type { AnnotationWithThread } from '@/lib/core/annotations/annotation-contract'
import { exportCopy } from '@/lib/core/exchange/export-copy'
import type { ExportedFile, ExportInput } from '@/lib/core/exchange/export-input'
import { copyOf, type ExportQuery } from '@/lib/core/exchange/export-contract'
import { allAnnotations } from '@/lib/server/annotations/list-annotations'
import { appendEvent } from '@/lib/server/audit/append-event'
import { commentInclude, presentComment, type CommentRow } from '@/lib/server/comments/present-comment'
import type { Prisma } from '@/lib/generated/prisma/client'
import { exportFrozen } from '@/lib/server/sign-off/export-frozen'
import type { Ctx } from '@/lib/server/context'
import { readSetting } from '@/lib/server/desk/desk-settings'
import { verdictScale } from '@/lib/server/desk/verdict-scale'
import { loadArticle, type LoadedArticle } from './load-article'
import { loadRevision } from './load-revision'
import { personSelect } from './present-article'
import type { LoadedRevision } from './revision-row'

type Input = {
  readonly id: string
  readonly query: ExportQuery
  /** where people reach the desk, for the file to say */
  readonly deskUrl: string | null
}

/** Sees no confidential source: what an export says unless it is asked for more. */
export const ANYBODY = { id: '' }

/** Makes an export and writes down that it was made, with its hash. */
export async function exportArticle(ctx: Ctx, { id, query, deskUrl }: Input): Promise<ExportedFile> {
  const db = ctx.db.read
  const article = await loadArticle(ctx, db, id, 'export')
  if (query.signedOff !== undefined) return exportFrozen(ctx, article, query)
  const revision = await loadRevision(db, id, query.revision ?? article.revisionNumber)
  const viewer = query.confidential === 'include' ? ctx.actor : ANYBODY
  const annotations = await annotationsWithThreads(db, viewer, id, revision.number)
  const file = exportCopy(await exportInput(ctx, db, { article, revision, annotations, deskUrl }), query)
  const data = {
    format: query.format,
    copy: copyOf(query),
    revision: revision.number,
    confidential: query.confidential === 'include',
    sha256: createHash('sha256').update(file.body).digest('hex'),
  }
  const about = { thing: `article:${id}`, articleId: id, noteHead: true }
  await ctx.db.write((tx) => appendEvent(tx, ctx, { verb: 'exported', ...about, data }))
  return file
}

/** Every annotation of a revision with its thread, as this viewer may see it. */
export async function annotationsWithThreads(
  db: Prisma.TransactionClient,
  viewer: { readonly id: string },
  articleId: string,
  revision: number,
): Promise<AnnotationWithThread[]> {
  const annotations = await allAnnotations(db, viewer, articleId, revision)
  const rows = await db.comment.findMany({
    where: { articleId, annotationId: { not: null } },
    include: commentInclude,
    orderBy: { id: 'asc' },
  })
  const threads = groupByAnnotation(rows)
  return annotations.map((annotation) => ({
    ...annotation,
    comments: (threads.get(annotation.id) ?? []).map(presentComment),
  }))
}

function groupByAnnotation(rows: readonly CommentRow[]): Map<string | null, CommentRow[]> {
  const threads = new Map<string | null, CommentRow[]>()
  for (const row of rows) {
    const thread = threads.get(row.annotationId)
    if (thread) thread.push(row)
    else threads.set(row.annotationId, [row])
  }
  return threads
}

export type Exported = {
  readonly article: Omit<LoadedArticle, 'thing'>
  readonly revision: LoadedRevision
  readonly annotations: readonly AnnotationWithThread[]
  readonly deskUrl: string | null
}

/** What the exporters are given. Inside a write `db` is `tx.db`. */
export async function exportInput(
  ctx: Pick<Ctx, 'actor' | 'now'>,
  db: Prisma.TransactionClient,
  { article, revision, annotations, deskUrl }: Exported,
): Promise<ExportInput> {
  const { id, url, status, version } = article
  const where = { id: article.createdById }
  const createdBy = await db.user.findUniqueOrThrow({ where, ...personSelect })
  const head = await db.chainHead.findUniqueOrThrow({ where: { id: 1 } })
  return {
    article: {
      id,
      headline: revision.headline,
      byline: revision.byline,
      dateline: revision.dateline,
      url,
      publishedAt: article.publishedAt?.toISOString() ?? null,
      status,
      version,
      createdBy,
      createdAt: article.createdAt.toISOString(),
      updatedAt: article.updatedAt.toISOString(),
    },
    revision: {
      number: revision.number,
      doc: revision.doc,
      text: revision.text,
      textHash: revision.textHash,
      createdAt: revision.createdAt.toISOString(),
    },
    annotations,
    scale: (await verdictScale(db)).words,
    desk: { name: await readSetting(db, 'deskName'), url: deskUrl },
    exportedBy: { id: ctx.actor.id, name: ctx.actor.name },
    exportedAt: ctx.now.toISOString(),
    head: { seq: head.seq, hash: head.hash },
  }
}
