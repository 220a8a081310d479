import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MigrationFolder } from './schema-engine'

export type Migrations = {
  readonly schema: string
  readonly lockfile: string
  readonly folders: readonly MigrationFolder[]
}

/** The schema and its migrations, oldest first, as they stand in `prisma/`. */
export function readMigrations(root: string): Migrations {
  const folder = path.join(root, 'prisma', 'migrations')
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    schema: readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8'),
    lockfile: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8'),
    folders: names.map((name) => ({
      name,
      sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
    })),
  }
}
