'use client'

import type { AnnotationPlace } from '@/components/data/annotation-place'
import { useAnnotation } from '@/components/data/use-annotations'
import { useRoom } from '@/components/review/room-context'
import { AnnotationCard } from './annotation-card'

type LoadedCardProps = { readonly place: AnnotationPlace; readonly showQuote?: boolean }

/** The card of an annotation once the whole of it has come; until then a box of about its height. */
export function LoadedCard({ place, showQuote = false }: LoadedCardProps) {
  const { article } = useRoom()
  const annotation = useAnnotation(article.id, place.id)
  if (annotation === undefined) return <ComingCard id={place.id} />
  return <AnnotationCard annotation={annotation} showQuote={showQuote} />
}

/** A box of about the height of a card. */
export function ComingCard({ id }: { readonly id: string }) {
  return <div aria-hidden className="h-[84px] rounded-lg border border-line" data-coming={id} />
}
