import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { roleMay } from '@/lib/core/policy/permissions'
import type { Me } from './room-context'

/** What this person may do about a correction now, and if nothing, why. */
export type DecisionChoice =
  | { readonly type: 'decide' }
  | { readonly type: 'reopen' }
  /** an approved correction overlaps it: that one would have to be reopened */
  | { readonly type: 'in the way' }
  | { readonly type: 'nothing'; readonly why: string | null }

/** The same rules as the server's, so that a button says beforehand what a request would be told. */
export function decisionChoice(annotation: Annotation, me: Me): DecisionChoice {
  if (annotation.kind !== 'correction') return { type: 'nothing', why: null }
  const mayDecide = roleMay(me.role, 'decide')
  const { state } = annotation
  if (state === 'proposed' || state === 'reopened') return undecided(annotation, me, mayDecide)
  if ((state === 'approved' || state === 'rejected') && mayDecide) return { type: 'reopen' }
  return state === 'superseded' ? { type: 'in the way' } : { type: 'nothing', why: null }
}

function undecided(annotation: Annotation, me: Me, mayDecide: boolean): DecisionChoice {
  if (isOwn(annotation, me)) {
    return {
      type: 'nothing',
      why: 'Yours: somebody else has to approve it. Nobody approves their own words.',
    }
  }
  if (!mayDecide) return { type: 'nothing', why: 'A reviewer decides this.' }
  if (annotation.anchor.state === 'changed' || annotation.anchor.state === 'orphaned') {
    return { type: 'nothing', why: 'Its words have changed. Confirm or re-attach it before it is decided.' }
  }
  if (
    annotation.decisions.at(-1)?.by.id === me.id &&
    annotation.approvalsNeeded > 1 &&
    !annotation.disputed
  ) {
    return { type: 'nothing', why: `You approved it. The desk needs ${annotation.approvalsNeeded} names.` }
  }
  return { type: 'decide' }
}

export function isOwn({ authors }: Annotation, me: Me): boolean {
  return authors.includes(me.id) || authors.includes(me.personId)
}
