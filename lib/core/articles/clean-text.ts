const LINE_END = /\r\n?|[\u2028\u2029]/g
// Cc without tab and line feed, which are text.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * Text as it may enter a document (DESIGN §8.11): a byte order mark at the start is taken off; CR, CRLF, U+2028 and U+2029
 * become `\n`; control characters but tab are dropped; lone surrogates become U+FFFD. All else is verbatim.
 */
export function cleanText(raw: string): string {
  return withOneLineEnd(raw).replace(CONTROL, '').replace(LONE_SURROGATE, '\uFFFD')
}

/** How many control characters `cleanText` drops. */
export function countControls(raw: string): number {
  return withOneLineEnd(raw).match(CONTROL)?.length ?? 0
}

/** The lines of cleaned text that are not empty, each verbatim. A line is empty when `trim()` is. */
export function nonEmptyLines(cleaned: string): readonly string[] {
  return cleaned.split('\n').filter((line) => line.trim() !== '')
}

function withOneLineEnd(raw: string): string {
  return (raw.startsWith('\uFEFF') ? raw.slice(1) : raw).replace(LINE_END, '\n')
}
