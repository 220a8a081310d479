import type { Quote } from '@/lib/core/anchors/span'
import type { Annotation, TargetInput } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import type { AuditFact } from '@/lib/core/audit/events'
import { approvedInTheWay } from '@/lib/core/corrections/overlap-effects'
import type { CitationInput } from '@/lib/core/sources/source-contract'
import { loadArticleToChange, type LoadedArticle } from '@/lib/server/articles/load-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import { workOnArticle } from '@/lib/server/articles/work-on-article'
import { appendEvents } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { rulesFrom } from '@/lib/server/desk/rules-in-force'
import { recordId } from '@/lib/server/records/record-id'
import { plannedCitations, recordedCitations } from '@/lib/server/sources/replace-citations'
import type { AnnotationRow } from './annotation-row'
import { newsOf, standingOf } from './annotation-events'
import { claimOf } from './claim-of-annotation'
import type { Content } from './content'
import { insertAnnotations } from './insert-annotations'
import { newAnnotation } from './new-annotation'
import { checkPlace, placeTarget } from './place-target'
import { placedCorrections } from './placed-corrections'
import { presentAnnotation } from './present-annotation'

/** More than any desk has on one article; it keeps every list and export within reach. */
export const MOST_ANNOTATIONS = 10_000

type Create = {
  readonly articleId: string
  readonly content: Content
  readonly targets: readonly TargetInput[]
}

/** Attaches the same content to one or more spans of an article, inside a write: all of them or none. */
export async function annotate(
  tx: WriteTx,
  ctx: Ctx,
  { articleId, content, targets }: Create,
): Promise<Annotation[]> {
  const { kind, correction } = content
  const verb = kind === 'correction' ? 'propose correction' : 'annotate'
  const article = await loadArticleToChange(tx, ctx, articleId, verb)
  const revision = await loadRevision(tx.db, articleId, article.revisionNumber)
  const quotes = targets.map((target) => {
    const quote = placeTarget(revision, target)
    checkPlace(revision, kind, quote, correction?.replacement)
    return quote
  })
  checkRoom(article.annotationCount, quotes.length)
  const claim = await claimOf(tx, ctx, articleId, content, quotes[0]?.exact ?? '')
  const blocked = kind === 'correction' ? await blockers(tx, article, quotes) : []
  const bare = quotes.map((quote, index) =>
    newAnnotation(ctx, article, revision, quote, content, claim, blocked[index] ?? null),
  )
  const rows = await withCitations(tx, ctx, bare, kind === 'claim' ? [] : (content.citations ?? []))
  await insertAnnotations(tx, article, rows)
  await workOnArticle(tx, ctx, article, `a new ${kind}`)
  await appendEvents(
    tx,
    ctx,
    rows.map((row) => newsOf(ctx, row, annotated(row))),
  )
  const setting = await tx.rows.find('DeskSetting', { key: 'rules' })
  const rules = await rulesFrom(tx.db, setting?.value ?? null)
  return rows.map((row) => presentAnnotation(withPlaces(row, rows), ctx.actor, rules))
}

/** The same evidence for each; a new source comes into the library once, whatever the number of places. */
async function withCitations(
  tx: WriteTx,
  ctx: Ctx,
  rows: readonly AnnotationRow[],
  inputs: readonly CitationInput[],
): Promise<AnnotationRow[]> {
  const [first, ...others] = rows
  if (first === undefined) return []
  const owner = { annotationId: first.id, claimId: null }
  const citations = [...(await plannedCitations(tx, ctx, owner, inputs))]
  const again = (annotationId: string) =>
    citations.map((citation) => ({ ...citation, id: recordId(), annotationId }))
  return [{ ...first, citations }, ...others.map((row) => ({ ...row, citations: again(row.id) }))]
}

function checkRoom(count: number, more: number): void {
  if (count + more <= MOST_ANNOTATIONS) return
  throw new AppError('too_many', 422, 'An article takes at most 10,000 annotations.', { count })
}

/** For each span the approved correction that it overlaps, which a new one waits behind. */
async function blockers(
  tx: WriteTx,
  article: LoadedArticle,
  quotes: readonly Quote[],
): Promise<(string | null)[]> {
  const placed = await placedCorrections(tx, {
    articleId: article.id,
    revision: article.revisionNumber,
    states: ['approved'],
    within: {
      start: Math.min(...quotes.map(({ start }) => start)),
      end: Math.max(...quotes.map(({ end }) => end)),
    },
  })
  return quotes.map((quote) => approvedInTheWay({ ...quote, id: '' }, placed)[0] ?? null)
}

function annotated(row: AnnotationRow): AuditFact {
  const [anchor] = row.anchors
  const { correction, query } = row
  const cited = row.kind === 'claim' ? (row.claim?.citations ?? []) : row.citations
  return {
    verb: 'annotated',
    data: {
      ...standingOf(row),
      ...placeOf(anchor),
      ...(correction === null ? {} : { correction: recordedCorrection(correction) }),
      ...(query === null ? {} : { question: query.text }),
      ...(row.claimId === null ? {} : { claimId: row.claimId }),
      ...(cited.length === 0 ? {} : { citations: recordedCitations(cited) }),
      ...(row.supersededById === null ? {} : { supersededBy: row.supersededById }),
    },
  }
}

function placeOf(anchor: AnnotationRow['anchors'][number] | undefined) {
  if (!anchor || anchor.start === null || anchor.end === null)
    throw new Error('A new annotation has a place.')
  const { revisionNumber: revision, start, end, exact } = anchor
  return { revision, start, end, exact }
}

function recordedCorrection(correction: NonNullable<AnnotationRow['correction']>) {
  const { original, replacement, category, reason } = correction
  return { original, replacement, category, reason }
}

/** A claim made or joined here stands on the new spans as well. */
function withPlaces(row: AnnotationRow, rows: readonly AnnotationRow[]): AnnotationRow {
  if (row.claim === null) return row
  const places = rows.map(({ id, kind, articleId }) => ({ id, kind, articleId }))
  return { ...row, claim: { ...row.claim, annotations: [...row.claim.annotations, ...places] } }
}
