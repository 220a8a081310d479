/** Just enough of Prisma's schema language for the checks and the picture: names, types and attributes. */
export type SchemaField = {
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
  readonly isList: boolean
  readonly attributes: string
}

export type SchemaModel = {
  readonly name: string
  readonly fields: readonly SchemaField[]
  /** `@@…` lines */
  readonly attributes: readonly string[]
}

export type PrismaSchema = {
  readonly enums: ReadonlyMap<string, readonly string[]>
  readonly models: readonly SchemaModel[]
}

const FIELD = /^(\w+)\s+(\w+)(\[\])?(\?)?\s*(.*)$/

export function parsePrismaSchema(text: string): PrismaSchema {
  const enums = new Map<string, readonly string[]>()
  const models: SchemaModel[] = []
  for (const [, kind, name, body] of text.matchAll(/^(enum|model) (\w+) \{\n([\s\S]*?)^\}/gm)) {
    if (!name || body === undefined) continue
    const lines = body.split('\n').map((line) => line.replace(/\/\/.*$/, '').trim())
    const filled = lines.filter((line) => line !== '')
    if (kind === 'enum') enums.set(name, filled)
    else models.push(parseModel(name, filled))
  }
  return { enums, models }
}

function parseModel(name: string, lines: readonly string[]): SchemaModel {
  const fields = lines.flatMap((line) => {
    const [, field, type, list, optional, attributes] = FIELD.exec(line) ?? []
    if (!field || !type) return []
    return [{ name: field, type, isOptional: !!optional, isList: !!list, attributes: attributes ?? '' }]
  })
  return { name, fields, attributes: lines.filter((line) => line.startsWith('@@')) }
}
