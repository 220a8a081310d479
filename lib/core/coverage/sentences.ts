import type { Span } from '@/lib/core/anchors/span'
import { trimSpan } from '@/lib/core/anchors/trim-span'
import { DEFAULT_ABBREVIATIONS, SENTENCE_STARTERS, TITLES } from './abbreviations'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const LAST_WORD = /[^\s([{"'“‘«—–-]+$/u
const OPENING = /^[\s"'“‘«([{]*/u
const INITIAL = /^(?:\p{Lu}\.)+$/u
const ORDINAL_SIGN = /^(?:No|Nos|no|nos|p|pp|v|vol|Vol|Fig|fig|Art|Sect)\.$/

/**
 * Cuts a text into sentences, line by line (a line is a block), in order. Spans leave out the white space around a
 * sentence, are never empty, and are UTF-16 code units.
 *
 * ICU's rules (Unicode TR 29) by Intl.Segmenter, with an ellipsis read as a full stop; then joined again where ICU cuts too often: after the abbreviations
 * given (each with its full stop, in the case it is written in) unless a word that begins sentences follows; after a title
 * always; after a name's initials; before a small letter (`"Stop!" he said.`).
 * Engines have different ICU versions, so only the server calls this (DESIGN §8.8).
 */
export function splitSentences(
  text: string,
  abbreviations: readonly string[] = DEFAULT_ABBREVIATIONS,
): readonly Span[] {
  const known = new Set(abbreviations)
  const sentences: Span[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    for (const { start, end } of splitLine(line, known))
      sentences.push({ start: lineStart + start, end: lineStart + end })
    lineStart += line.length + 1
  }
  return sentences
}

function splitLine(line: string, abbreviations: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  let end = 0
  for (const { segment, index } of segmenter.segment(line.replaceAll('…', '.'))) {
    if (end > start && !goesOn(line.slice(start, end).trimEnd(), segment, abbreviations)) {
      spans.push(trimSpan(line, start, end))
      start = index
    }
    end = index + segment.length
  }
  spans.push(trimSpan(line, start, end))
  return spans.filter((span) => line.slice(span.start, span.end).trim() !== '')
}

/** Whether the sentence that seems to end here goes on with `next`. */
function goesOn(sentence: string, next: string, abbreviations: ReadonlySet<string>): boolean {
  const following = next.replace(OPENING, '')
  if (/^\p{Ll}/u.test(following)) return true
  const last = LAST_WORD.exec(sentence)?.[0] ?? ''
  if (TITLES.includes(last)) return abbreviations.has(last)
  if (ORDINAL_SIGN.test(last)) return abbreviations.has(last) && /^[\d#§]|^[A-Z]\b/.test(following)
  if (!abbreviations.has(last) && !INITIAL.test(last)) return false
  const firstWord = /^[\p{L}’']+/u.exec(following)?.[0] ?? ''
  return !SENTENCE_STARTERS.has(firstWord) && !/^["“‘«]/u.test(next)
}
