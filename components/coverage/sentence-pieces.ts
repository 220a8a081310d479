import type { Span } from '@/lib/core/anchors/span'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { standsIn } from '@/lib/core/coverage/sentences-touched'

/** A run of a sentence: words of the revision, `old` where they give way to `now`. */
export type SentencePiece =
  { readonly kept: string } | { readonly id: string; readonly old: string; readonly now: string }

/**
 * A sentence (offsets of the revision's `text`, in UTF-16 code units) with the corrections in it; of one that goes past
 * the sentence, the part of the old words within it. Corrections are in text order without overlaps.
 */
export function sentencePieces(
  text: string,
  { start, end }: Span,
  corrections: readonly CorrectionEdit[],
): readonly SentencePiece[] {
  const pieces: SentencePiece[] = []
  let at = start
  for (const one of corrections) {
    if (!standsIn(one, { start, end })) continue
    const from = Math.max(one.start, start)
    if (from > at) pieces.push({ kept: text.slice(at, from) })
    at = Math.min(one.end, end)
    pieces.push({ id: one.id, old: text.slice(from, at), now: one.replacement })
  }
  if (at < end) pieces.push({ kept: text.slice(at, end) })
  return pieces
}
