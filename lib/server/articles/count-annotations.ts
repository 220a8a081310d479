import type { AnnotationCounts } from '@/lib/core/articles/article-contract'
import type { Prisma } from '@/lib/generated/prisma/client'

const none: AnnotationCounts = {
  claims: 0,
  corrections: 0,
  queries: 0,
  undecided: 0,
  unanswered: 0,
  unverified: 0,
}

/** The annotations of several articles, counted in one query. */
export async function countAnnotations(
  db: Prisma.TransactionClient,
  articleIds: readonly string[],
): Promise<(articleId: string) => AnnotationCounts> {
  const groups = await db.annotation.groupBy({
    by: ['articleId', 'kind', 'state'],
    where: { articleId: { in: [...articleIds] }, state: { not: 'withdrawn' } },
    _count: { _all: true },
  })
  const counts = new Map<string, AnnotationCounts>()
  for (const { articleId, kind, state, _count } of groups) {
    const before = counts.get(articleId) ?? none
    counts.set(articleId, addGroup(before, kind, state, _count._all))
  }
  return (articleId) => counts.get(articleId) ?? none
}

function addGroup(
  counts: AnnotationCounts,
  kind: 'claim' | 'correction' | 'query',
  state: string,
  count: number,
): AnnotationCounts {
  switch (kind) {
    case 'claim':
      return {
        ...counts,
        claims: counts.claims + count,
        unverified: counts.unverified + (state === 'open' ? count : 0),
      }
    case 'correction':
      return {
        ...counts,
        corrections: counts.corrections + count,
        undecided: counts.undecided + (state === 'proposed' || state === 'reopened' ? count : 0),
      }
    case 'query':
      return {
        ...counts,
        queries: counts.queries + count,
        unanswered: counts.unanswered + (state === 'resolved' ? 0 : count),
      }
  }
}
