import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '@/lib/server/database/migrate'
import type { Migrations } from '@/lib/server/database/migrations'
import { schemaEngine } from '@/lib/server/database/schema-engine'

/** The SQL that leads from what the migrations make to the schema: empty when they agree. */
export async function drift(migrations: Migrations): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-drift-'))
  const file = path.join(folder, 'drift.db')
  try {
    await migrate(file, migrations, new Date())
    dropPartialIndexes(file)
    const engine = await schemaEngine(migrations.schema, file)
    try {
      return await engine.drift(migrations.schema)
    } finally {
      await engine.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The engine asks for them in a way that this build of SQLite refuses, and the schema does not know them anyway. */
function dropPartialIndexes(file: string): void {
  const database = new Database(file)
  const names = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'",
    )
    .all()
  for (const { name } of names) database.exec(`DROP INDEX "${name}"`)
  database.close()
}
