import type { Metadata } from 'next'
import { ClaimMemory } from '@/components/claims/claim-memory'
import { NotForRole } from '@/components/desk/not-for-role'
import { PageHeading } from '@/components/desk/page-heading'
import { roleMay } from '@/lib/core/policy/permissions'
import { pageContext } from '@/lib/server/auth/current-actor'
import { listClaims } from '@/lib/server/claims/list-claims'

export const metadata: Metadata = { title: 'Claims' }

type Search = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export default async function ClaimsPage({ searchParams }: Search) {
  const ctx = await pageContext()
  if (!roleMay(ctx.actor.role, 'see claims')) return <NotForRole role={ctx.actor.role} />
  const given = (await searchParams).q
  const q = typeof given === 'string' ? given.trim().slice(0, 200) : ''
  const first = await listClaims(ctx, { ...(q === '' ? {} : { q }), limit: 50 })
  return (
    <>
      <PageHeading title="Claims" hint="What the desk has checked before, and where it stands." />
      <ClaimMemory first={first} q={q} />
    </>
  )
}
