import type { NextAuthOptions, Profile, User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { networkAddress } from './network-address'
import { oidcProvider, type OidcProfile, type OidcSettings } from './oidc-provider'
import {
  isSecureDesk,
  SESSION_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
  type SessionClaims,
} from './session-token'
import { signIn } from './sign-in'
import { signInByOidc } from './sign-in-by-oidc'

const passwordForm = z.object({ email: z.string().max(320), password: z.string().max(1000) })

type AuthSettings = { readonly oidc: OidcSettings | null; readonly AUTH_SECRET: string }

/** What the providers hand to the session: next-auth's user with the account's session version. */
type DeskUser = User & Pick<SessionClaims, 'version'>

/** How next-auth is set up for this desk: who enters is decided by our use cases, the session is a cookie. */
export function nextAuthOptions({ oidc, AUTH_SECRET }: AuthSettings = env()): NextAuthOptions {
  return {
    secret: AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    useSecureCookies: isSecureDesk(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [passwordProvider(), ...(oidc === null ? [] : [oidcProvider(oidc)])],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== 'oidc' || profile === undefined) return true
        return enterByOidc(user, profile)
      },
      // Only at sign-in there is a user; later the claims stay what they were, and the account row is compared.
      jwt: ({ token, user }) => {
        // next-auth types the user of a later call as there, too.
        const entering = user as DeskUser | undefined
        return entering === undefined ? token : { sub: entering.id, version: entering.version }
      },
      // Pages and the API read the account themselves: nothing of it is told here.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, metadata) => log.error({ code, metadata }, 'sign-in failed'),
      warn: (code) => log.warn({ code }, 'sign-in'),
      debug: () => undefined,
    },
  }
}

function passwordProvider(): NextAuthOptions['providers'][number] {
  return CredentialsProvider({
    id: 'password',
    name: 'Password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (credentials, request) => {
      const given: Record<string, string | undefined> = request.headers ?? {}
      const network = networkAddress({ get: (name) => given[name] ?? null })
      const typed = passwordForm.safeParse(credentials)
      if (!typed.success) return null
      try {
        const claims = await signIn({ db: db(), now: new Date() }, { ...typed.data, network })
        const user: DeskUser = { id: claims.userId, version: claims.version }
        return user
      } catch (error) {
        // next-auth hands a thrown error's message to the page: the code for what we foresaw, nothing else.
        if (!(error instanceof AppError)) log.error({ err: error }, 'sign-in failed')
        throw new Error(error instanceof AppError ? error.code : 'internal', { cause: error })
      }
    },
  })
}

async function enterByOidc(user: User, profile: Profile): Promise<true | string> {
  // The provider's own claims: `profile` is what came in the checked ID token.
  const { iss, sub, email, email_verified: verified } = profile as Profile & OidcProfile
  try {
    const claims = await signInByOidc(
      { db: db(), now: new Date() },
      {
        issuer: iss,
        subject: sub,
        email: email ?? null,
        emailVerified: verified === true || verified === 'true',
      },
    )
    Object.assign(user, { id: claims.userId, version: claims.version })
    return true
  } catch (error) {
    if (error instanceof AppError) return `/sign-in?error=${error.code}`
    throw error
  }
}
