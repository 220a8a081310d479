import type { Metadata } from 'next'
import { SourceLibrary } from '@/components/sources/source-library'
import { NotForRole } from '@/components/desk/not-for-role'
import { PageHeading } from '@/components/desk/page-heading'
import { roleMay } from '@/lib/core/policy/permissions'
import { pageContext } from '@/lib/server/auth/current-actor'
import { listSources } from '@/lib/server/sources/list-sources'

export const metadata: Metadata = { title: 'Sources' }

type Search = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export default async function SourcesPage({ searchParams }: Search) {
  const ctx = await pageContext()
  if (!roleMay(ctx.actor.role, 'see sources')) return <NotForRole role={ctx.actor.role} />
  const given = (await searchParams).q
  const q = typeof given === 'string' ? given.trim().slice(0, 200) : ''
  const first = await listSources(ctx, { ...(q === '' ? {} : { q }), limit: 50 })
  return (
    <>
      <PageHeading title="Sources" hint="What the desk proves things by." />
      <SourceLibrary first={first} q={q} me={ctx.actor.id} />
    </>
  )
}
