import { describe, expect, it } from '@jest/globals'
import {
  approve,
  isDisputed,
  reject,
  release,
  reopen,
  reopenForChangedText,
  reword,
  supersede,
  withdraw,
  type CorrectionStanding,
  type CorrectionState,
  type StandingDecision,
  type Transition,
} from '@/lib/core/corrections/transitions'

/** '+ann' is an approval, '-ben' a rejection that stands. */
function standing(...signs: readonly string[]): readonly StandingDecision[] {
  return signs.map((sign) => ({
    personId: sign.slice(1),
    decision: sign.startsWith('+') ? 'approve' : 'reject',
  }))
}

const correction = (state: CorrectionState, ...signs: readonly string[]): CorrectionStanding => ({
  state,
  standing: standing(...signs),
})

/** 'approved +ann', 'same' or the code of the refusal. */
function outcome(transition: Transition): string {
  if (transition.kind === 'same') return 'same'
  if (transition.kind === 'refused') return `refused ${transition.code}`
  const signs = transition.next.standing.map(
    ({ personId, decision }) => (decision === 'approve' ? '+' : '-') + personId,
  )
  return [transition.next.state, ...signs].join(' ')
}

describe('approve, by ann', () => {
  it.each<[CorrectionStanding, number, string]>([
    [correction('proposed'), 1, 'approved +ann'],
    [correction('reopened'), 1, 'approved +ann'],
    [correction('proposed'), 2, 'proposed +ann'],
    [correction('reopened'), 2, 'reopened +ann'],
    [correction('proposed', '+ben'), 2, 'approved +ben +ann'],
    [correction('proposed', '+ben'), 3, 'proposed +ben +ann'],
    [correction('proposed', '+ann'), 2, 'same'],
    [correction('approved', '+ann'), 1, 'same'],
    [correction('approved', '+ben'), 1, 'refused decided'],
    [correction('rejected', '-ben'), 1, 'refused decided'],
    [correction('rejected', '-ann'), 1, 'refused decided'],
    [correction('withdrawn'), 1, 'refused decided'],
    [correction('withdrawn', '+ann'), 2, 'refused decided'],
    [correction('superseded'), 1, 'refused overlap'],
    [correction('superseded', '+ann'), 2, 'refused overlap'],
    [correction('proposed', '+ben', '-cat'), 2, 'proposed +ben -cat +ann'],
    [correction('proposed', '+ben', '-ann'), 2, 'approved +ben +ann'],
  ])('%j with %i needed: %s', (before, needed, expected) => {
    expect(outcome(approve(before, 'ann', needed))).toBe(expected)
  })
})

describe('reject, by ann', () => {
  it.each<[CorrectionStanding, string]>([
    [correction('proposed'), 'rejected -ann'],
    [correction('reopened'), 'rejected -ann'],
    [correction('proposed', '+ben'), 'proposed +ben -ann'],
    [correction('proposed', '+ann'), 'rejected -ann'],
    [correction('proposed', '+ann', '-ben'), 'rejected -ben -ann'],
    [correction('proposed', '+ben', '-ann'), 'same'],
    [correction('rejected', '-ann'), 'same'],
    [correction('rejected', '-ben'), 'refused decided'],
    [correction('approved', '+ben'), 'refused decided'],
    [correction('withdrawn'), 'refused decided'],
    [correction('superseded'), 'refused overlap'],
  ])('%j: %s', (before, expected) => {
    expect(outcome(reject(before, 'ann'))).toBe(expected)
  })
})

describe.each<
  [string, (before: CorrectionStanding) => Transition, readonly (readonly [CorrectionStanding, string])[]]
>([
  [
    'reopen',
    reopen,
    [
      [correction('approved', '+ann'), 'reopened'],
      [correction('rejected', '-ann'), 'reopened'],
      [correction('proposed', '+ann', '-ben'), 'reopened'],
      [correction('reopened', '+ann'), 'reopened'],
      [correction('reopened'), 'same'],
      [correction('proposed'), 'refused decided'],
      [correction('withdrawn'), 'refused decided'],
      [correction('superseded'), 'refused overlap'],
    ],
  ],
  [
    'withdraw',
    withdraw,
    [
      [correction('proposed'), 'withdrawn'],
      [correction('reopened'), 'withdrawn'],
      [correction('withdrawn'), 'same'],
      [correction('approved', '+ann'), 'refused decided'],
      [correction('rejected', '-ann'), 'refused decided'],
      [correction('superseded'), 'refused decided'],
    ],
  ],
  [
    'reword',
    reword,
    [
      [correction('proposed', '+ann'), 'proposed'],
      [correction('reopened', '-ann', '+ben'), 'reopened'],
      [correction('superseded', '+ann'), 'superseded'],
      [correction('approved', '+ann'), 'refused decided'],
      [correction('rejected', '-ann'), 'refused decided'],
      [correction('withdrawn'), 'refused decided'],
    ],
  ],
  [
    'reopenForChangedText',
    reopenForChangedText,
    [
      [correction('approved', '+ann'), 'reopened'],
      [correction('proposed', '+ann'), 'proposed'],
      [correction('proposed'), 'same'],
      [correction('rejected', '-ann'), 'same'],
      [correction('withdrawn'), 'same'],
    ],
  ],
  [
    'supersede',
    supersede,
    [
      [correction('proposed', '+ann'), 'superseded +ann'],
      [correction('reopened'), 'superseded'],
      [correction('superseded'), 'same'],
      [correction('approved', '+ann'), 'same'],
      [correction('rejected', '-ann'), 'same'],
      [correction('withdrawn'), 'same'],
    ],
  ],
  [
    'release',
    release,
    [
      [correction('superseded', '+ann'), 'proposed +ann'],
      [correction('proposed'), 'same'],
      [correction('approved', '+ann'), 'same'],
      [correction('rejected', '-ann'), 'same'],
      [correction('withdrawn'), 'same'],
    ],
  ],
])('%s', (_, transition, cases) => {
  it.each(cases)('%j: %s', (before, expected) => {
    expect(outcome(transition(before))).toBe(expected)
  })
})

describe('isDisputed', () => {
  it.each([
    [standing(), false],
    [standing('+ann'), false],
    [standing('+ann', '+ben'), false],
    [standing('-ann', '-ben'), false],
    [standing('+ann', '-ben'), true],
  ])('%j: %s', (decisions, expected) => {
    expect(isDisputed(decisions)).toBe(expected)
  })
})
