import Link from 'next/link'
import type { ReactNode } from 'react'
import { annotationHref } from './annotation-href'

type Place = {
  readonly annotationId: string
  readonly articleId: string
  readonly headline: string
  readonly exact: string
}

/** A place in an article: its headline, which opens the room at the annotation, and the words it stands on. */
export function PlaceLine({ place, children }: { readonly place: Place; readonly children?: ReactNode }) {
  return (
    <li className="min-w-0">
      <span className="flex min-w-0 gap-2">
        <Link
          href={annotationHref(place.articleId, place.annotationId)}
          className="max-w-[60%] shrink-0 truncate text-accent-text hover:underline"
        >
          {place.headline}
        </Link>
        <span className="truncate text-muted">“{place.exact}”</span>
      </span>
      {children}
    </li>
  )
}
