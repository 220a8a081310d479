import { AppError } from '@/lib/core/app-error'
import { groupDemand } from '@/lib/core/desk/demands'
import { quotationRefusal } from '@/lib/core/corrections/quotation-rule'
import { checkTogether } from '@/lib/core/corrections/check-span'
import { approvedInTheWay } from '@/lib/core/corrections/overlap-effects'
import { blockText } from '@/lib/core/articles/document'
import type { AnnotationRow } from '@/lib/server/annotations/annotation-row'
import { placedCorrections } from '@/lib/server/annotations/placed-corrections'
import type { LoadedArticle } from '@/lib/server/articles/load-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { RulesInForce } from '@/lib/server/desk/rules-in-force'
import { overlapRefusal } from './overlap-refusal'

/**
 * Whether a correction can be approved beside those that are: none of them overlaps it (409 `overlap` with their ids),
 * and together they leave something of the headline (422 `span_crosses_structure`). Where the desk asks for it, quoted words
 * have a source (409 `source_needed`), a category its reason (409 `reason_needed`) and its group (403 `not_in_group`).
 */
export async function checkApproval(
  tx: WriteTx,
  { actor }: Pick<Ctx, 'actor'>,
  article: LoadedArticle,
  row: AnnotationRow,
  inForce: RulesInForce,
): Promise<void> {
  await checkGroup(tx, actor, row, inForce)
  checkReason(row, inForce)
  checkQuotation(row, inForce)
  const [anchor] = row.anchors
  if (!anchor || anchor.start === null || anchor.end === null) return
  const replacement = row.correction?.replacement ?? ''
  const edit = { id: row.id, start: anchor.start, end: anchor.end, replacement }
  const approved = (within: { start: number; end: number }) =>
    placedCorrections(tx, {
      articleId: article.id,
      revision: article.revisionNumber,
      states: ['approved'],
      within,
    })
  const inTheWay = approvedInTheWay(edit, await approved(edit))
  if (inTheWay.length > 0) throw overlapRefusal(inTheWay)
  const { doc } = await loadRevision(tx.db, article.id, article.revisionNumber)
  const headline = doc.content[0] === undefined ? 0 : blockText(doc.content[0]).length
  if (edit.start > headline) return
  const others = await approved({ start: 0, end: headline })
  checkTogether(doc, [...others.filter(({ id }) => id !== row.id), edit])
}

/** By person: either account of one may be the member. */
async function checkGroup(
  tx: WriteTx,
  { personId }: Ctx['actor'],
  { correction }: AnnotationRow,
  { rules, groups }: RulesInForce,
): Promise<void> {
  const group = correction === null ? null : groupDemand(rules, groups, correction.category)
  if (group === null) return
  const { groupId, text } = group
  const member = await tx.db.groupMember.findFirst({ where: { groupId, user: { personId } } })
  if (member === null) throw new AppError('not_in_group', 403, text)
}

function checkReason({ correction }: AnnotationRow, { rules }: RulesInForce): void {
  if (correction === null || rules.categories[correction.category]?.reason !== true) return
  if (correction.reason.trim() !== '') return
  throw new AppError(
    'reason_needed',
    409,
    'The desk asks for a reason. Add one to the correction, then approve it.',
  )
}

function checkQuotation({ correction, claim, citations }: AnnotationRow, { rules }: RulesInForce): void {
  if (correction?.inQuotation !== true) return
  const cited = citations.length + (claim?.citations.length ?? 0)
  const sentence = quotationRefusal(rules.correctionsInQuotations, { inQuotation: true, citations: cited })
  if (sentence !== null) throw new AppError('source_needed', 409, sentence)
}
