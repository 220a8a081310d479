import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

const PACKAGE = '@prisma/schema-engine-wasm/schema_engine_bg'
/** Nothing is left out when schemas are compared. */
const FILTERS = { externalTables: [], externalEnums: [] }

export type MigrationFolder = { readonly name: string; readonly sql: string }

/** Prisma's schema engine as WebAssembly: the ordinary one is a download that a firewall may keep out. */
export type Engine = {
  /** What `prisma migrate deploy` does, in Prisma's own table. Returns the names that were applied. */
  readonly apply: (migrations: readonly MigrationFolder[], lockfile: string) => Promise<string[]>
  /** The SQL that leads from one schema (text, or null for the empty one) to another. */
  readonly sqlBetween: (from: string | null, to: string) => Promise<string>
  /** The SQL that leads from the database as it is to a schema: empty when they agree. */
  readonly drift: (schema: string) => Promise<string>
}

/** An engine working on one database file; without a file it can only compare schemas. */
export async function schemaEngine(schema: string, file = ':memory:'): Promise<Engine> {
  const create = await loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: file }))
  const engine = await create({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter)
  const diff = async (from: DiffTarget, to: string): Promise<string> => {
    const result = await engine.diff({
      from,
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: FILTERS,
    })
    const sql = result.stdout?.trim() ?? ''
    return sql.startsWith('-- This is an empty migration') ? '' : sql
  }
  return {
    apply: async (migrations, lockfile) => {
      const migrationsList = migrationList(migrations, lockfile)
      return (await engine.applyMigrations({ migrationsList, filters: FILTERS })).appliedMigrationNames
    },
    sqlBetween: (from, to) => diff(from === null ? { tag: 'empty' } : datamodel(from), to),
    drift: async (to) => {
      const from = { tag: 'schemaDatasource' as const, files: datamodel(to).files, configDir: '.' }
      return diff(from, to)
    },
  }
}

const datamodel = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
})

function migrationList(migrations: readonly MigrationFolder[], lockfile: string) {
  return {
    baseDir: '.',
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

type Bindings = Record<string, WebAssembly.ImportValue> & {
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void
  readonly SchemaEngine: typeof SchemaEngine
}

async function loadEngine(): Promise<typeof SchemaEngine.new> {
  const bindings = (await import(PACKAGE)) as Bindings
  const script = createRequire(path.resolve('package.json')).resolve(PACKAGE)
  const compiled = await WebAssembly.compile(await readFile(script.replace(/\.js$/, '.wasm')))
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
  return bindings.SchemaEngine.new.bind(bindings.SchemaEngine)
}
