'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { useSettled } from '@/components/data/use-settled'
import { useRoom } from '@/components/review/room-context'
import { Combobox } from '@/components/ui/combobox'
import { listClaimsRoute } from '@/lib/core/api/library-routes'
import type { Span } from '@/lib/core/anchors/span'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { roleMay } from '@/lib/core/policy/permissions'
import type { ClaimRef } from './fields'
import { focusSoon } from './focus-soon'

type Found = ClaimRef & { readonly where: string }

const fresh: Found = { id: 'new', statement: 'New claim on these words', where: 'write it, and link it' }

type ClaimPickerProps = {
  /** claims nearest to these words come first */
  readonly near: Span
  readonly onPick: (claim: ClaimRef) => void
  /** makes a claim on the correction's own words; without it only a known one can be picked */
  readonly onNew?: () => void
  readonly autoFocus?: boolean
}

/** Finds the claim that a correction follows from: this article's first, then the desk's memory. */
export function ClaimPicker({ near, onPick, onNew, autoFocus = false }: ClaimPickerProps) {
  const { cache, me } = useRoom()
  const [text, setText] = useState('')
  const query = useSettled(text.trim(), 200)
  const { data } = useQuery({
    queryKey: ['claims', 'pick', query],
    queryFn: ({ signal }) =>
      callApi(listClaimsRoute, { query: { q: query.slice(0, 200), limit: 8 }, signal }),
    enabled: query.length >= 2 && roleMay(me.role, 'see claims'),
    placeholderData: (before) => before,
  })
  const here = claimsNear(cache.shown(), near)
  const wanted = text.trim().toLowerCase()
  const local = here.filter(({ statement }) => statement.toLowerCase().includes(wanted))
  const remembered = (query.length >= 2 ? (data?.items ?? []) : [])
    .filter(({ id }) => !here.some((one) => one.id === id))
    .map(({ id, statement, articles }): Found => ({ id, statement, where: `in ${articles} other articles` }))
  return (
    <Combobox<Found>
      aria-label="Link a claim"
      items={[...local, ...remembered, ...(onNew ? [fresh] : [])]}
      value={null}
      text={text}
      onTextChange={setText}
      onChange={({ id, statement }) => (id === fresh.id ? onNew?.() : onPick({ id, statement }))}
      idOf={({ id }) => id}
      labelOf={({ statement }) => statement}
      renderItem={({ statement, where }) => (
        <span className="min-w-0">
          <span className="line-clamp-2">{statement}</span>
          <span className="block text-xs text-muted">{where}</span>
        </span>
      )}
      empty="No claim like that. Close this and choose Claim on the same words."
      placeholder="Find the claim it follows from…"
      {...(autoFocus ? { inputRef: focusSoon } : {})}
    />
  )
}

/** The claims of an article, those that stand nearest to the words first. */
function claimsNear(annotations: readonly Annotation[], near: Span): readonly Found[] {
  const here = new Map<string, Found & { readonly distance: number }>()
  for (const { claim, state, anchor } of annotations) {
    if (claim === undefined || state === 'withdrawn' || here.has(claim.id)) continue
    const distance = anchor.start === null ? Infinity : Math.abs(anchor.start - near.start)
    here.set(claim.id, { id: claim.id, statement: claim.statement, where: 'in this article', distance })
  }
  return [...here.values()].sort((a, b) => a.distance - b.distance)
}
