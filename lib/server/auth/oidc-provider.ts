import type { OAuthConfig } from 'next-auth/providers/oauth'

/** How the desk knows its identity provider. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** what the button says: "Sign in with …" */
  readonly name: string
}

/** The claims that the desk asks for. */
export type OidcProfile = {
  readonly iss: string
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean | 'true' | 'false'
  readonly name?: string
}

/** Any OpenID Connect provider, found through its discovery document. */
export function oidcProvider({
  issuer,
  clientId,
  clientSecret,
  name,
}: OidcSettings): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: ({ sub }) => ({ id: sub }),
  }
}
