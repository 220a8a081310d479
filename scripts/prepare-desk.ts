import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/core/app-error'
import { migrate } from '@/lib/server/database/migrate'
import { readMigrations } from '@/lib/server/database/migrations'
import { databaseFile } from '@/lib/server/database/sqlite-file'
import { openDb } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { stage } from './start/stage.mjs'

/** What `npm start` does between the packages and the build: judge the settings, migrate, seed an empty demo desk. */
async function main(): Promise<void> {
  const { DATABASE_URL, root, demo } = env()
  const file = databaseFile(DATABASE_URL, root)
  const wait = existsSync(file) ? '' : 'the disk'
  await stage('Migrate the database', wait, async () => {
    const { applied, copy } = await migrate(file, readMigrations(root), new Date())
    if (copy) console.log(`  A copy from before is ${path.relative(root, copy)}`)
    if (applied.length > 0) console.log(`  Applied ${applied.join(', ')}`)
  })
  if (demo) await seedWhenEmpty(DATABASE_URL, root)
}

async function seedWhenEmpty(url: string, root: string): Promise<void> {
  const seed = path.join(root, 'prisma', 'seed.ts')
  if (!existsSync(seed)) return
  const db = openDb(url, root)
  try {
    if ((await db.read.user.count()) > 0) return
    await stage('Seed the demo desk', '', async () => {
      const { seedDemo } = (await import(seed)) as { seedDemo: (to: typeof db) => Promise<void> }
      await seedDemo(db)
    })
  } finally {
    await db.close()
  }
}

function plainWords(error: unknown): unknown {
  if (error instanceof AppError) return error.message
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return /^SQLITE_(READONLY|CANTOPEN|IOERR|NOTADB|CORRUPT|PERM)/.test(code ?? '')
    ? `The database of DATABASE_URL cannot be used: ${message ?? ''}. Is it a database, and may this account write it?`
    : error
}

main().catch((error: unknown) => {
  console.error(plainWords(error))
  process.exitCode = 1
})
