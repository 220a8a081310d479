import type { Article } from '@/lib/generated/prisma/client'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { touchArticle } from './touch-article'

/**
 * Work was done on an article: it moves up in the list, and a signed-off one is open again (DESIGN §8.9), with an
 * event that names its signers. A published one keeps its status and its frozen copy.
 */
export async function workOnArticle(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  { id, status, version }: Pick<Article, 'id' | 'status' | 'version'>,
  why: string,
): Promise<void> {
  if (status !== 'signed_off') return touchArticle(tx, id, ctx.now)
  const open = { articleId: id, reopenedAt: null }
  const signers = await tx.db.signOff.findMany({ where: open, select: { signedById: true } })
  await tx.db.signOff.updateMany({ where: open, data: { reopenedAt: ctx.now } })
  const data = { status: 'open', version: version + 1, updatedAt: ctx.now } as const
  await tx.db.article.update({ where: { id }, data, select: { id: true } })
  await appendEvent(tx, ctx, {
    verb: 'status_changed',
    thing: `article:${id}`,
    articleId: id,
    data: { from: 'signed_off', to: 'open', why },
    live: {
      type: 'article',
      data: { id, version: version + 1, tell: [...new Set(signers.map((row) => row.signedById))] },
    },
  })
}
