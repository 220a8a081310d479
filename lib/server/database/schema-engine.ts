import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

const PACKAGE = '@prisma/schema-engine-wasm/schema_engine_bg'
/** Nothing is left out when schemas are compared. */
const FILTERS = { externalTables: [], externalEnums: [] }

export type MigrationFolder = { readonly name: string; readonly sql: string }

/** Prisma's schema engine as WebAssembly: the ordinary one is a download that a firewall may keep out. */
export type Engine = {
  /** What `prisma migrate deploy` does, in Prisma's own table. Returns the names that were applied. */
  readonly apply: (migrations: readonly MigrationFolder[], lockfile: string) => Promise<string[]>
  /** The SQL that leads from the database as it is to a schema: empty when they agree. */
  readonly drift: (schema: string) => Promise<string>
  /** It locks the file for itself until then. */
  readonly close: () => Promise<void>
}

/** An engine working on one database file. */
export async function schemaEngine(schema: string, file: string): Promise<Engine> {
  const create = await loadEngine()
  const factory = new PrismaBetterSqlite3({ url: file })
  const connect = factory.connect.bind(factory)
  const connections: SqlDriverAdapter[] = []
  factory.connect = async () => {
    const connection = await connect()
    connections.push(connection)
    return connection
  }
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await create({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter)
  return {
    apply: async (migrations, lockfile) => {
      const migrationsList = migrationList(migrations, lockfile)
      return (await engine.applyMigrations({ migrationsList, filters: FILTERS })).appliedMigrationNames
    },
    drift: async (content) => {
      const files = [{ path: 'schema.prisma', content }]
      const from = { tag: 'schemaDatasource' as const, files, configDir: '.' }
      const to = { tag: 'schemaDatamodel' as const, files }
      const result = await engine.diff({ from, to, script: true, exitCode: null, filters: FILTERS })
      const sql = result.stdout?.trim() ?? ''
      return sql.startsWith('-- This is an empty migration') ? '' : sql
    },
    close: async () => {
      engine.free()
      await Promise.all(connections.map((connection) => connection.dispose()))
    },
  }
}

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

let loaded: Promise<typeof SchemaEngine.new> | undefined

/** Once per process: the bindings know only the last instance of the module. */
function loadEngine(): Promise<typeof SchemaEngine.new> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<typeof SchemaEngine.new> {
  reportPanics()
  const bindings = (await import(PACKAGE)) as Bindings
  const script = createRequire(path.resolve('package.json')).resolve(PACKAGE)
  const compiled = await WebAssembly.compile(await readFile(script.replace(/\.js$/, '.wasm')))
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
  return bindings.SchemaEngine.new.bind(bindings.SchemaEngine)
}

/** How the module reports a failure of its own, which would otherwise be hidden by a fault of the bindings. */
function reportPanics(): void {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`The migration engine failed: ${message}`)
      },
    },
  })
}
