import type { Article } from '@/lib/core/articles/article-contract'
import { readArticle } from '@/lib/server/articles/read-article'
import type { Ctx } from '@/lib/server/context'
import { verdictScale } from '@/lib/server/desk/desk-rules'
import { lastSequence } from '@/lib/server/events/last-sequence'

export type OpenedRoom = {
  readonly article: Article
  /** the words of the desk's scale, from best to worst */
  readonly verdicts: readonly string[]
  /** where the desk's events stood: whatever came later may be missing here */
  readonly sequence: number
}

/** What the room shows first: the article and the desk's scale. What stands on the article follows by itself. */
export async function openRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<OpenedRoom> {
  const sequence = await lastSequence(ctx.db.read)
  const article = await readArticle(ctx, { id })
  const scale = await verdictScale(ctx.db.read)
  return { article, verdicts: scale.words.map(({ word }) => word), sequence }
}
