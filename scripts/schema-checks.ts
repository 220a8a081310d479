import { parsePrismaSchema } from './prisma-schema'

export type TableCheck = { readonly name: string; readonly sql: string }

const SPAN =
  '("start" IS NULL) = ("end" IS NULL) AND ("start" IS NULL OR (0 <= "start" AND "start" <= "end"))'

/** What Prisma's schema has no words for, beyond the enums. */
const RULES: Readonly<Record<string, readonly TableCheck[]>> = {
  Anchor: [rule('Anchor_span', SPAN), rule('Anchor_revision', '"revisionNumber" >= 1')],
  Annotation: [rule('Annotation_appliedIn', '"appliedIn" IS NULL OR "appliedIn" >= 1')],
  Article: [rule('Article_revisionNumber', '"revisionNumber" >= 1')],
  AuditEvent: [rule('AuditEvent_seq', '"seq" >= 1')],
  ChainHead: [rule('ChainHead_single', '"id" = 1')],
  Change: [rule('Change_span', SPAN)],
  Assignment: [rule('Assignment_span', SPAN)],
  Citation: [rule('Citation_one_owner', '("annotationId" IS NULL) <> ("claimId" IS NULL)')],
  Comment: [rule('Comment_span', SPAN)],
  CoverageMark: [rule('CoverageMark_span', '0 <= "start" AND "start" < "end"')],
  Finding: [rule('Finding_span', '0 <= "start" AND "start" <= "end"')],
  MailSetting: [rule('MailSetting_hours', '"quietFrom" BETWEEN 0 AND 1439 AND "quietTo" BETWEEN 0 AND 1439')],
  Revision: [rule('Revision_number', '"number" >= 1')],
}

/** Indexes over some of the rows, which the schema can't describe either. */
export const PARTIAL_INDEXES: Readonly<Record<string, readonly TableCheck[]>> = {
  Source: [
    {
      name: 'Source_urlKey_public',
      sql: 'CREATE UNIQUE INDEX "Source_urlKey_public" ON "Source"("urlKey") WHERE "confidential" = false;',
    },
  ],
}

function rule(name: string, condition: string): TableCheck {
  return { name, sql: `CONSTRAINT "${name}" CHECK (${condition})` }
}

/** Every CHECK that each table has to carry: its enum columns, its version, and the rules above. */
export function tableChecks(schemaText: string): ReadonlyMap<string, readonly TableCheck[]> {
  const { enums, models } = parsePrismaSchema(schemaText)
  const checks = models.map(({ name, fields }): [string, readonly TableCheck[]] => {
    const words = fields.flatMap((field) => {
      const values = enums.get(field.type)
      if (!values) return []
      const list = values.map((value) => `'${value}'`).join(', ')
      return [rule(`${name}_${field.name}_word`, `"${field.name}" IN (${list})`)]
    })
    const version = fields.filter((field) => field.name === 'version' && !field.attributes.includes('@id'))
    const versions = version.map(() => rule(`${name}_version`, '"version" >= 1'))
    return [name, [...words, ...versions, ...(RULES[name] ?? [])]]
  })
  return new Map(checks.filter(([, list]) => list.length > 0))
}

/**
 * Adds the checks to the CREATE TABLE statements of a migration (also to `new_X`, by which SQLite rebuilds a table),
 * to enum columns that are added, and the partial indexes after all others. A new word of an enum makes no difference
 * that Prisma sees: such a migration is written by hand, by rebuilding the table.
 */
export function addChecks(sql: string, schemaText: string): string {
  const checks = tableChecks(schemaText)
  const created = new Set<string>()
  const withChecks = sql.replace(
    /CREATE TABLE "(new_)?(\w+)" \(\n([\s\S]*?)\n\);/g,
    (_, rebuilt: string | undefined, table: string, body: string) => {
      created.add(table)
      const lines = (checks.get(table) ?? []).map((check) => `,\n    ${check.sql}`)
      return `CREATE TABLE "${rebuilt ?? ''}${table}" (\n${body}${lines.join('')}\n);`
    },
  )
  const withColumns = withChecks.replace(
    /ALTER TABLE "(\w+)" ADD COLUMN "(\w+)" [^;]*(?=;)/g,
    (statement, table: string, column: string) => {
      const check = checks.get(table)?.find(({ name }) => name === `${table}_${column}_word`)
      return check ? `${statement} ${check.sql}` : statement
    },
  )
  const indexes = [...created].flatMap((table) => PARTIAL_INDEXES[table] ?? [])
  if (indexes.length === 0) return withColumns
  return `${withColumns}\n\n-- CreateIndex\n${indexes.map((index) => index.sql).join('\n')}`
}
