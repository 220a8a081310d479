/** DESIGN §2. `rejected` is shown as *stet*. */
export type CorrectionState = 'proposed' | 'approved' | 'rejected' | 'withdrawn' | 'superseded' | 'reopened'

/** A decision that still holds: made on the present wording and span, not undone by a reopening. One a person. */
export type StandingDecision = { readonly personId: string; readonly decision: 'approve' | 'reject' }

/** What a transition looks at, and what it changes. */
export type CorrectionStanding = {
  readonly state: CorrectionState
  readonly standing: readonly StandingDecision[]
}

/**
 * `changed` carries the next state; `same` means that nothing changes, so no event is written (a repeated request);
 * `refused` the code of DESIGN §8.3: `decided` when the state does not allow it, `overlap` when an approved correction
 * stands in the way.
 */
export type Transition =
  | { readonly kind: 'changed'; readonly next: CorrectionStanding }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly code: 'decided' | 'overlap' }

const SAME: Transition = { kind: 'same' }
const DECIDED: Transition = { kind: 'refused', code: 'decided' }
const OVERLAP: Transition = { kind: 'refused', code: 'overlap' }

/** Whether an approve and a reject stand together. */
export function isDisputed(standing: readonly StandingDecision[]): boolean {
  const decisions = new Set(standing.map(({ decision }) => decision))
  return decisions.size === 2
}

/**
 * A reviewer's approval. It becomes `approved` when `approvalsNeeded` (≥ 1) different people approve and nobody's reject
 * stands; until then the state stays. Whose it is (four eyes), the role, the text hash and overlaps are checked apart.
 */
export function approve(
  correction: CorrectionStanding,
  personId: string,
  approvalsNeeded: number,
): Transition {
  return decide(correction, { personId, decision: 'approve' }, (standing) =>
    !isDisputed(standing) && standing.length >= approvalsNeeded ? 'approved' : correction.state,
  )
}

/**
 * A reviewer's rejection (*stet*). It becomes `rejected` at once, unless somebody's approval stands: then it is disputed
 * and the state stays until one of them decides otherwise, or a reviewer reopens it.
 */
export function reject(correction: CorrectionStanding, personId: string): Transition {
  return decide(correction, { personId, decision: 'reject' }, (standing) =>
    isDisputed(standing) ? correction.state : 'rejected',
  )
}

/** Reopens an approved or rejected correction, or an undecided one on which decisions stand; no decision stands after it. */
export function reopen({ state, standing }: CorrectionStanding): Transition {
  switch (state) {
    case 'superseded':
      return OVERLAP
    case 'withdrawn':
      return DECIDED
    case 'proposed':
      return standing.length > 0 ? REOPENED : DECIDED
    case 'reopened':
      return standing.length > 0 ? REOPENED : SAME
    case 'approved':
    case 'rejected':
      return REOPENED
  }
}

const REOPENED: Transition = { kind: 'changed', next: { state: 'reopened', standing: [] } }

/** Takes a correction back: only while `proposed` or `reopened`. Who may (creator, admin) is policy's. */
export function withdraw({ state, standing }: CorrectionStanding): Transition {
  if (state === 'withdrawn') return SAME
  return isUndecided(state) ? { kind: 'changed', next: { state: 'withdrawn', standing } } : DECIDED
}

/** New wording or span. Refused once decided or withdrawn (DESIGN §8.2: reopen first); decisions on the old wording fall. */
export function reword({ state }: CorrectionStanding): Transition {
  if (isUndecided(state) || state === 'superseded') return { kind: 'changed', next: { state, standing: [] } }
  return DECIDED
}

/** The text under the correction changed: an approved one reopens, and no decision on the old text stands. */
export function reopenForChangedText({ state, standing }: CorrectionStanding): Transition {
  if (state === 'approved') return REOPENED
  return standing.length > 0 && isUndecided(state) ? { kind: 'changed', next: { state, standing: [] } } : SAME
}

/** An overlapping correction was approved: an undecided one becomes `superseded`; all others stay. */
export function supersede({ state, standing }: CorrectionStanding): Transition {
  return isUndecided(state) ? { kind: 'changed', next: { state: 'superseded', standing } } : SAME
}

/** The overlapping correction is approved no longer: a superseded one is `proposed` again, with the decisions that stood. */
export function release({ state, standing }: CorrectionStanding): Transition {
  return state === 'superseded' ? { kind: 'changed', next: { state: 'proposed', standing } } : SAME
}

function decide(
  { state, standing }: CorrectionStanding,
  decision: StandingDecision,
  nextState: (standing: readonly StandingDecision[]) => CorrectionState,
): Transition {
  const own = standing.find(({ personId }) => personId === decision.personId)
  if (own?.decision === decision.decision && state !== 'superseded' && state !== 'withdrawn') return SAME
  if (state === 'superseded') return OVERLAP
  if (!isUndecided(state)) return DECIDED
  const next = [...standing.filter((other) => other !== own), decision]
  return { kind: 'changed', next: { state: nextState(next), standing: next } }
}

function isUndecided(state: CorrectionState): boolean {
  return state === 'proposed' || state === 'reopened'
}
