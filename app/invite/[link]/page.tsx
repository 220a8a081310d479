import type { Metadata } from 'next'
import { FrontPage } from '@/components/account/front-page'
import { SetPasswordForm } from '@/components/account/set-password-form'
import { ButtonLink } from '@/components/ui/button-link'
import { publicContext } from '@/lib/server/auth/public-context'
import { readInvite } from '@/lib/server/people/set-password'

// The link is a secret: it must not travel in the address of the page one comes from.
export const metadata: Metadata = { title: 'Set a password', referrer: 'no-referrer' }

export default async function InvitePage({ params }: { readonly params: Promise<{ link: string }> }) {
  const { link } = await params
  const invite = await readInvite({ db: publicContext().db, now: new Date() }, link)
  if (invite === null) {
    return (
      <FrontPage title="This link is no longer good">
        <p className="mb-4 text-sm text-muted">
          It was used already, is older than 7 days, or a newer one was made. Ask an admin of the desk for a
          new link.
        </p>
        <ButtonLink href="/sign-in" className="self-start">
          Go to the sign-in page
        </ButtonLink>
      </FrontPage>
    )
  }
  return (
    <FrontPage title={`Welcome, ${invite.name}`}>
      <SetPasswordForm link={link} email={invite.email} />
    </FrontPage>
  )
}
