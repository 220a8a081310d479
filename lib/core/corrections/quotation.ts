import type { Span } from '@/lib/core/anchors/span'

/** Marks that close what the key opened. “ closes a German „; ” also closes what a Swedish ” opened. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '’': '’',
  "'": "'",
}
/** Marks that are apostrophes too: a quotation of theirs counts only when it is closed. */
const SINGLE = new Set(["'", '‘', '’', '‚'])

const WORD = /[\p{L}\p{N}]/u

/**
 * Whether the words of the span (or its point) are somebody's quoted words: where correcting them needs more care.
 * True when any character of the span stands between quotation marks; the marks themselves do not count.
 *
 * Straight and curly double marks, guillemets either way round, German and Swedish ones, single ones (told from
 * apostrophes by what stands beside them), nested. A quotation that its paragraph does not close runs to the
 * paragraph's end; one that goes on over paragraphs opens each of them again, as newspapers set it.
 * Offsets are UTF-16 code units; only the lines of the span are read.
 */
export function isInQuotation(text: string, start: number, end: number): boolean {
  let lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (start === 0) lineStart = 0
  while (lineStart <= end) {
    const found = text.indexOf('\n', lineStart)
    const lineEnd = found < 0 ? text.length : found
    const [from, to] = [start - lineStart, end - lineStart]
    if (quotations(text.slice(lineStart, lineEnd)).some((quotation) => touches(quotation, from, to)))
      return true
    lineStart = lineEnd + 1
  }
  return false
}

function touches(quotation: Span, start: number, end: number): boolean {
  if (start === end) return quotation.start <= start && start <= quotation.end
  return Math.max(quotation.start, start) < Math.min(quotation.end, end)
}

/** The quoted words of one line, marks not included, nested ones too. */
function quotations(line: string): readonly Span[] {
  const open: { readonly mark: string; readonly start: number }[] = []
  const found: Span[] = []
  for (let at = 0; at < line.length; at += 1) {
    const mark = line.charAt(at)
    if (!(mark in CLOSERS) || isApostrophe(line, at)) continue
    const opener = open.findLastIndex((candidate) => CLOSERS[candidate.mark]?.includes(mark))
    if (opener >= 0 && !opensInside(line, at)) {
      const [closed] = open.splice(opener)
      if (closed) found.push({ start: closed.start, end: at })
    } else if (canOpen(line, at)) open.push({ mark, start: at + 1 })
  }
  const unclosed = open
    .filter(({ mark }) => !SINGLE.has(mark))
    .map(({ start }) => ({ start, end: line.length }))
  return [...found, ...unclosed]
}

/**
 * A mark that could close, yet plainly opens a nested quotation, as what stands beside it shows: white space or a
 * bracket before it and a word after it. So a straight mark can open inside another straight one.
 */
function opensInside(line: string, at: number): boolean {
  return WORD.test(line.charAt(at + 1)) && /[\s([]/u.test(line.charAt(at - 1) || ' ')
}

function canOpen(line: string, at: number): boolean {
  const [before, mark, after] = [line.charAt(at - 1), line.charAt(at), line.charAt(at + 1)]
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‹' || mark === '‘' || mark === '‚')
    return true
  return after.trim() !== '' && !WORD.test(before)
}

/** A single mark inside a word, or before a decade's digits ('90s). */
function isApostrophe(line: string, at: number): boolean {
  if (!SINGLE.has(line.charAt(at))) return false
  const [before, after] = [line.charAt(at - 1), line.charAt(at + 1)]
  return (
    (WORD.test(before) && WORD.test(after)) ||
    (!WORD.test(before) && /^\d0s/.test(line.slice(at + 1, at + 4)))
  )
}
