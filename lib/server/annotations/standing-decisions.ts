import type { StandingDecision } from '@/lib/core/corrections/transitions'
import type { AnnotationRow } from './annotation-row'

/** The decisions that still count, by person rather than by account. */
export function standingDecisions({
  decisions,
}: Pick<AnnotationRow, 'decisions'>): readonly StandingDecision[] {
  return decisions.flatMap(({ standing, decision, user }) =>
    standing && decision !== 'reopen' ? [{ personId: user.personId, decision }] : [],
  )
}
