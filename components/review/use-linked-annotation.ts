'use client'

import { useEffect, useRef, useState } from 'react'
import { annotationInHash } from '@/components/desk/annotation-href'
import type { AnnotationPlace } from '@/components/data/annotation-place'

type Linked = {
  /** the copy stands there and can be scrolled */
  readonly ready: boolean
  readonly annotations: readonly AnnotationPlace[]
  readonly activate: (id: string) => void
}

/** Opens the annotation that the address names, now and when the fragment changes. True when there is none of it here. */
export function useLinkedAnnotation({ ready, annotations, activate }: Linked): boolean {
  const [missing, setMissing] = useState(false)
  const latest = useRef({ annotations, activate })
  useEffect(() => {
    latest.current = { annotations, activate }
  }, [annotations, activate])
  useEffect(() => {
    if (!ready) return
    const look = () => {
      const id = annotationInHash(window.location.hash)
      const found = id !== null && latest.current.annotations.some((one) => one.id === id)
      setMissing(id !== null && !found)
      if (found) latest.current.activate(id)
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [ready])
  return missing
}
