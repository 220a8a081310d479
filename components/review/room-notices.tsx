import { Notice } from '@/components/ui/notice'
import type { RoomArticle } from './room-context'

/** What concerns the whole page. */
export function RoomNotices({
  connection,
  stale,
  linkMissing,
}: {
  readonly connection: 'open' | 'lost'
  readonly stale: boolean
  /** the address names an annotation that does not stand on this article */
  readonly linkMissing: boolean
}) {
  return (
    <div aria-live="polite" className="flex flex-col gap-2 not-empty:mb-4">
      {connection === 'lost' ? (
        <Notice>No connection to the desk. It is tried again; what you type is kept in this browser.</Notice>
      ) : null}
      {stale ? <Notice>A new revision of this article is here. Reload the page to see it.</Notice> : null}
      {linkMissing ? (
        <Notice>The annotation that the link names does not stand on this article.</Notice>
      ) : null}
    </div>
  )
}

/** Byline and dateline: fields of the article, not part of the copy. */
export function Slug({ article }: { readonly article: RoomArticle }) {
  const parts = [article.byline, article.dateline].filter((part) => part !== null)
  if (parts.length === 0) return null
  return <p className="mb-2 text-[13px] text-muted">{parts.join(' · ')}</p>
}
