'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callApi } from '@/components/data/api-client'
import { useSettled } from '@/components/data/use-settled'
import { listAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'

/** More than these nobody reads: a longer search narrows them. */
const MOST = 20
const SHORTEST = 2

const NONE: readonly Annotation[] = []

/** The desk's answer to what is typed, once it stands still. */
export function useFound(
  articleId: string,
  search: string,
): { readonly found: readonly Annotation[]; readonly isSearching: boolean } {
  const settled = useSettled(search, 200)
  const isWanted = settled.length >= SHORTEST
  const { data, isFetching } = useQuery({
    queryKey: ['found', articleId, settled],
    queryFn: async ({ signal }) => {
      const query = { q: settled.slice(0, 200), limit: MOST }
      const page = await callApi(listAnnotationsRoute, { params: { id: articleId }, query, signal })
      // Without `view` the desk answers with whole annotations.
      return page.items as readonly Annotation[]
    },
    enabled: isWanted,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 60_000,
  })
  const isSearching = search.length >= SHORTEST && (isFetching || search !== settled)
  return { found: isWanted && search.length >= SHORTEST ? (data ?? NONE) : NONE, isSearching }
}
