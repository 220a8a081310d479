import type { Metadata } from 'next'
import { statusFilter } from '@/components/desk/article-filters'
import { ArticleList } from '@/components/desk/article-list'
import { PageHeading } from '@/components/desk/page-heading'
import { ButtonLink } from '@/components/ui/button-link'
import { roleMay } from '@/lib/core/policy/permissions'
import { listArticles } from '@/lib/server/articles/list-articles'
import { pageContext } from '@/lib/server/auth/current-actor'

export const metadata: Metadata = { title: 'Desk' }

type Search = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export default async function DeskPage({ searchParams }: Search) {
  const { q, status } = await searchParams
  const filters = {
    q: typeof q === 'string' ? q.trim().slice(0, 200) : '',
    status: statusFilter(typeof status === 'string' ? status : undefined),
  }
  const ctx = await pageContext()
  const first = await listArticles(ctx, {
    ...(filters.q === '' ? {} : { q: filters.q }),
    ...(filters.status === '' ? {} : { status: filters.status }),
    order: 'changed',
    limit: 50,
  })
  const mayImport = roleMay(ctx.actor.role, 'import article')
  return (
    <>
      <PageHeading
        title="Desk"
        action={
          mayImport ? (
            <ButtonLink look="primary" href="/import">
              Import an article
            </ButtonLink>
          ) : undefined
        }
      />
      <ArticleList first={first} filters={filters} mayImport={mayImport} />
    </>
  )
}
