'use client'

import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { listAnnotationsRoute, readAnnotationRoute } from '@/lib/core/api/annotation-routes'
import { callApi } from './api-client'
import { ApiProblem } from './api-problem'

function annotationsKey(articleId: string) {
  return ['annotations', articleId] as const
}

export function threadKey(annotationId: string) {
  return ['thread', annotationId] as const
}

/** Every annotation of an article; `first` is what the page came with. */
export function useAnnotations(articleId: string, first: readonly Annotation[]): readonly Annotation[] {
  const { data } = useQuery({
    queryKey: annotationsKey(articleId),
    queryFn: ({ signal }) => fetchAll(articleId, signal),
    initialData: first,
    staleTime: Infinity,
  })
  return data
}

async function fetchAll(articleId: string, signal: AbortSignal): Promise<readonly Annotation[]> {
  const all: Annotation[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 1000, ...(cursor === undefined ? {} : { cursor }) }
    const page = await callApi(listAnnotationsRoute, { params: { id: articleId }, query, signal })
    all.push(...(page.items as readonly Annotation[]))
    cursor = 'nextCursor' in page ? (page.nextCursor ?? undefined) : undefined
  } while (cursor !== undefined)
  return all
}

export type AnnotationCache = {
  /** Puts answers of the desk in place of what the page had. */
  readonly put: (annotations: readonly Annotation[]) => void
  /** Asks for these again, or for all. */
  readonly refetch: (ids?: readonly string[]) => Promise<void>
}

/** More than this many at once are fetched as one list. */
const MOST_SINGLE_READS = 8

export function useAnnotationCache(articleId: string): AnnotationCache {
  const client = useQueryClient()
  return useMemo(
    () => ({
      put: (annotations) => put(client, articleId, annotations),
      refetch: async (ids) => {
        if (ids === undefined || ids.length > MOST_SINGLE_READS) {
          await client.invalidateQueries({ queryKey: annotationsKey(articleId) }, { throwOnError: true })
          await client.invalidateQueries({ queryKey: ['thread'] })
          return
        }
        await Promise.all(ids.map((id) => refetchOne(client, articleId, id)))
      },
    }),
    [client, articleId],
  )
}

async function refetchOne(client: QueryClient, articleId: string, id: string): Promise<void> {
  try {
    const { comments, ...annotation } = await callApi(readAnnotationRoute, { params: { id } })
    put(client, articleId, [annotation])
    client.setQueryData(threadKey(id), comments)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    await client.invalidateQueries({ queryKey: annotationsKey(articleId) })
  }
}

function put(client: QueryClient, articleId: string, annotations: readonly Annotation[]): void {
  client.setQueryData<readonly Annotation[]>(annotationsKey(articleId), (before = []) =>
    mergeAnnotations(before, annotations),
  )
}

/** The list with newer answers in it; an answer older than what is known is left out. */
export function mergeAnnotations(
  before: readonly Annotation[],
  answers: readonly Annotation[],
): readonly Annotation[] {
  const merged = new Map(before.map((annotation) => [annotation.id, annotation]))
  for (const answer of answers) {
    const known = merged.get(answer.id)
    if (known === undefined || known.version <= answer.version) merged.set(answer.id, answer)
  }
  return [...merged.values()]
}
