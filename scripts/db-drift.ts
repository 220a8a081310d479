import { readMigrations } from '@/lib/server/database/migrations'
import { drift } from './drift'

/** Prints the SQL by which the schema is ahead of the migrations: nothing when they agree. */
async function main(): Promise<void> {
  const sql = await drift(readMigrations(process.cwd()))
  if (sql !== '') console.log(sql)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
