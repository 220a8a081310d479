'use client'

import { useRoomState } from '@/components/review/room-context'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { Button } from '@/components/ui/button'
import { cardKey, isCardOf } from './card-item'
import { CardOf, useCardItems } from './card-items'
import { useStretch } from './use-stretch'

/** The cards in the order of the text, where there is no room beside it. */
export function AnnotationList({ annotations }: { readonly annotations: readonly AnnotationPlace[] }) {
  const { activeId } = useRoomState()
  const items = useCardItems(annotations)
  const stretch = useStretch(
    items,
    items.findIndex((item) => isCardOf(item, activeId)),
  )
  return (
    <ul className="flex flex-col gap-2">
      {stretch.before > 0 ? (
        <li>
          <Button onClick={stretch.showBefore}>Earlier ones ({stretch.before})</Button>
        </li>
      ) : null}
      {stretch.shown.map((item) => (
        <li key={cardKey(item)}>
          <CardOf item={item} showQuote />
        </li>
      ))}
      {stretch.after > 0 ? (
        <li>
          <Button onClick={stretch.showAfter}>More ({stretch.after})</Button>
        </li>
      ) : null}
      {items.length === 0 ? (
        <li className="py-6 text-center text-sm text-muted">
          Nothing here. Select words in the copy to begin.
        </li>
      ) : null}
    </ul>
  )
}
