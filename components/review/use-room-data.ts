'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { callApi } from '@/components/data/api-client'
import { useCoverageNews } from '@/components/coverage/use-coverage-news'
import { placesOf } from '@/components/data/annotation-place'
import { useAnnotationCache, useAnnotations } from '@/components/data/use-annotations'
import type { Happening } from '@/components/data/gather-happenings'
import { useArticleEvents } from '@/components/data/use-article-events'
import type { AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import { readArticleRoute } from '@/lib/core/api/article-routes'
import type { Article } from '@/lib/core/articles/article-contract'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { mapProjection, project } from '@/lib/core/articles/projection'
import type { RoomArticle } from './room-context'

/** What the room shows, kept up with what others do. The copy itself stays the one that the page came with. */
export function useRoomData(first: Article, sequence: number, spans: AnnotationSpans, isAll: boolean) {
  const client = useQueryClient()
  const { data: latest } = useQuery({
    queryKey: ['article', first.id],
    queryFn: ({ signal }) => callApi(readArticleRoute, { params: { id: first.id }, signal }),
    initialData: first,
    staleTime: Infinity,
  })
  const article = useMemo(() => roomArticle(first), [first])
  const map = useMemo(() => mapProjection(article.doc), [article.doc])
  const firstPlaces = useMemo(() => placesOf(spans), [spans])
  const { annotations, isLoaded } = useAnnotations(first.id, isAll ? firstPlaces : null)
  // Those in the first view stand there from the start, so that the text does not move when all have come.
  const drawn = isLoaded ? annotations : firstPlaces
  const cache = useAnnotationCache(first.id)
  const onHappening = useCallback(
    async (what: Happening) => {
      // What others did is shown before what follows from it. An annotation changes nothing of the article itself, and
      // of what is checked `useCoverageNews` hears.
      await cache.refetch(what ?? undefined)
      if (what !== null) return
      const keys = ['article', 'coverage']
      await Promise.all(
        keys.map((key) => client.invalidateQueries({ queryKey: [key, first.id] }, { throwOnError: true })),
      )
    },
    [cache, client, first.id],
  )
  useCoverageNews(first.id)
  const listener = useMemo(() => ({ sequence, onHappening }), [sequence, onHappening])
  const connection = useArticleEvents(first.id, listener)
  return { article, latest, map, annotations, drawn, isLoaded, cache, connection }
}

function roomArticle(article: Article): RoomArticle {
  const { id, headline, byline, dateline, status, writers, revision } = article
  // The server sends what `parseDocument` let in.
  const doc = revision.doc as ArticleDoc
  return {
    id,
    headline,
    byline,
    dateline,
    status,
    writers,
    revision: revision.number,
    // The page comes without the text: it is all in the document.
    text: project(doc),
    doc,
  }
}
