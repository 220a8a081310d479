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
      title={said?.isBad === true ? said.words : undefined}
      // On a phone it has what the bar's buttons leave.
      className={`mr-2 truncate text-[13px] max-sm:mr-1 max-sm:min-w-12 ${said?.isBad === true ? 'text-danger' : 'text-muted max-sm:sr-only'}`}
    >
      {said?.words ?? ''}
    </p>
  )
}
