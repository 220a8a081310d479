import type { Demand } from '@/lib/core/desk/demand'
import { demandsOfClaim, demandsOfCorrection } from '@/lib/core/desk/demands'
import type { Evidence } from '@/lib/core/desk/evidence'
import type { RulesInForce } from '@/lib/server/desk/rules-in-force'
import type { CitationRow } from '@/lib/server/sources/source-row'
import type { AnnotationRow } from './annotation-row'
import { standingDecisions } from './standing-decisions'

/** What the desk's rules still ask of an annotation. */
export function annotationDemands(row: AnnotationRow, { rules, groups }: RulesInForce): readonly Demand[] {
  const { correction, claim, state } = row
  if (correction !== null) {
    return demandsOfCorrection(rules, groups, {
      ...correction,
      citations: row.citations.length + (claim?.citations.length ?? 0),
      approvals: standingDecisions(row).filter(({ decision }) => decision === 'approve').length,
      isUndecided: state === 'proposed' || state === 'reopened',
    })
  }
  return row.kind === 'claim' && claim !== null && state !== 'withdrawn'
    ? demandsOfClaim(rules, claim.citations.map(evidenceOf))
    : []
}

function evidenceOf({ sourceId, stance, source }: CitationRow): Evidence {
  const { grade, origin, confidential, keeper } = source
  return { sourceId, stance, grade, origin, confidential, keeperAtDesk: keeper.disabledAt === null }
}
