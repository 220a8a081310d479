'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { sentenceOf } from '@/components/data/api-problem'
import { PlaceLine } from '@/components/desk/place-line'
import { readSourceRoute } from '@/lib/core/api/library-routes'
import type { OpenSource, SourcePlace } from '@/lib/core/sources/source-contract'

/** How often a source is cited; opened, the places: what it proves there, in which of its words. */
export function SourceUse({ source }: { readonly source: OpenSource }) {
  const list = useId()
  const [open, setOpen] = useState(false)
  if (source.usedIn === 0) return <p className="text-[13px] text-muted">Not cited yet</p>
  const Icon = open ? ChevronDown : ChevronRight
  return (
    <div className="text-[13px]">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
        className="-ml-0.5 inline-flex cursor-pointer items-center gap-0.5 rounded text-muted numbers hover:text-text"
      >
        <Icon aria-hidden size={14} />
        {source.usedIn === 1 ? 'Cited once' : `Cited ${source.usedIn.toLocaleString('en')} times`}
      </button>
      <div id={list}>{open ? <Places source={source} /> : null}</div>
    </div>
  )
}

function Places({ source }: { readonly source: OpenSource }) {
  const { data, error } = useQuery({
    queryKey: ['sources', 'record', source.id, source.version],
    queryFn: ({ signal }) => callApi(readSourceRoute, { params: { id: source.id }, signal }),
  })
  if (error !== null) return <p className="py-1 text-danger">{sentenceOf(error)}</p>
  if (data === undefined) return <p className="py-1 text-muted">Looking where it is cited…</p>
  const { places, morePlaces } = 'places' in data ? data : { places: [], morePlaces: false }
  if (places.length === 0) return <p className="py-1 text-muted">No annotation that stands cites it now.</p>
  return (
    <ul aria-label={`Where ${source.title} is cited`} className="space-y-1.5 py-1 pl-4">
      {places.map((place) => (
        <PlaceLine key={place.annotationId} place={place}>
          <span className="block break-words text-muted">{usedAs(place)}</span>
        </PlaceLine>
      ))}
      {morePlaces ? (
        <li className="text-muted">These are the latest {places.length}; there are more.</li>
      ) : null}
    </ul>
  )
}

const stanceWords: Readonly<Record<SourcePlace['stance'], string>> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context for',
}

function usedAs({ kind, stance, quote }: SourcePlace): string {
  const what = `${stanceWords[stance]} the ${kind}`
  return quote === null ? what : `${what}: “${quote}”`
}
