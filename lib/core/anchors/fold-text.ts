/** Text made comparable, and the way back. */
export type FoldedText = {
  readonly text: string
  /**
   * For each code unit of the folded text, and for its end, the offset in the raw text where the character begins;
   * −1 inside a character, where no span may begin or end.
   */
  readonly offsets: Int32Array
}

/** No character below this one joins with what stands before it. */
const FIRST_MARK = 0x300

/** White space in one run, or one character, with the combining marks, Hangul parts and Kirat Rai vowels that may join it. */
const CHARACTER = /(?:\s+|[^])[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u{16d63}-\u{16d6a}]*/uy

/** Longer heaps of marks than any script writes stay as they are: putting them in order takes quadratic time. */
const LONGEST_CHARACTER = 64

const WHITE_SPACE = /\s/

/**
 * Folds as DESIGN §8.7 says: every run of white space (NBSP and line breaks too) is one space, the rest is in NFC.
 * Edges are not trimmed. Linear in the text's length.
 */
export function foldText(raw: string): FoldedText {
  const parts: string[] = []
  const offsets: number[] = []
  let at = 0
  while (at < raw.length) {
    const plain = plainEnd(raw, at)
    parts.push(raw.slice(at, plain))
    for (; at < plain; at += 1) offsets.push(at)
    if (at === raw.length) break
    CHARACTER.lastIndex = at
    const character = CHARACTER.exec(raw)?.[0] ?? raw.charAt(at)
    const folded = foldCharacter(character)
    parts.push(folded)
    offsets.push(at)
    for (let inside = 1; inside < folded.length; inside += 1) offsets.push(-1)
    at += character.length
  }
  offsets.push(raw.length)
  return { text: parts.join(''), offsets: Int32Array.from(offsets) }
}

/** The folded text of a quote or its context, edges trimmed. */
export function foldQuote(raw: string): string {
  return foldText(raw).text.trim()
}

/** Where the characters that are their own folded form end, at `from` or later. */
function plainEnd(raw: string, from: number): number {
  let at = from
  for (; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at)
    // most text is ASCII: there a number says what a regular expression would
    if (unit >= FIRST_MARK || unit <= 0x20 || (unit > 0x7f && WHITE_SPACE.test(raw.charAt(at)))) break
  }
  const joins = at < raw.length && at > from && raw.charCodeAt(at) >= FIRST_MARK
  return joins ? at - 1 : at
}

function foldCharacter(raw: string): string {
  const spaced = raw.replace(/^\s+/u, ' ')
  return spaced.length > LONGEST_CHARACTER ? spaced : spaced.normalize('NFC')
}
