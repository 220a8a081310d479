import { readFileSync, writeFileSync } from 'node:fs'
import { parsePrismaSchema, type SchemaField, type SchemaModel } from './prisma-schema'

/** docs/schema.md: the tables with their columns, and who refers to whom, as a Mermaid diagram. */
export function schemaPicture(schemaText: string): string {
  const { enums, models } = parsePrismaSchema(schemaText)
  const tables = new Set(models.map((model) => model.name))
  const lines = models.flatMap((model) => [...tableLines(model, tables), ...relationLines(model, tables)])
  const words = [...enums].map(
    ([name, values]) => `| ${name} | ${values.map((value) => `\`${value}\``).join(' ')} |`,
  )
  return [
    '# The record',
    '',
    'Written by `npm run db:picture` from `prisma/schema.prisma`, which says what each table is for.',
    '',
    '```mermaid',
    'erDiagram',
    ...lines,
    '```',
    '',
    '## Words',
    '',
    '| enum | words |',
    '| --- | --- |',
    ...words,
    '',
  ].join('\n')
}

function tableLines(model: SchemaModel, tables: ReadonlySet<string>): string[] {
  const columns = model.fields.filter((field) => !tables.has(field.type))
  return [`  ${model.name} {`, ...columns.map((field) => `    ${columnLine(field, model)}`), '  }']
}

function columnLine(field: SchemaField, model: SchemaModel): string {
  const joint = model.attributes.find((line) => line.startsWith('@@id')) ?? ''
  const isKey = /@id\b/.test(field.attributes) || new RegExp(`\\b${field.name}\\b`).test(joint)
  const isReference = model.fields.some((other) => ownColumns(other).includes(field.name))
  const isUnique = /@unique\b/.test(field.attributes)
  const keys = [isKey && 'PK', isReference && 'FK', isUnique && 'UK'].filter(Boolean).join(', ')
  return [field.type, field.name, keys, field.isOptional ? '"may be empty"' : ''].filter(Boolean).join(' ')
}

function relationLines(model: SchemaModel, tables: ReadonlySet<string>): string[] {
  const relations = model.fields.filter((field) => tables.has(field.type) && ownColumns(field).length > 0)
  return relations.map((field) => {
    const isOne = ownColumns(field).every((name) =>
      model.fields.some((other) => other.name === name && /@(id|unique)\b/.test(other.attributes)),
    )
    return `  ${field.type} ${field.isOptional ? '|o' : '||'}--${isOne ? 'o|' : 'o{'} ${model.name} : ${field.name}`
  })
}

/** The columns of this table by which a field refers to another one. */
function ownColumns(field: SchemaField): string[] {
  const [, names] = /fields: \[([^\]]*)\]/.exec(field.attributes) ?? []
  return names?.split(/,\s*/) ?? []
}

if (process.argv[1]?.endsWith('schema-picture.ts')) {
  writeFileSync('docs/schema.md', schemaPicture(readFileSync('prisma/schema.prisma', 'utf8')))
}
