import type { Span } from '../anchors/span'
import { splitSentences } from '../coverage/sentences'

export type SentenceAround = { readonly text: string; readonly start: number; readonly end: number }

/**
 * The sentences that a span of `text` touches, whole, and the span's offsets within them (UTF-16 code units). Only the
 * lines of the span are cut, so that the length of an article does not count. A point between two sentences takes the
 * one before it; a span in white space alone gives its lines.
 */
export function sentenceAround(text: string, span: Span, abbreviations: readonly string[]): SentenceAround {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const nextLine = text.indexOf('\n', Math.max(span.end, lineStart))
  const lines = text.slice(lineStart, nextLine === -1 ? text.length : nextLine)
  const start = span.start - lineStart
  const end = span.end - lineStart
  const touched = splitSentences(lines, abbreviations).filter((one) => one.start <= end && one.end >= start)
  const inside = touched.filter((one) => start !== end && one.start < end && one.end > start)
  const kept = inside.length > 0 ? inside : touched.slice(0, 1)
  const from = Math.min(start, kept[0]?.start ?? 0)
  const to = Math.max(end, kept.at(-1)?.end ?? lines.length)
  return { text: lines.slice(from, to), start: start - from, end: end - from }
}
