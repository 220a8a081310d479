import Link from 'next/link'
import { TimeAgo } from '@/components/ui/time-ago'
import type { ArticleRow } from '@/lib/core/articles/article-contract'
import { CheckedFigure } from './checked-figure'
import { OpenCounts } from './open-counts'
import { StatusBadge } from './status-badge'

const columns =
  'lg:grid lg:grid-cols-[minmax(0,1fr)_6rem_7rem_10rem_7rem_6.5rem] lg:items-baseline lg:gap-x-4 xl:grid-cols-[minmax(0,1fr)_6rem_7rem_15rem_8rem_6.5rem]'

/** Articles as lines: columns on a wide page, one above the other on a narrow one. */
export function ArticleRows({ items }: { readonly items: readonly ArticleRow[] }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-raised">
      <div
        aria-hidden
        className={`hidden border-b border-line bg-sunken px-4 py-1.5 text-xs font-medium text-muted ${columns}`}
      >
        <span>Headline</span>
        <span>Status</span>
        <span>Checked</span>
        <span>Waits for</span>
        <span>Imported by</span>
        <span className="text-right">Changed</span>
      </div>
      <ul aria-label="Articles" className="divide-y divide-line">
        {items.map((article) => (
          <li
            key={article.id}
            className={`relative px-4 py-2.5 hover:bg-hover has-[a:focus-visible]:bg-hover ${columns}`}
          >
            <div className="min-w-0">
              <Link
                href={`/articles/${article.id}`}
                className="font-serif text-[17px] leading-snug font-semibold text-text no-underline before:absolute before:inset-0 hover:underline"
              >
                {article.headline}
              </Link>
              <ArticleLine article={article} />
            </div>
            <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 lg:contents">
              <span>
                <StatusBadge status={article.status} />
              </span>
              <CheckedFigure totals={article.coverage} />
              <OpenCounts counts={article.counts} />
              <span className="hidden truncate text-[13px] text-muted lg:inline">
                {article.createdBy.name}
              </span>
              <span className="ml-auto text-[13px] whitespace-nowrap text-muted numbers lg:ml-0 lg:text-right">
                <TimeAgo at={article.updatedAt} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ArticleLine({ article }: { readonly article: ArticleRow }) {
  const revision = article.revision.number > 1 ? `revision ${article.revision.number}` : null
  const parts = [article.byline, article.dateline, revision].filter((part) => part !== null)
  if (parts.length === 0) return null
  return <p className="truncate text-[13px] text-muted">{parts.join(' · ')}</p>
}
