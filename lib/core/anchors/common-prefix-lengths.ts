/**
 * For every offset of `text`, how many code units from there on are the same as the beginning of `pattern`.
 * The Z algorithm (Gusfield 1997, §1.4), run on the pattern and then along the text: linear in the sum of both
 * lengths for any input, where `indexOf` in a loop is quadratic for 'aaa…' in 'aaa…'.
 */
export function commonPrefixLengths(pattern: string, text: string): Int32Array {
  const self = new Int32Array(pattern.length)
  fillLengths(pattern, pattern, self, self, 1)
  if (pattern.length > 0) self[0] = pattern.length
  const lengths = new Int32Array(text.length)
  fillLengths(pattern, text, self, lengths, 0)
  return lengths
}

function fillLengths(
  pattern: string,
  text: string,
  self: Int32Array,
  lengths: Int32Array,
  first: number,
): void {
  // text[windowStart..windowEnd) equals the beginning of the pattern and reaches furthest right so far
  let windowStart = first
  let windowEnd = first
  for (let at = first; at < text.length; at += 1) {
    let length = at < windowEnd ? Math.min(self[at - windowStart] ?? 0, windowEnd - at) : 0
    if (at + length >= windowEnd) {
      while (
        length < pattern.length &&
        at + length < text.length &&
        pattern.charCodeAt(length) === text.charCodeAt(at + length)
      ) {
        length += 1
      }
      windowStart = at
      windowEnd = at + length
    }
    lengths[at] = length
  }
}

/** The text with its code units in the opposite order, for looking backwards; halves of pairs end up swapped. */
export function reverseUnits(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[text.length - 1 - at] = text.charCodeAt(at)
  const parts: string[] = []
  for (let at = 0; at < units.length; at += 8192) {
    parts.push(String.fromCharCode(...units.subarray(at, at + 8192)))
  }
  return parts.join('')
}
