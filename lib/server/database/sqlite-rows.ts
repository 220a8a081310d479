import type Database from 'better-sqlite3'
import type { ColumnValue, RowStore } from '@/lib/server/records/row-store'

type Stored = string | number | null
type Values = Readonly<Record<string, ColumnValue | undefined>>
type Prepared = {
  readonly statement: Database.Statement<Stored[], Stored[]>
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/**
 * Rows over one connection, each statement prepared once. The caller sees to it that the connection's transaction is
 * its own (`write-queue`): statements here join whatever is open.
 */
export function sqliteRows(connection: Database.Database): RowStore {
  const prepare = preparer(connection)
  const select = (sql: string, values: readonly ColumnValue[]): Record<string, ColumnValue>[] => {
    const { statement, columns } = prepare(sql)
    return statement.all(...values.map(toStored)).map((row) => readRow(columns, row))
  }
  const run = (sql: string, values: readonly ColumnValue[]): number =>
    prepare(sql).statement.run(...values.map(toStored)).changes
  return {
    insert: (table, rows) =>
      attempt(() => {
        for (const row of rows) {
          const { names, values } = given(row)
          const places = names.map(() => '?').join(', ')
          run(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${places})`, values)
        }
      }),
    find: (table, key) =>
      attempt(() => {
        const { names, values } = given(key)
        const [row] = select(`SELECT * FROM "${table}" WHERE ${equal(names).join(' AND ')}`, values)
        // The schema's tests hold the tables to the same schema that the types come from.
        return (row ?? null) as never
      }),
    update: (table, key, change) =>
      attempt(() => {
        const [where, set] = [given(key), given(change)]
        const sql = `UPDATE "${table}" SET ${equal(set.names).join(', ')} WHERE ${equal(where.names).join(' AND ')}`
        return run(sql, [...set.values, ...where.values])
      }),
    select: (sql, values) => attempt(() => select(sql, values) as never),
  }
}

/** A promise, because another database's answer would be one; what is thrown rejects it. */
const attempt = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()))

function preparer(connection: Database.Database): (sql: string) => Prepared {
  const prepared = new Map<string, Prepared>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known) return known
    // Prisma's adapter asks for BigInt on the whole connection; counts and offsets here are far below its need.
    const statement = connection.prepare<Stored[], Stored[]>(sql).safeIntegers(false)
    const made = statement.reader
      ? { statement: statement.raw(), columns: columnsOf(statement) }
      : { statement, columns: [] }
    prepared.set(sql, made)
    return made
  }
}

function columnsOf(statement: Database.Statement<Stored[], Stored[]>): Prepared['columns'] {
  return statement.columns().map(({ name, type }) => ({ name, type: (type ?? '').toUpperCase() }))
}

/** The columns that have a value, quoted, in the order in which they stand. */
function given(row: object): { readonly names: string[]; readonly values: ColumnValue[] } {
  const names: string[] = []
  const values: ColumnValue[] = []
  for (const [name, value] of Object.entries(row as Values)) {
    if (value === undefined) continue
    names.push(`"${name}"`)
    values.push(value)
  }
  return { names, values }
}

const equal = (names: readonly string[]): string[] => names.map((name) => `${name} = ?`)

/** As Prisma's adapter writes values, so that rows of either way sort and compare alike. */
function toStored(value: ColumnValue): Stored {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  if (typeof value === 'boolean') return value ? 1 : 0
  return value
}

function readRow(columns: Prepared['columns'], row: readonly Stored[]): Record<string, ColumnValue> {
  return Object.fromEntries(
    columns.map(({ name, type }, index) => [name, fromStored(type, row[index] ?? null)]),
  )
}

function fromStored(type: string, value: Stored): ColumnValue {
  if (value === null) return null
  if (type === 'DATETIME') return new Date(value)
  return type === 'BOOLEAN' ? value === 1 : value
}
