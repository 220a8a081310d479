import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

type PagedListOptions<Item> = {
  /** names the list and its filters */
  readonly key: readonly string[]
  /** the page that the server painted, and the key it is of */
  readonly first: { readonly key: readonly string[]; readonly page: Page<Item> }
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>
}

export type PagedList<Item> = {
  readonly items: readonly Item[]
  readonly error: unknown
  /** another filter's items still stand there while these load */
  readonly changing: boolean
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly loadMore: () => void
  readonly again: () => void
}

/** A list of the API page by page; the first page comes painted from the server. */
export function usePagedList<Item>({ key, first, load }: PagedListOptions<Item>): PagedList<Item> {
  const painted = key.join('\n') === first.key.join('\n')
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Item>) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    ...(painted ? { initialData: { pages: [first.page], pageParams: [undefined] } } : {}),
  })
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    error: query.error,
    changing: query.isPlaceholderData || query.isPending,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  }
}
