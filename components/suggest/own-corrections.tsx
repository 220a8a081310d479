'use client'

import { memo, useEffect } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { Outbox } from '@/components/data/outbox'
import { useOwnCorrections } from './use-own-corrections'

type OwnCorrectionsProps = {
  readonly outbox: Outbox
  readonly articleId: string
  readonly myId: string
  /** of the suggestions in the working copy */
  readonly ids: ReadonlySet<string>
  readonly annotations: readonly AnnotationPlace[]
  readonly isLoaded: boolean
}

/** Tells the outbox of the person's own corrections, whole. Nothing to see: the room is not drawn again as they come. */
export const OwnCorrections = memo(function OwnCorrections(props: OwnCorrectionsProps) {
  const { outbox, articleId, myId, ids, annotations, isLoaded } = props
  const own = useOwnCorrections(articleId, myId, ids, annotations, isLoaded)
  useEffect(() => {
    if (own !== null) outbox.hear(own)
  }, [outbox, own])
  return null
})
