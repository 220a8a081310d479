'use client'

import { useSyncExternalStore } from 'react'
import type { Outbox } from '@/components/data/outbox'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { isOpenCorrection, type SavedCorrection } from '@/lib/editor/sync/saved-correction'
import { useSuggest } from './suggest-context'

/** On the card of one's own correction that was taken out of the copy and that the desk has not let go: why, and the ways on. */
export function RefusedWithdrawal({ annotation }: { readonly annotation: Annotation }) {
  const outbox = useSuggest()?.outbox ?? null
  const sentence = useRefusal(outbox, annotation.id)
  if (outbox === null || sentence === null) return null
  const isOpen = isOpenCorrection({ state: annotation.state as SavedCorrection['state'] })
  return (
    <Notice tone="danger">
      <p className="mb-1 font-medium">You took this back, and the desk has kept it.</p>
      <p className="mb-2">{sentence}</p>
      <div className="flex flex-wrap gap-1">
        {isOpen ? (
          <Button size="small" onClick={() => outbox.again(annotation.id)}>
            Take back again
          </Button>
        ) : null}
        <Button
          size="small"
          look={isOpen ? 'quiet' : 'secondary'}
          onClick={() => outbox.leave(annotation.id)}
        >
          {isOpen ? 'Keep it after all' : 'Leave it so'}
        </Button>
      </div>
    </Notice>
  )
}

const nothing = (): (() => void) => () => undefined

/** The desk's sentence; what else the outbox does draws no card anew. */
function useRefusal(outbox: Outbox | null, id: string): string | null {
  return useSyncExternalStore(
    outbox?.subscribe ?? nothing,
    () => {
      const refusal = outbox?.view().refused.get(id)
      return refusal?.key === 'withdraw' ? refusal.sentence : null
    },
    () => null,
  )
}
