'use client'

import type { Outbox } from '@/components/data/outbox'
import { sentenceOfAll } from './suggestion-status'
import { useOutboxView } from './use-outbox'

/** In the room's bar: whether the desk has everything that was typed. */
export function OutboxStatus({ outbox }: { readonly outbox: Outbox | null }) {
  const view = useOutboxView(outbox)
  const said = view === null ? null : sentenceOfAll(view)
  return (
    <p
      role="status"
      className={`text-[13px] whitespace-nowrap ${said?.isBad === true ? 'text-danger' : 'text-muted max-sm:sr-only'}`}
    >
      {said?.words ?? ''}
    </p>
  )
}
