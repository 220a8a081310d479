import type { RouteContract } from '@/lib/core/api/route-contract'
import type { JsonSchema, SchemaCollector } from './json-schema'
import { refusalsOf, type Refusal } from './refusals'

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>
export type Answer = {
  readonly description: string
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>
  readonly content?: Content
}
export type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly description: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, Answer>>
  readonly security?: readonly []
}

/** One call of the API as OpenAPI says it. */
export function operationOf(contract: RouteContract, schemas: SchemaCollector): Operation {
  const parameters = [
    ...fields('path', contract.params, schemas),
    ...fields('query', contract.query, schemas),
    ...headers(contract),
  ]
  return {
    operationId: contract.id,
    summary: contract.summary,
    tags: [contract.tag],
    description: accessInWords(contract),
    ...(parameters.length > 0 && { parameters }),
    ...(contract.body && { requestBody: requestBody(contract.body, contract.multipart, schemas) }),
    responses: {
      [contract.status]: success(contract, schemas),
      ...(canBeUnchanged(contract) && {
        304: { description: 'Not changed since the ETag in If-None-Match.' },
      }),
      ...problems(refusalsOf(contract)),
    },
    ...(contract.access === 'public' && { security: [] as const }),
  }
}

function accessInWords({ access }: RouteContract): string {
  if (access === 'public') return 'For anybody.'
  if (access === 'signed in') return 'For everybody who is signed in.'
  return `For those who may: ${access}.`
}

/** The members of an object schema as parameters. */
function fields(
  place: 'path' | 'query',
  schema: RouteContract['params'],
  schemas: SchemaCollector,
): readonly Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemas.add(schema, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: field,
  }))
}

function headers(contract: RouteContract): readonly Parameter[] {
  const header = (name: string, required: boolean, description: string): Parameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(contract.ifMatch ? [header('If-Match', true, 'The version that was seen: `"n"` or `W/"n"`.')] : []),
    ...(contract.method === 'POST' && contract.access !== 'public' && !contract.secretAnswer
      ? [
          header(
            'Idempotency-Key',
            false,
            'The same key and body within 24 hours get the answer of the first time, and nothing happens again.',
          ),
        ]
      : []),
    ...(contract.answer === 'events'
      ? [header('Last-Event-ID', false, 'The last event that was got: the stream goes on behind it.')]
      : []),
    ...(canBeUnchanged(contract) ? [header('If-None-Match', false, 'The ETag of the answer one has.')] : []),
  ]
}

const CACHED = ['listArticles', 'listAnnotations']
const canBeUnchanged = ({ id }: RouteContract) => CACHED.includes(id)

function requestBody(
  body: NonNullable<RouteContract['body']>,
  multipart: true | undefined,
  schemas: SchemaCollector,
): NonNullable<Operation['requestBody']> {
  const schema = schemas.add(body, 'input')
  const json = { 'application/json': { schema } }
  if (!multipart) return { required: true, content: json }
  const { content: _content, ...beside } = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const file = { type: 'string', format: 'binary', description: 'a .txt, .md or .html file in UTF-8' }
  const form = { type: 'object', properties: { file, ...beside }, required: ['file'] }
  return { required: true, content: { ...json, 'multipart/form-data': { schema: form } } }
}

function success({ answer }: RouteContract, schemas: SchemaCollector): Answer {
  if (answer === 'events') {
    const description =
      'Server-sent events; the id is a number that grows. `ready` comes first, `reset` says that events were missed and ' +
      'everything has to be loaded again; all others are messages `{type, articleId, annotationId?, …}`.'
    return { description, content: { 'text/event-stream': { schema: { type: 'string' } } } }
  }
  if (answer === 'file') {
    const [text, json] = [{ schema: { type: 'string' } }, { schema: { type: 'object' } }]
    const content = {
      'text/html': text,
      'text/markdown': text,
      'text/plain': text,
      'application/ld+json': json,
      'application/json': json,
    }
    return { description: 'The file, as a download.', content }
  }
  const schema = schemas.add(answer, 'output')
  return { description: 'Done.', content: { 'application/json': { schema } } }
}

/** One answer a status, with its codes. */
function problems(refusals: readonly Refusal[]): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const status of new Set(refusals.map((refusal) => refusal.status))) {
    const here = refusals.filter((refusal) => refusal.status === status)
    const codes = here.map(({ code }) => code)
    const schema = {
      allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
    }
    answers[status] = {
      description: here.map(({ code, meaning }) => `\`${code}\`: ${meaning}`).join(' '),
      content: { 'application/problem+json': { schema } },
    }
  }
  return answers
}
