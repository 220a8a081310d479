import type { Metadata } from 'next'
import { ImportDesk } from '@/components/desk/import-desk'
import { NotForRole } from '@/components/desk/not-for-role'
import { PageHeading } from '@/components/desk/page-heading'
import { roleMay } from '@/lib/core/policy/permissions'
import { requireActor } from '@/lib/server/auth/current-actor'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportPage() {
  const actor = await requireActor()
  if (!roleMay(actor.role, 'import article')) return <NotForRole role={actor.role} />
  return (
    <>
      <PageHeading title="Import an article" hint="What you see in the preview is what the desk gets." />
      <ImportDesk personId={actor.id} />
    </>
  )
}
