import type { AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import type { Article } from '@/lib/core/articles/article-contract'
import { selectSpans } from '@/lib/server/annotations/select-spans'
import { loadArticle } from '@/lib/server/articles/load-article'
import { readArticle } from '@/lib/server/articles/read-article'
import type { Ctx } from '@/lib/server/context'
import { verdictScale } from '@/lib/server/desk/verdict-scale'
import { lastSequence } from '@/lib/server/events/last-sequence'

/** So many come with the page, so that nothing moves when they are drawn; more would hold up the text. */
const MOST_AT_ONCE = 500
/** Of more, so many: what is drawn in the first view of the article. */
const FIRST_ONES = 150

export type OpenedRoom = {
  readonly article: Article
  /** the words of the desk's scale, from best to worst */
  readonly verdicts: readonly string[]
  /** where the desk's events stood: whatever came later may be missing here */
  readonly sequence: number
  /** where everything stands on the article, in the order of the text, or the first of it */
  readonly spans: AnnotationSpans
  /** false when all is too much to come with the page */
  readonly isAll: boolean
}

/** What the room shows first: the article, the desk's scale, and what stands on the article unless that is very much. */
export async function openRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<OpenedRoom> {
  const { read } = ctx.db
  const sequence = await lastSequence(read)
  const article = await readArticle(ctx, { id })
  const scale = await verdictScale(read)
  const { annotationCount, revisionNumber: revision } = await loadArticle(ctx, read, id)
  const isAll = annotationCount <= MOST_AT_ONCE
  const limit = isAll ? undefined : FIRST_ONES
  const spans = await selectSpans(read, { articleId: id, revision, limit })
  return { article, verdicts: scale.words.map(({ word }) => word), sequence, spans, isAll }
}
