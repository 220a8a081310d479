import { describe, expect, it } from '@jest/globals'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { mergeDesk, type MergeInput } from '@/lib/editor/sync/merge-desk'
import { byId, edit, saved } from './sync-cases'

const osce = edit('a', 'OECD', 'OSCE')
const theirs = saved({ ...osce, replacement: 'the OSCE' }, { version: 2 })
const typed = { ...osce, replacement: 'UN' }

function merge(input: Partial<MergeInput<CorrectionEdit>>) {
  return mergeDesk({
    suggestions: [],
    known: new Map(),
    desk: [],
    editing: null,
    waiting: new Set(),
    suggestionOf: ({ id, start, end, replacement }) => ({ id, start, end, replacement }),
    ...input,
  })
}

describe('mergeDesk', () => {
  it('takes in what another tab of the person made', () => {
    const { suggestions, known } = merge({ desk: [saved(osce)] })
    expect(suggestions).toEqual([osce])
    expect(known.get('a')).toEqual(saved(osce))
  })

  it('leaves it outside where something of this tab stands', () => {
    const mine = edit('new', 'The OECD monitors', 'Monitors')
    expect(merge({ suggestions: [mine], desk: [saved(osce)] })).toMatchObject({
      suggestions: [mine],
      known: new Map(),
    })
  })

  it('knows one again whose answer was never heard', () => {
    const result = merge({ suggestions: [{ ...osce, id: 'new' }], desk: [saved(osce)] })
    expect(result).toMatchObject({ suggestions: [osce], renamed: [{ from: 'new', to: 'a' }] })
  })

  it('takes in an editor’s rewording', () => {
    const { suggestions } = merge({ suggestions: [osce], known: byId(saved(osce)), desk: [theirs] })
    expect(suggestions).toMatchObject([{ id: 'a', replacement: 'the OSCE' }])
  })

  it('changes nothing under the caret', () => {
    const input = { suggestions: [osce], known: byId(saved(osce)), desk: [theirs], editing: 'a' }
    expect(merge(input)).toMatchObject({ suggestions: [osce], known: byId(saved(osce)), conflicts: [] })
  })

  it('lets the person choose when both changed it', () => {
    const { suggestions, conflicts } = merge({
      suggestions: [typed],
      known: byId(saved(osce)),
      desk: [theirs],
    })
    expect(suggestions).toEqual([typed])
    expect(conflicts).toEqual([{ id: 'a', theirs }])
  })

  it('brings back one that was typed back here and reworded there', () => {
    expect(merge({ known: byId(saved(osce)), desk: [theirs] }).suggestions).toMatchObject([
      { replacement: 'the OSCE' },
    ])
  })

  it.each(['approved', 'rejected', 'withdrawn', 'superseded'] as const)(
    'lets go of one that is %s now; unsent words of it are kept for a choice',
    (state) => {
      const decided = saved(osce, { state, version: 2 })
      expect(merge({ suggestions: [osce], known: byId(saved(osce)), desk: [decided] }).suggestions).toEqual(
        [],
      )
      const edited = merge({ suggestions: [typed], known: byId(saved(osce)), desk: [decided] })
      expect(edited.suggestions).toEqual([typed])
      expect(edited.conflicts).toEqual([{ id: 'a', theirs: decided }])
    },
  )

  it('keeps what the person has not sent, and what the list does not speak of', () => {
    const input = { suggestions: [typed], known: byId(saved(osce)) }
    expect(merge({ ...input, desk: [saved(osce)] }).suggestions).toEqual([typed])
    expect(merge({ ...input, desk: [] }).suggestions).toEqual([typed])
  })

  it('does not believe an answer older than what it knows', () => {
    const known = byId(saved(typed, { version: 5 }))
    expect(merge({ suggestions: [typed], known, desk: [theirs] }).suggestions).toEqual([typed])
  })
})
