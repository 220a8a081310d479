'use client'

import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MOST_IDS, type Annotation, type AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import { listAnnotationsRoute, readAnnotationRoute } from '@/lib/core/api/annotation-routes'
import { mergePlaces, placeOf, placesOf, type AnnotationPlace } from './annotation-place'
import { callApi } from './api-client'
import { ApiProblem } from './api-problem'
import { loadAnnotation, readAnnotations } from './load-annotation'

function annotationsKey(articleId: string) {
  return ['annotations', articleId] as const
}

function annotationKey(id: string) {
  return ['annotation', id] as const
}

export function threadKey(annotationId: string) {
  return ['thread', annotationId] as const
}

const NONE: readonly AnnotationPlace[] = []

/** Where every annotation of an article stands, in the order of the text; nothing until the page or the desk said it. */
export function useAnnotations(
  articleId: string,
  first: readonly AnnotationPlace[] | null,
): { readonly annotations: readonly AnnotationPlace[]; readonly isLoaded: boolean } {
  const { data } = useQuery({
    queryKey: annotationsKey(articleId),
    queryFn: ({ signal }) => fetchPlaces(articleId, signal),
    ...(first === null ? {} : { initialData: first }),
    staleTime: Infinity,
    // Compared member by member, ten thousand would be looked at for every change of one.
    structuralSharing: false,
  })
  return { annotations: data ?? NONE, isLoaded: data !== undefined }
}

async function fetchPlaces(articleId: string, signal: AbortSignal): Promise<readonly AnnotationPlace[]> {
  const query = { view: 'spans' as const }
  const answer = await callApi(listAnnotationsRoute, { params: { id: articleId }, query, signal })
  return placesOf(answer as AnnotationSpans)
}

/** The whole of an annotation; undefined until it has come. */
export function useAnnotation(articleId: string, id: string | null): Annotation | undefined {
  const { data } = useQuery({
    queryKey: annotationKey(id ?? ''),
    queryFn: () => (id === null ? null : loadAnnotation(articleId, id)),
    enabled: id !== null,
    staleTime: Infinity,
    structuralSharing: false,
  })
  return data ?? undefined
}

export type AnnotationCache = {
  /** Puts answers of the desk in place of what the page had. */
  readonly put: (annotations: readonly Annotation[]) => void
  /** Asks for these again, or for all. */
  readonly refetch: (ids?: readonly string[]) => Promise<void>
  /** The whole of one, if it has been shown. */
  readonly find: (id: string) => Annotation | undefined
  /** All that have been shown lately. */
  readonly shown: () => readonly Annotation[]
}

export function useAnnotationCache(articleId: string): AnnotationCache {
  const client = useQueryClient()
  return useMemo(
    () => ({
      put: (annotations) => put(client, articleId, annotations),
      refetch: (ids) =>
        ids === undefined || ids.length > MOST_IDS
          ? refetchAll(client, articleId)
          : refetchSome(client, articleId, ids),
      find: (id) => client.getQueryData<Annotation | null>(annotationKey(id)) ?? undefined,
      shown: () =>
        client
          .getQueriesData<Annotation | null>({ queryKey: ['annotation'] })
          .flatMap(([, one]) => (one?.articleId === articleId ? [one] : [])),
    }),
    [client, articleId],
  )
}

async function refetchAll(client: QueryClient, articleId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: annotationsKey(articleId) }, { throwOnError: true }),
    client.invalidateQueries({ queryKey: ['annotation'] }, { throwOnError: true }),
  ])
  await client.invalidateQueries({ queryKey: ['thread'] })
}

async function refetchSome(client: QueryClient, articleId: string, ids: readonly string[]): Promise<void> {
  const [only] = ids
  if (only === undefined) return
  if (ids.length === 1) return refetchOne(client, articleId, only)
  put(client, articleId, await readAnnotations(articleId, ids))
  await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: threadKey(id) })))
}

/** With its thread, which most often is what changed. */
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
  for (const annotation of annotations) {
    client.setQueryData<Annotation | null>(annotationKey(annotation.id), (known) =>
      known && known.version > annotation.version ? known : annotation,
    )
  }
  client.setQueryData<readonly AnnotationPlace[]>(annotationsKey(articleId), (before) =>
    before === undefined ? undefined : mergePlaces(before, annotations.map(placeOf)),
  )
}
