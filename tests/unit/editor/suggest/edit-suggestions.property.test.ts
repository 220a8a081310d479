import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applyToText } from '@/lib/core/corrections/apply-to-text'
import { editSuggestions } from '@/lib/editor/suggest/edit-suggestions'
import {
  toBase,
  toWorking,
  workingSpans,
  workingText,
  type Suggestion,
} from '@/lib/editor/suggest/suggestion'

const word = fc.constantFrom(
  'OECD', 'monitors', 'said', 'the', 'a', 'isn’t', '"', '.', ', ', '\n', 'é', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '漢字', 'テスト', 'ไทย', 'שלום',
) // prettier-ignore
const base = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))
const typed = fc.oneof(fc.constant(''), fc.string({ maxLength: 3 }), word)
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(20), text: typed }), { maxLength: 25 })
type Edits = readonly { readonly at: number; readonly length: number; readonly text: string }[]

function typedBy(person: string, text: string, list: Edits, first: readonly Suggestion[] = []) {
  let suggestions = first
  let seen = workingText(text, first)
  let made = 0
  for (const { at, length, text: put } of list) {
    const from = at % (seen.length + 1)
    const to = Math.min(seen.length, from + length)
    suggestions = editSuggestions(
      text,
      suggestions,
      { from, to, text: put },
      () => `${person}${String(made++)}`,
    )
    seen = seen.slice(0, from) + put + seen.slice(to)
  }
  return { suggestions, seen }
}

const withoutEmptyLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')

describe('suggestions made by typing', () => {
  test('of two people each give exactly the text that each saw, and leave the revision alone', () => {
    fc.assert(
      fc.property(base, edits, edits, (text, hers, his) => {
        const revision = Object.freeze({ text })
        for (const [person, list] of [
          ['anna', hers],
          ['ben', his],
        ] as const) {
          const { suggestions, seen } = typedBy(person, revision.text, list)
          expect(workingText(text, suggestions)).toBe(seen)
          if (suggestions.length > 0)
            expect(applyToText(revision.text, suggestions)).toBe(withoutEmptyLines(seen))
        }
        expect(revision.text).toBe(text)
      }),
      { numRuns: 400 },
    )
  })

  test('stand in text order, apart, with ids of their own, and change something', () => {
    fc.assert(
      fc.property(base, edits, fc.boolean(), (text, list, kept) => {
        const first =
          kept && text.length > 4 ? [{ id: 'k', start: 1, end: 3, replacement: 'KEPT', kept }] : []
        const { suggestions } = typedBy('anna', text, list, first)
        expect(new Set(suggestions.map(({ id }) => id)).size).toBe(suggestions.length)
        suggestions.forEach(({ start, end, replacement }, index) => {
          expect(start).toBeGreaterThanOrEqual(suggestions[index - 1]?.end ?? 0)
          expect(text.slice(start, end)).not.toBe(replacement)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('have ends that map to the working copy and back', () => {
    fc.assert(
      fc.property(base, edits, (text, list) => {
        const { suggestions } = typedBy('anna', text, list)
        workingSpans(suggestions).forEach((span, index) => {
          const one = suggestions[index]
          if (one === undefined) return
          if (one.start < one.end) {
            expect(toWorking(suggestions, one.start, 'start')).toBe(span.start)
            expect(toWorking(suggestions, one.end, 'end')).toBe(span.end)
          }
          if (one.replacement !== '') {
            expect(toBase(suggestions, span.start, 'start')).toBe(one.start)
            expect(toBase(suggestions, span.end, 'end')).toBe(one.end)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('are gone when all is typed back', () => {
    fc.assert(
      fc.property(base, edits, (text, list) => {
        const { suggestions, seen } = typedBy('anna', text, list)
        const back = { from: 0, to: seen.length, text }
        expect(editSuggestions(text, suggestions, back, () => 'new')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('cut no grapheme of the revision', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(base, edits, (text, list) => {
        const edges = new Set([text.length, ...[...graphemes.segment(text)].map(({ index }) => index)])
        for (const { start, end } of typedBy('anna', text, list).suggestions) {
          expect(edges.has(start) && edges.has(end)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})
