import type { Span } from './span'

const WHITE_SPACE = /\s/

/**
 * The span without the white space (Unicode's, line ends included) at its two ends; offsets in UTF-16 code units.
 * A span of nothing but white space, and an empty one, stay as they are: a doubled space is a thing to correct.
 */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && WHITE_SPACE.test(text.charAt(from))) from += 1
  while (to > from && WHITE_SPACE.test(text.charAt(to - 1))) to -= 1
  return from === to ? { start, end } : { start: from, end: to }
}
