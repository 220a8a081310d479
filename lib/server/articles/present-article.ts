import type {
  AnnotationCounts,
  Article,
  ArticleRow,
  revisionRow,
  revisionSchema,
} from '@/lib/core/articles/article-contract'
import type { CoverageTotals } from '@/lib/core/coverage/coverage-contract'
import type { PersonRef } from '@/lib/core/people/person-contract'
import type { Article as ArticleRecord } from '@/lib/generated/prisma/client'
import type { z } from 'zod'
import type { LoadedRevision } from './revision-row'

/** What of a person is shown beside their work. */
export const personSelect = { select: { id: true, name: true } } as const

export function presentArticleRow(
  article: ArticleRecord & { readonly createdBy: PersonRef },
  counts: AnnotationCounts,
  coverage: CoverageTotals,
): ArticleRow {
  const { id, version, headline, byline, dateline, status, createdBy } = article
  return {
    id,
    version,
    headline,
    byline,
    dateline,
    status,
    revision: { number: article.revisionNumber },
    counts,
    coverage,
    createdBy: { id: createdBy.id, name: createdBy.name },
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
  }
}

export type ArticleParts = {
  readonly article: ArticleRecord & { readonly createdBy: PersonRef }
  readonly writers: readonly string[]
  readonly revision: LoadedRevision
  readonly counts: AnnotationCounts
  readonly coverage: CoverageTotals
}

export function presentArticle({ article, writers, revision, counts, coverage }: ArticleParts): Article {
  const { number, text, doc, textHash } = revision
  return {
    ...presentArticleRow(article, counts, coverage),
    url: article.url,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    writers: [...writers],
    revision: { number, text, doc, textHash },
  }
}

type RevisionFacts = Pick<
  LoadedRevision,
  'number' | 'headline' | 'byline' | 'dateline' | 'textHash' | 'note' | 'createdAt'
>

export function presentRevisionRow(
  revision: RevisionFacts,
  createdBy: PersonRef,
): z.infer<typeof revisionRow> {
  const { number, headline, byline, dateline, textHash, note } = revision
  const createdAt = revision.createdAt.toISOString()
  return { number, headline, byline, dateline, textHash, note, createdBy, createdAt }
}

export function presentRevision(
  revision: LoadedRevision,
  createdBy: PersonRef,
): z.infer<typeof revisionSchema> {
  return { ...presentRevisionRow(revision, createdBy), text: revision.text, doc: revision.doc }
}
