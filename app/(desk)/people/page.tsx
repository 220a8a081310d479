import type { Metadata } from 'next'
import { NotForRole } from '@/components/desk/not-for-role'
import { PeopleList } from '@/components/people/people-list'
import { roleMay } from '@/lib/core/policy/permissions'
import { pageContext } from '@/lib/server/auth/current-actor'
import { listPeople } from '@/lib/server/people/list-people'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const ctx = await pageContext()
  if (!roleMay(ctx.actor.role, 'manage people')) return <NotForRole role={ctx.actor.role} />
  const { items } = await listPeople(ctx)
  return <PeopleList first={items} />
}
