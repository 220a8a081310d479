import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FrontPage } from '@/components/account/front-page'
import { SignInForm } from '@/components/account/sign-in-form'
import { currentActor } from '@/lib/server/auth/current-actor'
import { ownPath } from '@/lib/server/auth/own-path'
import { DEMO_PASSWORD, demoPeople } from '@/lib/server/demo/demo-people'
import { env } from '@/lib/server/env'

export const metadata: Metadata = { title: 'Sign in' }

type SignInPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { to, error } = await searchParams
  const path = ownPath(typeof to === 'string' ? to : null)
  if ((await currentActor()) !== null) redirect(path)
  const { demo, oidc } = env()
  return (
    <FrontPage title="Sign in to the desk">
      <SignInForm
        to={path}
        refusal={typeof error === 'string' ? error : null}
        provider={oidc?.name ?? null}
        demo={demo ? { people: demoPeople, password: DEMO_PASSWORD } : null}
      />
    </FrontPage>
  )
}
