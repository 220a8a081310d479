'use client'

import { useQueryClient } from '@tanstack/react-query'
import { BookOpenText, Plus, SearchX } from 'lucide-react'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { usePagedList, type Page } from '@/components/data/use-paged-list'
import { useSearch } from '@/components/data/use-search'
import { PagedListFrame } from '@/components/desk/paged-list-frame'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { sayDone } from '@/components/ui/toaster'
import { listSourcesRoute } from '@/lib/core/api/library-routes'
import type { OpenSource, Source } from '@/lib/core/sources/source-contract'
import { SourceDialog } from './source-dialog'
import { SourceRow } from './source-row'

type SourceLibraryProps = {
  readonly first: Page<Source>
  readonly q: string
  /** the id of who looks */
  readonly me: string
}
/** What the dialog is open on: a source, a new one, or nothing. */
type Editing = OpenSource | 'new' | null

/** Every source of the desk, with a search, to add to and to edit. */
export function SourceLibrary({ first, q: firstQ, me }: SourceLibraryProps) {
  const queries = useQueryClient()
  const { q, wanted, search } = useSearch(firstQ)
  const [editing, setEditing] = useState<Editing>(null)
  const list = usePagedList<Source>({
    key: ['sources', wanted],
    first: { key: ['sources', firstQ], page: first },
    load: (cursor, signal) =>
      callApi(listSourcesRoute, {
        query: { q: wanted === '' ? undefined : wanted, cursor, limit: 50 },
        signal,
      }),
  })
  const saved = () => {
    sayDone(editing === 'new' ? 'The source is in the library.' : 'The source is saved.')
    setEditing(null)
    void queries.invalidateQueries({ queryKey: ['sources'] })
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap justify-between gap-2 *:first:basis-60">
        <SearchInput
          label="Search sources"
          placeholder="Search titles, addresses, publishers, authors"
          value={q}
          onChange={search}
        />
        <Button look="primary" onClick={() => setEditing('new')}>
          <Plus aria-hidden size={15} />
          Add a source
        </Button>
      </div>
      <PagedListFrame
        list={list}
        empty={
          wanted === '' ? (
            <EmptyState icon={BookOpenText} title="No sources yet">
              Add one here, or paste an address on a claim or a correction: it joins the library.
            </EmptyState>
          ) : (
            <EmptyState
              icon={SearchX}
              title="No source matches"
              action={<Button onClick={() => search('')}>Show all sources</Button>}
            />
          )
        }
      >
        {(items) => (
          <ul aria-label="Sources" className="divide-y divide-line rounded-lg border border-line bg-raised">
            {items.map((source) => (
              <SourceRow key={source.id} source={source} me={me} onEdit={setEditing} />
            ))}
          </ul>
        )}
      </PagedListFrame>
      {editing === null ? null : (
        <SourceDialog
          source={editing === 'new' ? null : editing}
          me={me}
          onClose={() => setEditing(null)}
          onSaved={saved}
        />
      )}
    </>
  )
}
