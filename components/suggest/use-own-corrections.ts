'use client'

import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { loadAnnotation } from '@/components/data/load-annotation'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'

/** A person's own corrections that are open, or stand in the working copy (`ids`), whole; null until all have come. */
export function useOwnCorrections(
  articleId: string,
  myId: string,
  ids: ReadonlySet<string>,
  annotations: readonly AnnotationPlace[],
  isLoaded: boolean,
): readonly Annotation[] | null {
  const own = useMemo(
    () =>
      annotations.filter(
        ({ id, kind, state, createdBy }) =>
          kind === 'correction' &&
          createdBy.id === myId &&
          (state === 'proposed' || state === 'reopened' || ids.has(id)),
      ),
    [annotations, myId, ids],
  )
  const found = useQueries({
    // The same keys as `useAnnotation`, so that an answer put there is heard here.
    queries: own.map(({ id }) => ({
      queryKey: ['annotation', id],
      queryFn: () => loadAnnotation(articleId, id),
      staleTime: Infinity,
      structuralSharing: false,
    })),
    combine: wholeOnes,
  })
  return isLoaded ? found : null
}

function wholeOnes(
  results: readonly { readonly data: Annotation | null | undefined }[],
): readonly Annotation[] | null {
  if (results.some(({ data }) => data === undefined)) return null
  return results.flatMap(({ data }) => data ?? [])
}
