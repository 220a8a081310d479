import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { Article } from '@/lib/core/articles/article-contract'
import { allAnnotations } from '@/lib/server/annotations/list-annotations'
import { readArticle } from '@/lib/server/articles/read-article'
import type { Ctx } from '@/lib/server/context'
import { verdictScale } from '@/lib/server/desk/desk-rules'
import { lastSequence } from '@/lib/server/events/last-sequence'

export type OpenedRoom = {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  /** the words of the desk's scale, from best to worst */
  readonly verdicts: readonly string[]
  /** where the desk's events stood: whatever came later may be missing here */
  readonly sequence: number
}

/** Everything the room shows first: the article, what stands on it, and the desk's scale. */
export async function openRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<OpenedRoom> {
  const sequence = await lastSequence(ctx.db.read)
  const article = await readArticle(ctx, { id })
  const [annotations, scale] = await Promise.all([
    allAnnotations(ctx.db.read, ctx.actor, id, article.revision.number),
    verdictScale(ctx.db.read),
  ])
  return { article, annotations, verdicts: scale.words.map(({ word }) => word), sequence }
}
