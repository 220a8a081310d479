'use client'

import { useRoom } from '@/components/review/room-context'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { LoadedCard } from './loaded-card'
import { useStretch } from './use-stretch'
import { Button } from '@/components/ui/button'
import { ComposeCard } from './compose-card'

/** The cards in the order of the text, where there is no room beside it. */
export function AnnotationList({ annotations }: { readonly annotations: readonly AnnotationPlace[] }) {
  const { state } = useRoom()
  const stretch = useStretch(
    annotations,
    annotations.findIndex(({ id }) => id === state.activeId),
  )
  return (
    <ul className="flex flex-col gap-2">
      {state.drafts.map((draft) => (
        <li key={draft.key} className="rounded-lg border border-line-strong p-3">
          <ComposeCard draft={draft} />
        </li>
      ))}
      {stretch.before > 0 ? (
        <li>
          <Button onClick={stretch.showBefore}>Earlier ones ({stretch.before})</Button>
        </li>
      ) : null}
      {stretch.shown.map((annotation) => (
        <li key={annotation.id}>
          <LoadedCard place={annotation} showQuote />
        </li>
      ))}
      {stretch.after > 0 ? (
        <li>
          <Button onClick={stretch.showAfter}>More ({stretch.after})</Button>
        </li>
      ) : null}
      {annotations.length === 0 && state.drafts.length === 0 ? (
        <li className="py-6 text-center text-sm text-muted">
          Nothing here. Select words in the copy to begin.
        </li>
      ) : null}
    </ul>
  )
}
