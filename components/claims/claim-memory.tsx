'use client'

import { BadgeCheck, SearchX } from 'lucide-react'
import { callApi } from '@/components/data/api-client'
import { usePagedList, type Page } from '@/components/data/use-paged-list'
import { useSearch } from '@/components/data/use-search'
import { PagedListFrame } from '@/components/desk/paged-list-frame'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { listClaimsRoute } from '@/lib/core/api/library-routes'
import type { Claim } from '@/lib/core/claims/claim-contract'
import { ClaimRow } from './claim-row'

/** Every claim that the desk has looked at, with a search. */
export function ClaimMemory({ first, q: firstQ }: { readonly first: Page<Claim>; readonly q: string }) {
  const { q, wanted, search } = useSearch(firstQ)
  const list = usePagedList<Claim>({
    key: ['claims', wanted],
    first: { key: ['claims', firstQ], page: first },
    load: (cursor, signal) =>
      callApi(listClaimsRoute, {
        query: { q: wanted === '' ? undefined : wanted, cursor, limit: 50 },
        signal,
      }),
  })
  return (
    <>
      <div className="mb-3 flex">
        <SearchInput
          label="Search claims"
          placeholder="Search claims and claimants"
          value={q}
          onChange={search}
        />
      </div>
      <PagedListFrame
        list={list}
        empty={
          wanted === '' ? (
            <EmptyState icon={BadgeCheck} title="No claims yet">
              Highlight a checkable statement in an article and attach a claim: it is remembered here.
            </EmptyState>
          ) : (
            <EmptyState
              icon={SearchX}
              title="No claim matches"
              action={<Button onClick={() => search('')}>Show all claims</Button>}
            />
          )
        }
      >
        {(items) => (
          <ul aria-label="Claims" className="divide-y divide-line rounded-lg border border-line bg-raised">
            {items.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </ul>
        )}
      </PagedListFrame>
    </>
  )
}
