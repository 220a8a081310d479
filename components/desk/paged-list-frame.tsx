'use client'

import type { ReactNode } from 'react'
import { sentenceOf } from '@/components/data/api-problem'
import type { PagedList } from '@/components/data/use-paged-list'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type PagedListFrameProps<Item> = {
  readonly list: PagedList<Item>
  readonly empty: ReactNode
  readonly children: (items: readonly Item[]) => ReactNode
}

/** What stands around every list: its error, its emptiness, the next page. */
export function PagedListFrame<Item>({ list, empty, children }: PagedListFrameProps<Item>) {
  const { items, error, changing } = list
  return (
    <div aria-busy={changing}>
      {error ? (
        <div className="mb-3">
          <Notice
            tone="danger"
            action={
              <Button size="small" onClick={list.again}>
                Try again
              </Button>
            }
          >
            {sentenceOf(error)}
          </Notice>
        </div>
      ) : null}
      <div className={changing ? 'opacity-60 transition-opacity delay-150' : ''}>
        {items.length > 0 ? children(items) : changing || error ? <div className="h-64" /> : empty}
      </div>
      {list.hasMore ? (
        <div className="flex justify-center py-4">
          <Button pending={list.loadingMore} onClick={list.loadMore}>
            Show more
          </Button>
        </div>
      ) : null}
    </div>
  )
}
