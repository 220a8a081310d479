import { describe, expect, it } from '@jest/globals'
import { operationKey, planSync, type SyncInput } from '@/lib/editor/sync/plan-sync'
import { BASE, byId, DOC, edit, saved } from './sync-cases'

const osce = edit('a', 'OECD', 'OSCE')
const receive = edit('b', 'recieve', 'receive')

function plan(input: Partial<SyncInput>) {
  return planSync({
    doc: DOC,
    base: BASE,
    suggestions: [],
    known: new Map(),
    notes: new Map(),
    refused: new Map(),
    waiting: new Set(),
    ...input,
  })
}

describe('planSync', () => {
  it('has nothing to do where the desk has everything', () => {
    expect(plan({ suggestions: [osce], known: byId(saved(osce)) })).toEqual({ operations: [], held: [] })
  })

  it('creates what the desk does not have, in a guessed category', () => {
    expect(plan({ suggestions: [osce, receive] }).operations).toEqual([
      { type: 'create', ...osce, category: 'name', reason: '' },
      { type: 'create', ...receive, category: 'spelling', reason: '' },
    ])
  })

  it('creates with the category and the reason that the person gave', () => {
    const notes = new Map([['a', { category: 'fact' as const, reason: 'Another body' }]])
    expect(plan({ suggestions: [osce], notes }).operations).toMatchObject([
      { category: 'fact', reason: 'Another body' },
    ])
  })

  it('changes other words, with the version that was seen, and guesses a guessed category again', () => {
    const number = edit('a', '1994', '1995')
    const now = { ...number, replacement: 'May' }
    const known = byId(saved(number, { version: 3, category: 'date' }))
    expect(plan({ suggestions: [now], known }).operations).toEqual([
      {
        type: 'change',
        ...now,
        version: 3,
        words: { start: now.start, end: now.end, replacement: 'May' },
        category: 'date',
        reason: '',
      },
    ])
  })

  it('leaves a category that was chosen, and a reason that was given, when the words change', () => {
    const known = byId(saved(osce, { category: 'legal', reason: 'The lawyer said so' }))
    expect(plan({ suggestions: [{ ...osce, replacement: 'the OSCE' }], known }).operations).toMatchObject([
      { type: 'change', category: 'legal', reason: 'The lawyer said so' },
    ])
  })

  it('changes notes without touching the words', () => {
    const notes = new Map([['a', { category: null, reason: 'Another body' }]])
    expect(plan({ suggestions: [osce], known: byId(saved(osce)), notes }).operations).toMatchObject([
      { type: 'change', words: null, category: 'name', reason: 'Another body' },
    ])
  })

  it('withdraws what was typed back, before all else', () => {
    expect(plan({ suggestions: [receive], known: byId(saved(osce)) }).operations).toMatchObject([
      { type: 'withdraw', id: 'a' },
      { type: 'create', id: 'b' },
    ])
  })

  it.each(['approved', 'rejected', 'withdrawn', 'superseded'] as const)(
    'leaves one that is %s alone',
    (state) => {
      expect(plan({ known: byId(saved(osce, { state })) }).operations).toEqual([])
      const suggestions = [{ ...osce, replacement: 'UN' }]
      expect(plan({ suggestions, known: byId(saved(osce, { state })) }).operations).toEqual([])
    },
  )

  it('waits for the answer of a request, and for a choice', () => {
    const waiting = new Set(['a'])
    expect(plan({ suggestions: [osce], waiting }).operations).toEqual([])
    expect(plan({ known: byId(saved(osce)), waiting }).operations).toEqual([])
  })

  it('does not send again what the desk refused, until it reads otherwise', () => {
    const [first] = plan({ suggestions: [osce] }).operations
    const refused = new Map([['a', first ? operationKey(first) : '']])
    expect(plan({ suggestions: [osce], refused }).operations).toEqual([])
    expect(plan({ suggestions: [{ ...osce, replacement: 'the OSCE' }], refused }).operations).toHaveLength(1)
  })

  it.each([
    ['an emptied headline', [edit('a', 'Monitors meet', '')], /headline cannot be left empty/],
    [
      'a headline emptied in two steps',
      [edit('a', 'Monitors ', ''), edit('b', 'meet', '')],
      /headline cannot be left empty/,
    ],
    ['a headline joined with the text', [edit('a', 'meet\nThe', 'meet the')], /cannot be joined/],
    ['what says the same', [edit('a', 'OECD', 'OECD')], /says already/],
  ])('holds back %s, and says why', (_, suggestions, sentence) => {
    const { operations, held } = plan({ suggestions })
    expect(operations).toEqual([])
    expect(held.map(({ id }) => id)).toEqual(suggestions.map(({ id }) => id))
    expect(held[0]?.sentence).toMatch(sentence)
  })
})
