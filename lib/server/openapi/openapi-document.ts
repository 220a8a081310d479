import type { RouteContract } from '@/lib/core/api/route-contract'
import { routes } from '@/lib/core/api/routes'
import { schemaCollector, type JsonSchema } from './json-schema'
import { operationOf, type Operation } from './operation'

export type Method = 'get' | 'post' | 'patch' | 'delete'
export type OpenApiDocument = {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly security: readonly Readonly<Record<string, readonly []>>[]
  readonly paths: Readonly<Record<string, Partial<Record<Method, Operation>>>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

const DESCRIPTION = [
  'The desk for checking facts. The pages use the same calls.',
  'Refusals are RFC 9457 problems with a stable `code`. Offsets are UTF-16 code units of the text of a revision.',
  'A change names the version it saw (`If-Match`); a POST may name itself (`Idempotency-Key`).',
].join(' ')

/** The description of the whole API, made from the contracts that the handlers use. */
export function openApiDocument(version: string): OpenApiDocument {
  const schemas = schemaCollector()
  const paths: Record<string, Partial<Record<Method, Operation>>> = {}
  for (const contract of routes) {
    paths[contract.path] = { ...paths[contract.path], [methodOf(contract)]: operationOf(contract, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Stet', version, description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    tags: tagsInOrder().map((name) => ({ name })),
    security: [{ token: [] }, { session: [] }],
    paths,
    components: { securitySchemes, schemas: { ...schemas.named(), Problem: problem } },
  }
}

/** As a reader comes to them; one that is not here stands last. */
const READING_ORDER = [
  'Articles',
  'Annotations',
  'Claims',
  'Sources',
  'Record',
  'Own account',
  'People',
  'Desk',
]

function tagsInOrder(): readonly string[] {
  const tags = new Set(routes.map(({ tag }) => tag))
  const known = READING_ORDER.filter((tag) => tags.delete(tag))
  return [...known, ...tags]
}

function methodOf({ method }: RouteContract): Method {
  return method.toLowerCase() as Method
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A personal access token, made under Account.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'stet.session',
    description: 'The cookie of a signed-in browser; behind TLS its name begins with `__Host-`.',
  },
} as const

const problem = {
  type: 'object',
  description: 'A refusal, as RFC 9457 says it. Some codes have more members.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'stable; what a program looks at' },
    detail: { type: 'string', description: 'what happened and what to do next, for a person' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
} as const
