import { isInsideCharacter } from './boundaries'
import { chooseByContext } from './choose-by-context'
import { foldQuote, foldText } from './fold-text'
import type { Span } from './span'
import { startsOf } from './starts-of'

/** A quote to look for: its text, and (raw, of any length) what stands before and after it. */
export type QuoteSelector = {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** `ambiguous` counts all places that the context cannot tell apart and lists the first 100 of them, in text order. */
export type QuoteResolution =
  | { readonly kind: 'found'; readonly start: number; readonly end: number }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'ambiguous'; readonly count: number; readonly places: readonly Span[] }

/** Nobody chooses from a longer list, and an answer stays small. */
const MOST_PLACES_LISTED = 100

/**
 * Finds a quote as DESIGN §8.7 says: verbatim first; only when that is nowhere, with white space folded, edges trimmed
 * and in NFC. Of several places the sole best match on context is the one. Never a lookalike, and never a place that
 * would cut a surrogate pair or take a combining mark from its letter.
 *
 * An empty `exact` is the point between prefix and suffix (an insertion's anchor), which must stand there together;
 * without context it is nowhere. The span is raw text, in UTF-16 code units. Linear in the length of all texts.
 */
export function resolveQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: QuoteSelector,
): QuoteResolution {
  if (exact === '') return asResolution(pointsBetween(text, prefix, suffix))
  const verbatim = verbatimPlaces(text, exact)
  const places = verbatim.length > 0 ? verbatim : foldedPlaces(text, exact)
  return asResolution(chooseByContext(text, places, { prefix, suffix }))
}

function asResolution(places: readonly Span[]): QuoteResolution {
  const [first] = places
  if (first === undefined) return { kind: 'not_found' }
  if (places.length === 1) return { kind: 'found', start: first.start, end: first.end }
  return { kind: 'ambiguous', count: places.length, places: places.slice(0, MOST_PLACES_LISTED) }
}

function verbatimPlaces(text: string, exact: string): readonly Span[] {
  return startsOf(text, exact)
    .map((start) => ({ start, end: start + exact.length }))
    .filter((place) => cutsNothing(text, place))
}

function foldedPlaces(text: string, exact: string): readonly Span[] {
  const needle = foldQuote(exact)
  if (needle === '') return []
  const { text: folded, offsets } = foldText(text)
  return startsOf(folded, needle)
    .map((at) => ({ start: offsets[at] ?? -1, end: offsets[at + needle.length] ?? -1 }))
    .filter(({ start, end }) => start >= 0 && end >= 0)
}

function pointsBetween(text: string, prefix: string, suffix: string): readonly Span[] {
  const verbatim = startsOf(text, prefix + suffix)
    .map((at) => ({ start: at + prefix.length, end: at + prefix.length }))
    .filter((place) => cutsNothing(text, place))
  if (verbatim.length > 0) return verbatim

  const around = foldText(prefix + suffix).text
  const trimmed = around.length - around.trimStart().length
  const needle = around.trim()
  const before = Math.min(Math.max(foldText(prefix).text.length - trimmed, 0), needle.length)
  const { text: folded, offsets } = foldText(text)
  return startsOf(folded, needle)
    .map((at) => offsets[at + before] ?? -1)
    .filter((point) => point >= 0)
    .map((point) => ({ start: point, end: point }))
}

function cutsNothing(text: string, { start, end }: Span): boolean {
  return !isInsideCharacter(text, start) && !isInsideCharacter(text, end)
}
