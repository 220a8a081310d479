import { AppError } from '@/lib/core/app-error'
import type { Article, PatchArticleInput } from '@/lib/core/articles/article-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { requireVersion, type SeenVersion } from '@/lib/server/http/if-match'
import { allow } from '@/lib/server/policy/allow'
import { loadArticle, type LoadedArticle } from './load-article'
import { presentArticle } from './present-article'
import { articleParts } from './read-article'

type PatchInput = { readonly id: string; readonly version: SeenVersion; readonly patch: PatchArticleInput }
type Changes = Record<string, { readonly from: unknown; readonly to: unknown }>

/** Changes what is known about an article, who writes it, or its status. Its copy changes by revisions alone. */
export async function patchArticle(ctx: Ctx, { id, version, patch }: PatchInput): Promise<Article> {
  return ctx.db.write(async (tx) => {
    const article = await loadArticle(ctx, tx.db, id, 'edit article')
    if (patch.status !== undefined) allow(ctx, 'publish article', article.thing)
    requireVersion(version, article.version)
    const parts = await articleParts(ctx.db, tx.db, article)
    const changes = await plannedChanges(tx, article, parts.writers, patch)
    const status = patch.status === article.status ? undefined : patch.status
    if (status !== undefined) checkStatus(article, status)
    if (status === undefined && Object.keys(changes).length === 0) return presentArticle(parts)
    await store(tx, ctx, article, patch)
    const next = { ...parts.article, ...rowChanges(patch), version: article.version + 1, updatedAt: ctx.now }
    await tell(tx, ctx, article, changes, status)
    const writers = patch.writers === undefined ? parts.writers : [...new Set(patch.writers)].sort()
    return presentArticle({ ...parts, article: next, writers })
  })
}

/** `signed_off` → `published`, and back to `open` from either; sign-off itself is its own call. */
function checkStatus({ status }: LoadedArticle, wanted: 'open' | 'published'): void {
  const isAllowed = wanted === 'open' || status === 'signed_off'
  if (isAllowed) return
  throw new AppError('decided', 409, 'Only a signed-off article can be published. Sign it off first.', {
    status,
  })
}

async function plannedChanges(
  tx: WriteTx,
  article: LoadedArticle,
  writers: readonly string[],
  patch: PatchArticleInput,
): Promise<Changes> {
  const changes: Changes = {}
  const compare = (name: string, from: unknown, to: unknown) => {
    if (to !== undefined && JSON.stringify(from) !== JSON.stringify(to)) changes[name] = { from, to }
  }
  compare('url', article.url, patch.url)
  const publishedAt = patch.publishedAt
  compare(
    'publishedAt',
    article.publishedAt,
    typeof publishedAt === 'string' ? new Date(publishedAt) : publishedAt,
  )
  if (patch.writers !== undefined) {
    const wanted = [...new Set(patch.writers)].sort()
    await checkPeople(tx, wanted)
    compare('writers', writers, wanted)
  }
  return changes
}

async function checkPeople(tx: WriteTx, ids: readonly string[]): Promise<void> {
  const known = await tx.db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  const unknown = ids.filter((id) => !known.some((user) => user.id === id))
  if (unknown.length === 0) return
  const message = 'Name people of this desk.'
  throw new AppError('invalid', 422, `writers: ${message}`, {
    errors: unknown.map((id) => ({
      path: 'writers',
      message: `${message} There is nobody with the id ${id}.`,
    })),
  })
}

type RowChanges = { url?: string | null; publishedAt?: Date | null; status?: 'open' | 'published' }

function rowChanges({ url, publishedAt, status }: PatchArticleInput): RowChanges {
  return {
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined
      ? {}
      : { publishedAt: publishedAt === null ? null : new Date(publishedAt) }),
    ...(status === undefined ? {} : { status }),
  }
}

async function store(
  tx: WriteTx,
  ctx: Ctx,
  { id, version }: LoadedArticle,
  patch: PatchArticleInput,
): Promise<void> {
  const data = { ...rowChanges(patch), version: version + 1, updatedAt: ctx.now }
  await tx.db.article.update({ where: { id }, data })
  if (patch.status === 'open') {
    await tx.db.signOff.updateMany({
      where: { articleId: id, reopenedAt: null },
      data: { reopenedAt: ctx.now },
    })
  }
  if (patch.writers === undefined) return
  await tx.db.articleWriter.deleteMany({ where: { articleId: id } })
  const rows = [...new Set(patch.writers)].map((userId) => ({ articleId: id, userId }))
  if (rows.length > 0) await tx.db.articleWriter.createMany({ data: rows })
}

async function tell(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  changes: Changes,
  status: 'open' | 'published' | undefined,
): Promise<void> {
  const about = { thing: `article:${article.id}`, articleId: article.id }
  const live = { type: 'article', data: { id: article.id, version: article.version + 1 } }
  if (Object.keys(changes).length > 0) {
    await appendEvent(tx, ctx, { verb: 'article_changed', ...about, data: { changes }, live })
  }
  if (status !== undefined) {
    const data = { from: article.status, to: status }
    await appendEvent(tx, ctx, { verb: 'status_changed', ...about, data, live })
  }
}
