import type { Metadata } from 'next'
import { AccessTokens } from '@/components/account/access-tokens'
import { AccountSection } from '@/components/account/account-section'
import { ChangePasswordForm } from '@/components/account/change-password-form'
import { EndSessionsButton } from '@/components/account/end-sessions-button'
import { PageHeading } from '@/components/desk/page-heading'
import { pageContext } from '@/lib/server/auth/current-actor'
import { listTokens } from '@/lib/server/auth/tokens/list-tokens'
import { readMe } from '@/lib/server/people/read-me'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const ctx = await pageContext()
  const [me, tokens] = await Promise.all([readMe(ctx), listTokens(ctx)])
  return (
    <>
      <PageHeading title="Account" hint={`${me.name}, ${me.role} · ${me.email}`} />
      <AccountSection title="Password" hint="Changing it ends your sessions in other browsers.">
        {me.hasPassword ? (
          <ChangePasswordForm />
        ) : (
          <p className="text-sm text-muted">
            You sign in with the identity provider and have no password here. An admin can make you a link to
            set one.
          </p>
        )}
      </AccountSection>
      <AccountSection
        title="Access tokens"
        hint="For the newsroom's CMS and scripts: a token does what you may do, in your role."
      >
        <AccessTokens first={tokens.items} />
      </AccountSection>
      <AccountSection title="Sessions" hint="Ends every session, this one too. Tokens stay.">
        <EndSessionsButton />
      </AccountSection>
    </>
  )
}
