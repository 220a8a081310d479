'use client'

import type { AnnotationPlace } from '@/components/data/annotation-place'
import { useAnnotation } from '@/components/data/use-annotations'
import { useRoom } from '@/components/review/room-context'
import { AnnotationCard } from './annotation-card'
import { likelyHeight } from './likely-height'

type LoadedCardProps = { readonly place: AnnotationPlace; readonly showQuote?: boolean }

/** The card of an annotation once the whole of it has come; until then a box of about its height. */
export function LoadedCard({ place, showQuote = false }: LoadedCardProps) {
  const { article } = useRoom()
  const annotation = useAnnotation(article.id, place.id)
  if (annotation === undefined) return <ComingCard id={place.id} height={likelyHeight(place.kind)} />
  return <AnnotationCard annotation={annotation} showQuote={showQuote} />
}

/** A box of about the height of a card. */
export function ComingCard({ id, height }: { readonly id: string; readonly height: number }) {
  return <div aria-hidden className="rounded-lg border border-line" style={{ height }} data-coming={id} />
}
