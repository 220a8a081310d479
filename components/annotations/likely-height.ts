import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import type { CardItem } from './card-item'

/** What a card at rest takes with one line of words, in pixels; a claim has its verdict below them. */
const HEIGHTS: Readonly<Record<AnnotationKind, number>> = { correction: 67, claim: 92, query: 67 }

/** What the card of an annotation is likely to take before it has come: then hardly anything moves when it does. */
export function likelyHeight(kind: AnnotationKind): number {
  return HEIGHTS[kind]
}

export function likelyHeightOf(item: CardItem): number {
  return likelyHeight(item.type === 'annotation' ? item.kind : 'correction')
}
