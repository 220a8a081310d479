import { commonPrefixLengths, reverseUnits } from './common-prefix-lengths'
import { foldQuote, foldText } from './fold-text'
import type { Span } from './span'

type Context = { readonly prefix: string; readonly suffix: string }

/** With more places than these, a context that is not there word for word decides nothing: it would cost too long. */
const MOST_PLACES_COMPARED = 200

/** Units of an inexact context that are compared, from the quote outwards, and of the text beside it. */
const COMPARED = 32
const COMPARED_TEXT = 48

/**
 * The places of a quote that its context speaks for; one place means that it decides (DESIGN §8.7). In this order:
 * the places where both contexts stand word for word; the same when folded; those where they are most alike
 * (fewest edits, at most half of the context's length); without any of these, all places.
 * Time is linear in text, context and number of places. Offsets are UTF-16 code units.
 */
export function chooseByContext(text: string, places: readonly Span[], context: Context): readonly Span[] {
  if (places.length < 2) return places
  const verbatim = standingIn(text, places, context)
  if (verbatim.length > 0 && verbatim.length < places.length) return placesAt(places, verbatim)

  const folded = { prefix: foldQuote(context.prefix), suffix: foldQuote(context.suffix) }
  if (folded.prefix === '' && folded.suffix === '') return places
  const view = foldText(text)
  const edges = foldedEdges(view.text, foldedOffsets(view.offsets, text.length), places)
  const same = standingIn(view.text, edges, folded)
  const chosen = same.length > 0 ? same : mostAlike(view.text, edges, folded)
  return chosen === null ? places : placesAt(places, chosen)
}

/** Which of the spans have the whole prefix before them and the whole suffix after them. */
function standingIn(text: string, spans: readonly Span[], { prefix, suffix }: Context): readonly number[] {
  const before = prefix === '' ? null : commonPrefixLengths(reverseUnits(prefix), reverseUnits(text))
  const after = suffix === '' ? null : commonPrefixLengths(suffix, text)
  const standing: number[] = []
  spans.forEach(({ start, end }, index) => {
    const fits = before === null || before[text.length - start] === prefix.length
    if (fits && (after === null || after[end] === suffix.length)) standing.push(index)
  })
  return standing
}

/** For each offset of the raw text the folded one of the character that it stands in or before. */
function foldedOffsets(offsets: Int32Array, rawLength: number): Int32Array {
  const folded = new Int32Array(rawLength + 1)
  offsets.forEach((raw, at) => {
    if (raw >= 0) folded[raw] = at
  })
  for (let raw = 1; raw <= rawLength; raw += 1) folded[raw] = Math.max(folded[raw] ?? 0, folded[raw - 1] ?? 0)
  return folded
}

/** Where the contexts of the places touch them: in the folded text, past the space that trimming took from them. */
function foldedEdges(folded: string, offsets: Int32Array, places: readonly Span[]): readonly Span[] {
  return places.map((place) => {
    const start = offsets[place.start] ?? 0
    const end = offsets[place.end] ?? 0
    return {
      start: folded.charAt(start - 1) === ' ' ? start - 1 : start,
      end: folded.charAt(end) === ' ' ? end + 1 : end,
    }
  })
}

function placesAt(places: readonly Span[], indexes: readonly number[]): readonly Span[] {
  return indexes.flatMap((index) => places[index] ?? [])
}

/** Which spans' surroundings take the fewest edits to the context; null when none is like it, or all are too many. */
function mostAlike(text: string, spans: readonly Span[], context: Context): readonly number[] | null {
  if (spans.length > MOST_PLACES_COMPARED) return null
  const prefix = reverseUnits(context.prefix.slice(-COMPARED))
  const suffix = context.suffix.slice(0, COMPARED)
  const edits = spans.map(({ start, end }) => {
    const before = reverseUnits(text.slice(Math.max(0, start - COMPARED_TEXT), start))
    return editsToBeginning(prefix, before) + editsToBeginning(suffix, text.slice(end, end + COMPARED_TEXT))
  })
  const fewest = Math.min(...edits)
  if (fewest > (prefix.length + suffix.length) / 2) return null
  return edits.flatMap((count, index) => (count === fewest ? index : []))
}

/** The fewest single-unit edits (Levenshtein 1965) that turn `pattern` into some beginning of `text`. */
function editsToBeginning(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, column) => column)
  for (let line = 1; line <= pattern.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= text.length; column += 1) {
      const change = pattern.charAt(line - 1) === text.charAt(column - 1) ? 0 : 1
      next.push(
        Math.min((row[column - 1] ?? 0) + change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1),
      )
    }
    row = next
  }
  return Math.min(...row)
}
