'use client'

import { kindLooks, stateLooks } from '@/components/annotations/annotation-words'
import { CardContent } from '@/components/annotations/card-content'
import { CitationList } from '@/components/annotations/citation-list'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { useAnnotation } from '@/components/data/use-annotations'
import { useRoom, useRoomAnnotations } from '@/components/review/room-context'
import type { Span } from '@/lib/core/anchors/span'
import { standsIn } from '@/lib/core/coverage/sentences-touched'

/** A sentence under a dozen annotations is read in the margin. */
const MOST = 12

/** What stands on the sentence, with the claims and the sources that prove them. */
export function PassNotes({ sentence }: { readonly sentence: Span }) {
  const annotations = useRoomAnnotations()
  const here = annotations.filter((one) => one.state !== 'withdrawn' && standsIn(one, sentence))
  if (here.length === 0) return <p className="text-[13px] text-muted">Nothing is attached to it.</p>
  return (
    <ul aria-label="On this sentence" className="flex flex-col gap-1.5">
      {here.slice(0, MOST).map((place) => (
        <PassNote key={place.id} place={place} />
      ))}
      {here.length > MOST ? (
        <li className="text-[13px] text-muted">and {here.length - MOST} more in the margin</li>
      ) : null}
    </ul>
  )
}

function PassNote({ place }: { readonly place: AnnotationPlace }) {
  const { article, dispatch } = useRoom()
  const annotation = useAnnotation(article.id, place.id)
  const { icon: Icon, label } = kindLooks[place.kind]
  return (
    <li className="flex flex-col gap-1 rounded-md border border-line px-2 py-1.5">
      <button
        type="button"
        className="flex cursor-pointer items-center gap-1.5 text-left text-[13px] text-muted hover:text-text"
        onClick={() => dispatch({ type: 'activate', id: place.id, focus: 'card' })}
      >
        <Icon aria-hidden size={13} /> {label} · {stateLooks[place.state].label.toLowerCase()}
        <span className="sr-only">, open its card</span>
      </button>
      {annotation === undefined ? null : (
        <>
          <CardContent annotation={annotation} active={false} />
          <CitationList citations={annotation.citations} />
        </>
      )}
    </li>
  )
}
