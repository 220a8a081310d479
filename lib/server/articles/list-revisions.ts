import type { revisionRow } from '@/lib/core/articles/article-contract'
import type { Ctx } from '@/lib/server/context'
import type { z } from 'zod'
import { loadArticle } from './load-article'
import { personSelect, presentRevisionRow } from './present-article'

/** The history of an article, newest revision first, without the texts. */
export async function listRevisions(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<{ items: z.infer<typeof revisionRow>[] }> {
  await loadArticle(ctx, ctx.db.read, id)
  const rows = await ctx.db.read.revision.findMany({
    where: { articleId: id },
    orderBy: { number: 'desc' },
    omit: { doc: true, text: true },
    include: { createdBy: personSelect },
  })
  return { items: rows.map((row) => presentRevisionRow(row, row.createdBy)) }
}
