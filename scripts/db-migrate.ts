import { migrate } from '@/lib/server/database/migrate'
import { readMigrations } from '@/lib/server/database/migrations'
import { databaseFile } from '@/lib/server/database/sqlite-file'

/** `npm run db:migrate -- [file:…]`: brings a database up to the code, by default that of DATABASE_URL. */
async function main(): Promise<void> {
  const url = process.argv[2] ?? process.env.DATABASE_URL
  if (!url) throw new Error('Usage: npm run db:migrate -- file:data/stet.db')
  const file = databaseFile(url, process.cwd())
  const { applied, copy } = await migrate(file, readMigrations(process.cwd()), new Date())
  if (copy) console.log(`Copy of the database before it was changed: ${copy}`)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
