import { describe, expect, it } from '@jest/globals'
import {
  approvedInTheWay,
  releasedByLeaving,
  supersededByApproval,
  type PlacedCorrection,
} from '@/lib/core/corrections/overlap-effects'
import type { CorrectionState } from '@/lib/core/corrections/transitions'

const placed = (
  id: string,
  start: number,
  end: number,
  state: CorrectionState,
  supersededBy: string | null = null,
): PlacedCorrection => ({ id, start, end, state, supersededBy })

describe('approvedInTheWay', () => {
  it('names approved ones that overlap, and neither others nor the correction itself', () => {
    const others = [
      placed('a', 0, 4, 'approved'),
      placed('b', 2, 4, 'proposed'),
      placed('c', 4, 8, 'approved'),
      placed('d', 3, 3, 'approved'),
      placed('self', 2, 4, 'approved'),
    ]
    expect(approvedInTheWay({ id: 'self', start: 2, end: 4 }, others)).toEqual(['a', 'd'])
  })
})

describe('supersededByApproval', () => {
  it('supersedes undecided ones that overlap', () => {
    const states: readonly CorrectionState[] = ['proposed', 'reopened', 'rejected', 'withdrawn', 'superseded']
    const others = [
      ...states.map((state) => placed(state, 2, 5, state, state === 'superseded' ? 'other' : null)),
      placed('touching', 4, 9, 'proposed'),
    ]
    expect(supersededByApproval({ id: 'new', start: 0, end: 4 }, others)).toEqual([
      placed('proposed', 2, 5, 'superseded', 'new'),
      placed('reopened', 2, 5, 'superseded', 'new'),
    ])
  })
})

describe('releasedByLeaving', () => {
  it('proposes again what only the leaving one kept superseded', () => {
    const others = [
      placed('left', 0, 4, 'reopened'),
      placed('free', 2, 5, 'superseded', 'left'),
      placed('kept', 3, 8, 'superseded', 'left'),
      placed('stays', 6, 9, 'superseded', 'second'),
      placed('second', 6, 8, 'approved'),
    ]
    expect(releasedByLeaving('left', others)).toEqual([
      placed('free', 2, 5, 'proposed'),
      placed('kept', 3, 8, 'superseded', 'second'),
    ])
  })
})
