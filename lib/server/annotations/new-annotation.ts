import type { Quote } from '@/lib/core/anchors/span'
import { guessCategory } from '@/lib/core/corrections/guess-category'
import { isInQuotation } from '@/lib/core/corrections/quotation'
import { annotationTextHash } from '@/lib/core/corrections/text-hash'
import type { LoadedArticle } from '@/lib/server/articles/load-article'
import type { LoadedRevision } from '@/lib/server/articles/revision-row'
import type { ClaimRow } from '@/lib/server/claims/claim-row'
import { claimState } from '@/lib/server/claims/claim-verdict'
import type { Ctx } from '@/lib/server/context'
import { recordId } from '@/lib/server/records/record-id'
import type { Content } from './content'
import type { AnnotationRow } from './annotation-row'

/** A new annotation as it will be stored and shown, so that nothing has to be read again. */
export function newAnnotation(
  { actor, now }: Omit<Ctx, 'db'>,
  article: LoadedArticle,
  revision: LoadedRevision,
  quote: Quote,
  { kind, correction, query }: Content,
  claim: ClaimRow | null,
  supersededById: string | null,
): AnnotationRow {
  const annotationId = recordId()
  const { id, name, personId } = actor
  const replacement = correction?.replacement ?? ''
  const textHash = annotationTextHash(
    kind === 'correction' ? { kind, ...quote, replacement } : { kind, exact: quote.exact },
  )
  return {
    id: annotationId,
    articleId: article.id,
    kind,
    state: firstState(kind, claim, supersededById),
    version: 1,
    textHash,
    claimId: claim?.id ?? null,
    supersededById,
    appliedIn: null,
    commentCount: 0,
    createdById: id,
    createdAt: now,
    updatedById: id,
    updatedAt: now,
    anchors: [newAnchor(annotationId, article.id, revision.number, quote)],
    correction:
      correction === undefined
        ? null
        : {
            annotationId,
            original: quote.exact,
            replacement,
            category: correction.category ?? guessCategory(quote.exact, replacement),
            reason: correction.reason ?? '',
            inQuotation: isInQuotation(revision.text, quote.start, quote.end),
          },
    query: query === undefined ? null : { annotationId, text: query.text },
    authors: kind === 'correction' ? [{ userId: id, user: { personId } }] : [],
    decisions: [],
    citations: [],
    claim,
    createdBy: { id, name, personId },
    updatedBy: { id, name, personId },
  }
}

function firstState(
  kind: Content['kind'],
  claim: ClaimRow | null,
  supersededById: string | null,
): AnnotationRow['state'] {
  switch (kind) {
    case 'claim':
      return claimState(claim?.verdict ?? null)
    case 'correction':
      return supersededById === null ? 'proposed' : 'superseded'
    case 'query':
      return 'open'
  }
}

/** Where a person put an annotation on a revision. */
export function newAnchor(
  annotationId: string,
  articleId: string,
  revisionNumber: number,
  { start, end, exact, prefix, suffix }: Quote,
): AnnotationRow['anchors'][number] {
  return {
    annotationId,
    articleId,
    revisionNumber,
    start,
    end,
    exact,
    prefix,
    suffix,
    state: 'exact',
    evidence: null,
    candidates: null,
    confirmedById: null,
    confirmedAt: null,
  }
}
