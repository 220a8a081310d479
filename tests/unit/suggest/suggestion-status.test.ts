import { describe, expect, it } from '@jest/globals'
import type { OutboxView } from '@/components/data/outbox-view'
import { emptyRecord } from '@/components/data/outbox-record'
import { sentenceOfAll, statusOf } from '@/components/suggest/suggestion-status'
import { edit, saved } from '../editor/sync/sync-cases'

const osce = edit('a', 'OECD', 'OSCE')
const suggestions = [{ ...osce, kept: false }]
const create = { type: 'create' as const, ...osce, category: 'name' as const, reason: '' }

function view(more: Partial<OutboxView>): OutboxView {
  const plan = { operations: [], held: [] }
  return {
    ...emptyRecord,
    suggestions,
    over: new Map(),
    conflicts: [],
    plan,
    isLost: false,
    lostBecause: null,
    ...more,
  }
}
const planned = { operations: [create], held: [] }

describe('what the room says', () => {
  it.each([
    ['nothing', { suggestions: [] }, null, 'saved'],
    ['all saved', {}, 'All saved', 'saved'],
    ['saving', { plan: planned }, 'Saving…', 'saving'],
    ['lost', { plan: planned, isLost: true }, 'Not sent yet: 1 suggestion kept in this browser', 'unsent'],
    ['refused', { refused: new Map([['a', { key: '', sentence: 'No.' }]]) }, '1 refused', 'refused'],
    ['held back', { plan: { operations: [], held: [{ id: 'a', sentence: 'No.' }] } }, '1 refused', 'held'],
    ['one decided', { over: new Map([['a', saved(osce, { state: 'superseded' })]]) }, 'All saved', 'over'],
    [
      'two versions',
      { conflicts: [{ id: 'a', theirs: saved(osce) }] },
      '1 to choose between two versions',
      'two versions',
    ],
  ] as const)('when %s', (_, more: Partial<OutboxView>, words, status) => {
    expect(sentenceOfAll(view(more))?.words ?? null).toBe(words)
    expect(statusOf(view(more), 'a').type).toBe(status)
  })
})
