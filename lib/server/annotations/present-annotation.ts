import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { approvalsFor } from '@/lib/core/desk/desk-rules'
import { isDisputed } from '@/lib/core/corrections/transitions'
import type { RulesInForce } from '@/lib/server/desk/rules-in-force'
import { presentClaimPart } from '@/lib/server/claims/present-claim'
import { presentCitation, presentPerson, type Viewer } from '@/lib/server/sources/present-source'
import { annotationDemands } from './annotation-demands'
import type { AnnotationRow } from './annotation-row'
import { standingDecisions } from './standing-decisions'

type DecisionRow = AnnotationRow['decisions'][number]

/** An annotation in JSON, for one viewer: the same in single answers, lists and exports (DESIGN §5). */
export function presentAnnotation(row: AnnotationRow, viewer: Viewer, inForce: RulesInForce): Annotation {
  const holds = holdingDecision(row)
  const citations = row.kind === 'claim' ? (row.claim?.citations ?? []) : row.citations
  return {
    id: row.id,
    articleId: row.articleId,
    kind: row.kind,
    state: row.state,
    version: row.version,
    textHash: row.textHash,
    anchor: presentAnchor(row),
    ...presentContent(row),
    citations: citations.map((citation) => presentCitation(citation, viewer)),
    decision: holds ? presentDecision(holds) : null,
    decisions: row.decisions.map(presentDecision),
    approvalsNeeded: approvalsFor(inForce.rules, row.correction?.category),
    demands: [...annotationDemands(row, inForce)],
    disputed: isDisputed(standingDecisions(row)),
    supersededBy: row.supersededById,
    appliedIn: row.appliedIn,
    authors: [...new Set([row.createdById, ...row.authors.map(({ userId }) => userId)])],
    createdBy: presentPerson(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    updatedBy: presentPerson(row.updatedBy),
    updatedAt: row.updatedAt.toISOString(),
    commentCount: row.commentCount,
  }
}

function presentAnchor({ id, anchors }: AnnotationRow): Annotation['anchor'] {
  const anchor = anchors[0]
  if (!anchor) throw new Error(`Annotation ${id} has no anchor at this revision.`)
  const { revisionNumber, start, end, exact, prefix, suffix, state } = anchor
  return { revision: revisionNumber, start, end, exact, prefix, suffix, state }
}

function presentContent(row: AnnotationRow): Pick<Annotation, 'claim' | 'correction' | 'query'> {
  if (row.correction !== null) {
    const { original, replacement, category, reason, inQuotation } = row.correction
    const claim =
      row.claim === null
        ? null
        : { id: row.claim.id, statement: row.claim.statement, verdict: row.claim.verdict }
    return { correction: { original, replacement, category, reason, inQuotation, claim } }
  }
  if (row.query !== null) return { query: { text: row.query.text } }
  return row.claim === null ? {} : { claim: presentClaimPart(row.claim) }
}

function presentDecision({ user, createdAt, decision, note }: DecisionRow): Annotation['decisions'][number] {
  return { by: presentPerson(user), at: createdAt.toISOString(), decision, note }
}

const wordOf = { approved: 'approve', rejected: 'reject', reopened: 'reopen' } as const

/** The decision that made the state what it is. */
function holdingDecision({ state, decisions }: AnnotationRow): DecisionRow | undefined {
  if (state !== 'approved' && state !== 'rejected' && state !== 'reopened') return undefined
  const word = wordOf[state]
  return decisions.findLast(({ standing, decision }) => decision === word && (standing || word === 'reopen'))
}
