import { z } from 'zod'

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [key: string]: unknown }

export type SchemaCollector = {
  /** The schema of what is sent (`input`) or answered (`output`); named ones become references. */
  readonly add: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema
  /** All named schemas met so far, by name. */
  readonly named: () => Readonly<Record<string, JsonSchema>>
}

/** Turns contracts into JSON Schema; those with an id (`.meta({ id })`) stand once, under `components/schemas`. */
export function schemaCollector(): SchemaCollector {
  const named = new Map<string, JsonSchema>()
  return {
    add: (schema, io) => {
      const converted = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
      const { $schema: _dialect, $defs, ...rest } = tidy(converted) as JsonSchema
      for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
        const { id: _id, ...content } = definition
        named.set(name, content)
      }
      return rest
    },
    named: () => Object.fromEntries([...named].sort(([a], [b]) => a.localeCompare(b))),
  }
}

/** Points references at the components, and drops what says nothing: the limits of JavaScript's integers, uuid patterns. */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([key, value]) => {
    const isIntegerLimit =
      (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
      (key === 'maximum' && value === Number.MAX_SAFE_INTEGER)
    const isFormatPattern = key === 'pattern' && 'format' in node
    return !isIntegerLimit && !isFormatPattern
  })
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : tidy(value),
    ]),
  )
}
