import type { JsonSchema } from '@/lib/server/openapi/json-schema'

/** What the page shows of a schema: one of these. */
export type Shape =
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'choice'; readonly of: readonly Shape[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'plain'; readonly text: string }
export type Field = {
  readonly name: string
  readonly required: boolean
  readonly description: string | null
  readonly shape: Shape
}

/** Reads as much of JSON Schema as the contracts use; anything else is "any JSON". */
export function shapeOf(schema: JsonSchema): Shape {
  const { $ref, anyOf, oneOf, type, enum: words, items, properties, required } = schema
  if (typeof $ref === 'string') return { kind: 'reference', name: $ref.split('/').at(-1) ?? '' }
  const choices = anyOf ?? oneOf
  if (Array.isArray(choices)) return { kind: 'choice', of: (choices as JsonSchema[]).map(shapeOf) }
  if (Array.isArray(words)) return { kind: 'words', words: words.map(String) }
  if ('const' in schema) return { kind: 'words', words: [String(schema['const'])] }
  if (type === 'array') return { kind: 'list', of: shapeOf((items ?? {}) as JsonSchema) }
  if (type === 'object' && properties !== undefined) {
    return { kind: 'object', fields: fieldsOf(properties as Record<string, JsonSchema>, required) }
  }
  return { kind: 'plain', text: plain(schema) }
}

function fieldsOf(properties: Record<string, JsonSchema>, required: unknown): readonly Field[] {
  const needed = Array.isArray(required) ? required : []
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: needed.includes(name),
    description: typeof schema['description'] === 'string' ? schema['description'] : null,
    shape: shapeOf(schema),
  }))
}

function plain(schema: JsonSchema): string {
  const { type, format, maxLength, minLength, minimum, maximum, pattern } = schema
  const base = Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : 'any JSON'
  const limits = [
    typeof format === 'string' ? format : null,
    typeof minLength === 'number' ? `at least ${minLength} characters` : null,
    typeof maxLength === 'number' ? `at most ${maxLength.toLocaleString('en')} characters` : null,
    typeof minimum === 'number' ? `from ${minimum}` : null,
    typeof maximum === 'number' ? `to ${maximum}` : null,
    typeof pattern === 'string' ? `matches ${pattern}` : null,
  ].filter((limit) => limit !== null)
  return limits.length === 0 ? base : `${base} (${limits.join(', ')})`
}
