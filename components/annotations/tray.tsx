'use client'

import { memo } from 'react'
import { Unlink } from 'lucide-react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { Button } from '@/components/ui/button'
import { LoadedCard } from './loaded-card'
import { useStretch } from './use-stretch'

/** What has lost its words: the text there changed, or they are gone. Never put on a lookalike by itself. */
export const Tray = memo(function Tray({
  annotations,
}: {
  readonly annotations: readonly AnnotationPlace[]
}) {
  const stretch = useStretch(annotations, -1)
  if (annotations.length === 0) return null
  return (
    <details className="rounded-lg border border-dashed border-line-strong p-2" open>
      <summary className="flex cursor-pointer items-center gap-2 px-1 text-[13px] font-medium">
        <Unlink aria-hidden size={14} className="text-reopened" />
        {annotations.length === 1 ? '1 has lost its words' : `${annotations.length} have lost their words`}
      </summary>
      <ul className="mt-2 flex flex-col gap-2">
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
      </ul>
    </details>
  )
})
