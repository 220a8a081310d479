export type Env = {
  readonly DATABASE_URL: string
  readonly root: string
  /** scheme, host and port under which people reach the desk; no slash at the end */
  readonly origin: string
  readonly AUTH_SECRET: string
  readonly demo: boolean
  /** `next dev` */
  readonly development: boolean
  readonly oidc: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
    readonly name: string
  } | null
}

/** Stub until the parser stands. */
export function env(): Env {
  const { STET_ORIGIN, AUTH_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = process.env
  return {
    DATABASE_URL: process.env.DATABASE_URL ?? 'file:data/stet.db',
    root: process.cwd(),
    origin: STET_ORIGIN ?? 'http://127.0.0.1:3000',
    AUTH_SECRET: AUTH_SECRET ?? '',
    demo: STET_ORIGIN === undefined,
    development: process.env.NODE_ENV === 'development',
    oidc:
      OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
        ? { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME ?? 'OpenID' }
        : null,
  }
}
