import path from 'node:path'
import { z } from 'zod'
import { isWeakSecret } from './weak-secret'

/** The desk's settings, as `.env.example` describes them. */
export type Env = {
  /** The folder that relative addresses start at. */
  readonly root: string
  /** `file:` and the absolute path of the database */
  readonly DATABASE_URL: string
  readonly AUTH_SECRET: string
  readonly PORT: number
  readonly HOST: string
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number]
  /** Scheme, host and port under which people reach the desk; no slash at the end. */
  readonly origin: string
  /** Nobody configured it: demo people, loopback only. */
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

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
const MAKE_SECRET = 'make one with: openssl rand -base64 33'

const fields = z.object({
  STET_ORIGIN: z
    .string()
    .refine(isOrigin, 'is scheme, host and port alone, for example https://desk.example.org')
    .transform((text) => new URL(text).origin)
    .optional(),
  AUTH_SECRET: z
    .string(`is missing; ${MAKE_SECRET}`)
    .refine((text) => text.length >= 32, `has fewer than 32 characters; ${MAKE_SECRET}`)
    .refine((text) => !isWeakSecret(text), `is a known or guessable one; ${MAKE_SECRET}`),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => text.startsWith('file:') && text.length > 5,
      'starts with "file:", then the path of the file',
    )
    .refine((text) => !text.includes('?'), 'takes no "?" options')
    .default('file:data/stet.db'),
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535,
      'is a number from 1 to 65535',
    )
    .transform(Number)
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(', ')}`).default('info'),
  OIDC_ISSUER: z.string().refine(isIssuer, 'is an https address (http on this machine only)').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  NODE_ENV: z.string().optional(),
})

/** Reads the settings out of a record of variables, or says everything that is wrong with them. An empty one is none. */
export function parseEnv(
  record: Readonly<Partial<Record<string, string>>>,
  root: string,
): { readonly env: Env } | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''))
  const result = fields.safeParse(given)
  const issues = result.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []
  const faults = [...new Set([...issues, ...jointFaults(given)])]
  if (!result.success || faults.length > 0) return { faults }
  return { env: toEnv(result.data, root) }
}

/** What only several variables together can get wrong. */
function jointFaults(given: Readonly<Partial<Record<string, string>>>): string[] {
  const isDemo = given.STET_ORIGIN === undefined
  const faults: string[] = []
  if (!isDemo && given.DATABASE_URL === undefined)
    faults.push('DATABASE_URL is missing; STET_ORIGIN needs it')
  if (isDemo && given.HOST !== undefined && !isLoopback(given.HOST)) {
    faults.push(
      `HOST is ${given.HOST}: without STET_ORIGIN this is the demo desk, for this machine alone (127.0.0.1)`,
    )
  }
  const missing = OIDC.filter((name) => given[name] === undefined)
  if (missing.length > 0 && missing.length < OIDC.length) {
    faults.push(`${missing.join(' and ')} missing; OIDC needs ${OIDC.join(', ')}`)
  }
  return faults
}

function toEnv(data: z.output<typeof fields>, root: string): Env {
  const { PORT, HOST, LOG_LEVEL, AUTH_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = data
  const oidc =
    OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
      ? {
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          name: data.OIDC_NAME ?? new URL(OIDC_ISSUER).host,
        }
      : null
  return {
    root,
    DATABASE_URL: `file:${path.resolve(root, data.DATABASE_URL.slice('file:'.length))}`,
    AUTH_SECRET,
    PORT,
    HOST,
    LOG_LEVEL,
    origin: data.STET_ORIGIN ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
    demo: data.STET_ORIGIN === undefined,
    development: data.NODE_ENV === 'development',
    oidc,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash, username } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username === ''
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')))
}
