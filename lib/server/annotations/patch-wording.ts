import type { Quote } from '@/lib/core/anchors/span'
import type { PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import { approvedInTheWay } from '@/lib/core/corrections/overlap-effects'
import { isInQuotation } from '@/lib/core/corrections/quotation'
import { annotationTextHash } from '@/lib/core/corrections/text-hash'
import { reword, type CorrectionState } from '@/lib/core/corrections/transitions'
import type { LoadedArticle } from '@/lib/server/articles/load-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import type { LoadedRevision } from '@/lib/server/articles/revision-row'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { AnnotationRow } from './annotation-row'
import { noteLength } from './correction-length'
import { checkPlace, placeTarget } from './place-target'
import { placedCorrections } from './placed-corrections'
import { standingDecisions } from './standing-decisions'
import type { Patch } from './store-patch'

type Changes = NonNullable<Patch['changes']>
type Correction = NonNullable<AnnotationRow['correction']>

/** The span of an annotation, and what a correction says. */
export async function patchWording(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  row: AnnotationRow,
  { target, correction }: PatchAnnotationInput,
): Promise<Patch> {
  if (target === undefined && correction === undefined) return {}
  const revision = await loadRevision(tx.db, article.id, article.revisionNumber)
  const placed = target === undefined ? null : placeTarget(revision, target)
  const moved = placed !== null && isElsewhere(row, placed) ? placed : null
  if (row.correction === null) {
    if (moved === null) return {}
    checkPlace(revision, row.kind, moved, undefined)
    await moveAnchor(tx, ctx, row, moved)
    const textHash = annotationTextHash({ kind: 'query', exact: moved.exact })
    return { changes: anchorChange(row, moved), columns: { textHash }, isWork: true }
  }
  const wanted = wantedCorrection(row.correction, correction ?? {}, moved, revision)
  const changes = { ...fieldChanges(row.correction, wanted), ...(moved ? anchorChange(row, moved) : {}) }
  if (Object.keys(changes).length === 0) return {}
  const isReworded = moved !== null || wanted.replacement !== row.correction.replacement
  const columns = isReworded ? await rewordCorrection(tx, ctx, article, revision, row, wanted, moved) : {}
  await tx.db.correction.update({ where: { annotationId: row.id }, data: wanted })
  return { changes, columns, ...(isReworded ? { isWork: true } : {}) }
}

/** Another place, or a person's word for one that a machine found or lost. */
function isElsewhere({ anchors: [anchor] }: AnnotationRow, { start, end }: Quote): boolean {
  return anchor?.start !== start || anchor.end !== end || anchor.state !== 'exact'
}

function wantedCorrection(
  before: Correction,
  {
    replacement = before.replacement,
    category = before.category,
    reason = before.reason,
  }: NonNullable<PatchAnnotationInput['correction']>,
  moved: Quote | null,
  revision: LoadedRevision,
): Omit<Correction, 'annotationId'> {
  const { original, inQuotation } = moved
    ? { original: moved.exact, inQuotation: isInQuotation(revision.text, moved.start, moved.end) }
    : before
  return { original, replacement, category, reason, inQuotation }
}

function fieldChanges(before: Correction, after: Omit<Correction, 'annotationId'>): Changes {
  const names = ['original', 'replacement', 'category', 'reason'] as const
  const differ = names.filter((name) => before[name] !== after[name])
  return Object.fromEntries(differ.map((name) => [name, { from: before[name], to: after[name] }]))
}

function anchorChange({ anchors: [anchor] }: AnnotationRow, { start, end, exact }: Quote): Changes {
  const from = anchor
    ? { start: anchor.start, end: anchor.end, exact: anchor.exact, state: anchor.state }
    : null
  return { span: { from, to: { start, end, exact, state: 'exact' } } }
}

async function moveAnchor(tx: WriteTx, ctx: Ctx, row: AnnotationRow, quote: Quote): Promise<void> {
  const { start, end, exact, prefix, suffix } = quote
  const confirmed = { confirmedById: ctx.actor.id, confirmedAt: ctx.now }
  const revisionNumber = row.anchors[0]?.revisionNumber ?? 0
  await tx.db.anchor.update({
    where: { annotationId_revisionNumber: { annotationId: row.id, revisionNumber } },
    data: { start, end, exact, prefix, suffix, state: 'exact', candidates: null, ...confirmed },
  })
}

/** New words or a new place: nobody's decision on the old ones stands, and whoever made them never decides. */
async function rewordCorrection(
  tx: WriteTx,
  ctx: Ctx,
  article: LoadedArticle,
  revision: LoadedRevision,
  row: AnnotationRow,
  { replacement }: Omit<Correction, 'annotationId'>,
  moved: Quote | null,
): Promise<NonNullable<Patch['columns']>> {
  // The state of a correction's row is one of a correction's states.
  const standing = { state: row.state as CorrectionState, standing: standingDecisions(row) }
  if (reword(standing).kind === 'refused') {
    const sentence = `This correction is ${row.state}. Reopen it before its words or place change.`
    throw new AppError('decided', 409, sentence, { state: row.state })
  }
  const quote = moved ?? anchorQuote(row)
  if (quote !== null) checkPlace(revision, 'correction', quote, replacement)
  if (moved !== null) {
    await moveAnchor(tx, ctx, row, moved)
    await noteLength(tx, article, moved.exact.length)
  }
  const where = { annotationId: row.id, standing: true }
  if (standing.standing.length > 0) await tx.db.decision.updateMany({ where, data: { standing: false } })
  if (!row.authors.some(({ userId }) => userId === ctx.actor.id)) {
    await tx.db.correctionAuthor.createMany({ data: [{ annotationId: row.id, userId: ctx.actor.id }] })
  }
  const { exact = '', prefix = '', suffix = '' } = moved ?? row.anchors[0] ?? {}
  const textHash = annotationTextHash({ kind: 'correction', exact, prefix, suffix, replacement })
  return { textHash, ...(moved ? await standAside(tx, article, row, moved) : {}) }
}

function anchorQuote({ anchors: [anchor] }: AnnotationRow): Quote | null {
  if (!anchor || anchor.start === null || anchor.end === null) return null
  const { start, end, exact, prefix, suffix } = anchor
  return { start, end, exact, prefix, suffix }
}

/** One moved over an approved correction waits behind it; one moved away from it is proposed again. */
async function standAside(
  tx: WriteTx,
  article: LoadedArticle,
  { id, state }: AnnotationRow,
  span: Quote,
): Promise<NonNullable<Patch['columns']>> {
  const { id: articleId, revisionNumber: revision } = article
  const approved = await placedCorrections(tx, {
    articleId,
    revision,
    states: ['approved'],
    within: span,
  })
  const [blocker] = approvedInTheWay({ ...span, id }, approved)
  if (blocker !== undefined) return { state: 'superseded', supersededById: blocker }
  return state === 'superseded' ? { state: 'proposed', supersededById: null } : {}
}
