import type { Span } from './span'

/** How far the neighbourhood of an offset reaches when no plain character bounds it earlier: longer than any emoji sequence in use. */
const NEIGHBOURHOOD = 128

const COMBINING_MARK = /^\p{M}/u
const LINE_START = /^[\r\n\u2028\u2029]?$/
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Whether `offset` (UTF-16 code units) stands between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

/**
 * Whether a cut at `offset` (UTF-16 code units) would part a surrogate pair, or a combining mark from what it
 * stands on. A mark at the start of a line stands on nothing.
 */
export function isInsideCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  if (text.charCodeAt(offset) < 0x300) return false
  if (isInsidePair(text, offset)) return true
  return COMBINING_MARK.test(text.slice(offset, offset + 2)) && !LINE_START.test(text.charAt(offset - 1))
}

/**
 * The smallest span that holds `start`..`end` and cuts no grapheme (what a reader takes for one character: letters
 * with marks, emoji families, flags). A point inside a grapheme moves to the grapheme's start.
 * Offsets are UTF-16 code units with 0 ≤ start ≤ end ≤ length; only the neighbourhood of each offset is read.
 */
export function snapToGraphemes(text: string, start: number, end: number): Span {
  const first = graphemeAround(text, start)
  if (start === end) return { start: first.start, end: first.start }
  return { start: first.start, end: graphemeAround(text, end).end }
}

/** The grapheme that `offset` stands inside of, or the point at `offset` when it stands between two. */
function graphemeAround(text: string, offset: number): Span {
  const from = plainOffset(text, offset, -1)
  const to = plainOffset(text, offset + 1, 1)
  const segment = segmenter.segment(text.slice(from, to)).containing(offset - from)
  if (segment === undefined || from + segment.index === offset) return { start: offset, end: offset }
  const start = from + segment.index
  return { start, end: start + segment.segment.length }
}

/** The nearest offset in one direction, at `offset` or beyond it, that stands before an ASCII character and so begins a grapheme. */
function plainOffset(text: string, offset: number, direction: 1 | -1): number {
  let at = Math.min(Math.max(offset, 0), text.length)
  for (let steps = 0; steps < NEIGHBOURHOOD && at > 0 && at < text.length; steps += 1) {
    if (text.charCodeAt(at) < 0x80 && text.charAt(at) !== '\n') return at
    at += direction
  }
  return isInsidePair(text, at) ? at + direction : at
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
