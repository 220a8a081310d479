import type { Span } from '@/lib/core/anchors/span'
import { trimSpan } from '@/lib/core/anchors/trim-span'
import { DEFAULT_ABBREVIATIONS } from './abbreviations'
import { goesOn } from './sentence-goes-on'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const STRETCH = 4000

/**
 * Ends that ICU does not see, because a small letter comes before any capital: "12 sank. 68 came home", "It sued. eBay
 * did not". A number's stop counts only when it is no part of a date in figures.
 */
const UNSEEN_END =
  /(?:(?<=\p{L}{2}\.["”’»)\]]*|(?<!\d\.\s*)\b\d+\.)\s+(?=\d[\d.,]*\s*[\p{L}%])|(?<=\p{Ll}{2}\.["”’»)\]]*)\s+(?=\p{Ll}+\p{Lu}))/gu

/**
 * Cuts a text into sentences, line by line (a line is a block), in order. Spans leave out the white space around a
 * sentence, are never empty, and are UTF-16 code units.
 *
 * ICU's rules (Unicode TR 29) by Intl.Segmenter, with an ellipsis read as a full stop; cut also before a number and a
 * name with a small first letter, and joined again where ICU cuts too often (`goesOn`). `abbreviations` are given each
 * with its full stop, in the case it is written in.
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
  for (const end of ends(line)) {
    if (goesOn(line, start, end, abbreviations)) continue
    spans.push(trimSpan(line, start, end))
    start = end
  }
  spans.push(trimSpan(line, start, line.length))
  return spans.filter((span) => line.slice(span.start, span.end).trim() !== '')
}

/** Where a sentence of the line may end, in order, without the line's own end. */
function ends(line: string): readonly number[] {
  const seen = seenEnds(line.replaceAll('…', '.')).map((end) => behindQuote(line, end))
  const unseen = [...line.matchAll(UNSEEN_END)].map(({ index, 0: gap }) => index + gap.length)
  const all = [...new Set([...seen, ...unseen])].filter((end) => end < line.length)
  return all.sort((one, other) => one - other)
}

/**
 * The ends that ICU sees. It is given a stretch at a time, from one end on, because its time grows with the square of
 * what it is given; the last ends of a stretch may be wrong and are looked for again in the next.
 */
function seenEnds(line: string): readonly number[] {
  const found: number[] = []
  let from = 0
  let length = STRETCH
  while (from < line.length) {
    const to = Math.min(from + length, line.length)
    const sure = to === line.length ? to : to - STRETCH / 4
    const here = [...segmenter.segment(line.slice(from, to))].map(({ index }) => from + index)
    const good = here.filter((end) => end > from && end < sure)
    found.push(...good)
    if (to === line.length) break
    from = good.at(-1) ?? from
    length = good.length === 0 ? length * 2 : STRETCH
  }
  return found
}

/** In French a closing mark stands apart (`« Qui ? » demanda`): the end is behind it. */
function behindQuote(line: string, at: number): number {
  const mark = /^»\s+/u.exec(line.slice(at, at + 10))?.[0] ?? ''
  return at + mark.length
}
