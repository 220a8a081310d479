import { firstIndex } from '../first-index'

/**
 * Turns UTF-16 offsets into Unicode code points of the same text, as W3C Web Annotation counts them. One pass over
 * the text; each look-up is a subtraction of the surrogate pairs before it, found in log time.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(at++)
  }
  return (offset) => offset - firstIndex(pairs, (at) => at >= offset)
}
