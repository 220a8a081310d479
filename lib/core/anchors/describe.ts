import { isInsideCharacter } from './boundaries'
import type { Quote } from './span'

/** Units of text kept on either side of a quote. */
export const CONTEXT_LENGTH = 32

/**
 * Describes a span so that it can be found again: its offsets, its text, and up to 32 UTF-16 code units before and
 * after it. The context is shorter where 32 units would cut a surrogate pair or take a combining mark from its
 * letter. `start` and `end` are code units of `text`, 0 ≤ start ≤ end ≤ length.
 */
export function describe(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - CONTEXT_LENGTH)
  while (from < start && isInsideCharacter(text, from)) from += 1
  let to = Math.min(text.length, end + CONTEXT_LENGTH)
  while (to > end && isInsideCharacter(text, to)) to -= 1
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  }
}
