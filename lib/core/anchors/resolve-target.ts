import { AppError } from '@/lib/core/app-error'
import { isInsidePair } from './boundaries'
import { resolveQuote, type QuoteSelector } from './resolve-quote'
import type { Span } from './span'

/** What a request points at: offsets (UTF-16 code units) into the text, or a quote of it. */
export type Target = Span | QuoteSelector

/**
 * The span of `text` that a target means. AppError 422 `invalid_target` when offsets are out of order, out of the text,
 * no whole numbers or inside a surrogate pair; `quote_not_found`; `quote_ambiguous` with `count` (of all places) and
 * `places: [{start, end}]` (the first 100). A point (start = end) is allowed here; `checkSpan` refuses it.
 */
export function resolveTarget(text: string, target: Target): Span {
  if ('exact' in target) return resolveQuoteOrThrow(text, target)
  const { start, end } = target
  const inOrder = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end
  if (!inOrder || end > text.length) {
    throw new AppError('invalid_target', 422, 'The target does not lie within the text.', {
      length: text.length,
    })
  }
  if (isInsidePair(text, start) || isInsidePair(text, end)) {
    throw new AppError('invalid_target', 422, 'The target begins or ends in the middle of a character.')
  }
  return { start, end }
}

function resolveQuoteOrThrow(text: string, quote: QuoteSelector): Span {
  const resolution = resolveQuote(text, quote)
  switch (resolution.kind) {
    case 'found':
      return { start: resolution.start, end: resolution.end }
    case 'not_found':
      throw new AppError('quote_not_found', 422, 'The quote is not in the text.')
    case 'ambiguous': {
      const { count, places } = resolution
      throw new AppError(
        'quote_ambiguous',
        422,
        `The quote stands at ${count} places and its context fits more than one.`,
        {
          count,
          places,
        },
      )
    }
  }
}
