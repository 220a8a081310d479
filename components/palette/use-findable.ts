'use client'

import { useQuery } from '@tanstack/react-query'
import { callApi } from '@/components/data/api-client'
import { listAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'

/** Every annotation in full, asked for when somebody first searches and again once it is a minute old. */
export function useFindable(articleId: string, isWanted: boolean): readonly Annotation[] | undefined {
  const { data } = useQuery({
    queryKey: ['findable', articleId],
    queryFn: ({ signal }) => fetchAll(articleId, signal),
    enabled: isWanted,
    staleTime: 60_000,
    structuralSharing: false,
  })
  return data
}

async function fetchAll(articleId: string, signal: AbortSignal): Promise<readonly Annotation[]> {
  const all: Annotation[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 1000, ...(cursor === undefined ? {} : { cursor }) }
    const page = await callApi(listAnnotationsRoute, { params: { id: articleId }, query, signal })
    // Without `view` the desk answers with whole annotations.
    all.push(...(page.items as readonly Annotation[]))
    cursor = 'nextCursor' in page ? (page.nextCursor ?? undefined) : undefined
  } while (cursor !== undefined)
  return all
}
