import { isInsideCharacter } from './boundaries'
import type { Span } from './span'
import { startsOf } from './starts-of'

const WORD_AT_END = /[\p{L}\p{N}\p{M}_]$/u
const WORD_AT_START = /^[\p{L}\p{N}\p{M}_]/u

/** More than a person ticks one by one. */
const MOST_PLACES = 1000

/**
 * All other places with the same text as the span, in text order, for "also at the other N places". Where the span
 * begins or ends with a letter or digit, so do they with a whole word ("art" is not in "party"). None for a point.
 * Places do not overlap the span or each other; the first 1,000 are given. Offsets are UTF-16 code units.
 */
export function otherPlaces(text: string, { start, end }: Span, limit = MOST_PLACES): readonly Span[] {
  const exact = text.slice(start, end)
  const places: Span[] = []
  let free = 0
  for (const at of startsOf(text, exact)) {
    const place = { start: at, end: at + exact.length }
    const apart = at >= free && (place.end <= start || at >= end)
    if (!apart || !isWhole(text, place, exact)) continue
    places.push(place)
    free = place.end
    if (places.length === limit) break
  }
  return places
}

function isWhole(text: string, { start, end }: Span, exact: string): boolean {
  if (isInsideCharacter(text, start) || isInsideCharacter(text, end)) return false
  // two units, so that a letter outside the basic plane is seen whole
  const joinsBefore = WORD_AT_START.test(exact) && WORD_AT_END.test(text.slice(Math.max(0, start - 2), start))
  const joinsAfter = WORD_AT_END.test(exact) && WORD_AT_START.test(text.slice(end, end + 2))
  return !joinsBefore && !joinsAfter
}
