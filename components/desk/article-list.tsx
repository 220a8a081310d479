'use client'

import { FileText, SearchX } from 'lucide-react'
import { callApi } from '@/components/data/api-client'
import { useAddressFilters } from '@/components/data/use-address-filters'
import { usePagedList, type Page } from '@/components/data/use-paged-list'
import { useSearch } from '@/components/data/use-search'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { Select } from '@/components/ui/select'
import { listArticlesRoute } from '@/lib/core/api/article-routes'
import { articleStatuses, type ArticleRow } from '@/lib/core/articles/article-contract'
import { statusFilter, statusWords, type ArticleFilters } from './article-filters'
import { ArticleRows } from './article-rows'
import { PagedListFrame } from './paged-list-frame'

type ArticleListProps = {
  readonly first: Page<ArticleRow>
  readonly filters: ArticleFilters
  readonly mayImport: boolean
}
const statusChoices = [
  { value: '' as const, label: 'Any status' },
  ...articleStatuses.map((value) => ({ value, label: statusWords[value] })),
]

function keyOf({ q, status }: ArticleFilters): readonly string[] {
  return ['articles', q, status]
}

/** All articles that one may see, the last changed first, with a search and a filter in the address bar. */
export function ArticleList({ first, filters, mayImport }: ArticleListProps) {
  const address = useAddressFilters()
  const { q, wanted: words, search } = useSearch(filters.q)
  const status = statusFilter(address.valueOf('status'))
  const wanted = { q: words, status }
  const list = usePagedList<ArticleRow>({
    key: keyOf(wanted),
    first: { key: keyOf(filters), page: first },
    load: (cursor, signal) =>
      callApi(listArticlesRoute, {
        query: {
          ...(wanted.q === '' ? {} : { q: wanted.q }),
          ...(wanted.status === '' ? {} : { status: wanted.status }),
          order: 'changed',
          cursor,
          limit: 50,
        },
        signal,
      }),
  })
  const filtered = wanted.q !== '' || wanted.status !== ''
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-2 *:first:basis-60">
        <SearchInput
          label="Search articles"
          placeholder="Search headlines and bylines"
          value={q}
          onChange={search}
        />
        <Select
          aria-label="Status"
          className="w-36!"
          value={status}
          onChange={(next) => address.change('status', next)}
          choices={statusChoices}
        />
      </div>
      <PagedListFrame
        list={list}
        empty={
          filtered ? (
            <EmptyState
              icon={SearchX}
              title="No article matches"
              action={
                <Button
                  onClick={() => {
                    search('')
                    address.change('status', '')
                  }}
                >
                  Show all articles
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={FileText}
              title={mayImport ? 'No articles yet' : 'No article names you as its writer yet'}
              action={
                mayImport ? (
                  <ButtonLink look="primary" href="/import">
                    Import the first article
                  </ButtonLink>
                ) : undefined
              }
            >
              {mayImport
                ? 'Import a story to highlight it and attach claims, corrections and sources.'
                : 'An editor names the writers of an article; it appears here then.'}
            </EmptyState>
          )
        }
      >
        {(items) => <ArticleRows items={items} />}
      </PagedListFrame>
    </>
  )
}
