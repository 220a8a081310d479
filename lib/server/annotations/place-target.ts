import { describe } from '@/lib/core/anchors/describe'
import { resolveTarget } from '@/lib/core/anchors/resolve-target'
import type { Quote } from '@/lib/core/anchors/span'
import type { AnnotationKind, TargetInput } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import { checkCorrection, checkSpan } from '@/lib/core/corrections/check-span'
import type { LoadedRevision } from '@/lib/server/articles/revision-row'
import { invalidInput } from '@/lib/server/http/invalid-input'

/** The span that a target means on the current revision: 409 `stale_revision` when it speaks of another one. */
export function placeTarget(revision: LoadedRevision, target: TargetInput): Quote {
  if (target.revision !== undefined && target.revision !== revision.number) {
    throw new AppError(
      'stale_revision',
      409,
      'The article has another revision now. Load it and choose the place again.',
      { revision: revision.number },
    )
  }
  const { start, end } = resolveTarget(revision.text, target)
  return describe(revision.text, start, end)
}

/** Whether something of this kind can stand on the span; a correction has to change what is there. */
export function checkPlace(
  revision: LoadedRevision,
  kind: AnnotationKind,
  span: Quote,
  replacement: string | undefined,
): void {
  if (kind !== 'correction' || replacement === undefined) {
    checkSpan(revision.text, span)
    return
  }
  checkCorrection(revision.doc, { start: span.start, end: span.end, replacement })
  if (replacement === span.exact) {
    const message = 'This is what the copy says already.'
    throw invalidInput([{ path: 'correction.replacement', message }])
  }
}
