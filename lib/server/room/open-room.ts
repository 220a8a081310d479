import type { AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import type { Article } from '@/lib/core/articles/article-contract'
import { selectSpans } from '@/lib/server/annotations/select-spans'
import { loadArticle } from '@/lib/server/articles/load-article'
import { readArticle } from '@/lib/server/articles/read-article'
import type { Ctx } from '@/lib/server/context'
import { verdictScale } from '@/lib/server/desk/desk-rules'
import { lastSequence } from '@/lib/server/events/last-sequence'

/** So many come with the page, so that nothing moves when they are drawn; more would hold up the text. */
const MOST_AT_ONCE = 500

export type OpenedRoom = {
  readonly article: Article
  /** the words of the desk's scale, from best to worst */
  readonly verdicts: readonly string[]
  /** where the desk's events stood: whatever came later may be missing here */
  readonly sequence: number
  /** where everything stands on the article; null when that is too much to come with the page */
  readonly spans: AnnotationSpans | null
}

/** What the room shows first: the article, the desk's scale, and what stands on the article unless that is very much. */
export async function openRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<OpenedRoom> {
  const { read } = ctx.db
  const sequence = await lastSequence(read)
  const article = await readArticle(ctx, { id })
  const scale = await verdictScale(read)
  const { annotationCount, revisionNumber: revision } = await loadArticle(ctx, read, id)
  const spans = annotationCount > MOST_AT_ONCE ? null : await selectSpans(read, { articleId: id, revision })
  return { article, verdicts: scale.words.map(({ word }) => word), sequence, spans }
}
