'use client'

import { useState } from 'react'
import { PlaceLine } from '@/components/desk/place-line'
import { Badge } from '@/components/ui/badge'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Claim } from '@/lib/core/claims/claim-contract'
import { VerdictBadge } from './verdict-badge'

/** Places that are listed at once, and those that every press adds. */
const FIRST = 5
const MORE = 50

/** One claim of the desk's memory, with the places where it stands. */
export function ClaimRow({ claim }: { readonly claim: Claim }) {
  const said = [claim.claimant, claim.saidAt].filter((part) => part !== null).join(', ')
  const differ = claim.verdict === null && claim.verdicts.length > 1
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <p className="min-w-0 flex-1 basis-72 font-serif text-[17px] leading-snug font-semibold break-words">
          {claim.statement}
        </p>
        <span className="flex items-center gap-3">
          {differ ? <Badge tone="reopened">Verdicts differ</Badge> : <VerdictBadge verdict={claim.verdict} />}
          <span className="text-[13px] whitespace-nowrap text-muted numbers">
            <TimeAgo at={claim.updatedAt} />
          </span>
        </span>
      </div>
      {said === '' ? null : <p className="text-[13px] text-muted">{said}</p>}
      {differ ? (
        <p className="mt-1 text-sm">
          {claim.verdicts.map(({ by, verdict }) => `${by.name}: ${verdict}`).join(' · ')}
        </p>
      ) : null}
      {claim.explanation === null ? null : (
        <p className="mt-1 max-w-prose text-sm break-words whitespace-pre-line">{claim.explanation}</p>
      )}
      <Places places={claim.places} />
    </li>
  )
}

function Places({ places }: { readonly places: Claim['places'] }) {
  const [shown, setShown] = useState(FIRST)
  if (places.length === 0)
    return <p className="mt-1.5 text-[13px] text-muted">It stands in no article now.</p>
  return (
    <ul aria-label="Stands in" className="mt-1.5 space-y-0.5 text-[13px]">
      {places.slice(0, shown).map((place) => (
        <PlaceLine key={place.annotationId} place={place} />
      ))}
      {places.length > shown ? (
        <li>
          <button
            type="button"
            onClick={() => setShown(shown + MORE)}
            className="cursor-pointer rounded text-muted underline hover:text-text"
          >
            {places.length - shown === 1 ? 'and 1 more place' : `and ${places.length - shown} more places`}
          </button>
        </li>
      ) : null}
    </ul>
  )
}
