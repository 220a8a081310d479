import { contentHash } from './content-hash.mjs'
import { isDone, markDone } from './done-mark.mjs'
import { run } from './run.mjs'
import { stage } from './stage.mjs'

const MARK = 'lib/generated/prisma/.generated'

/** The database's typed client, when the schema or Prisma changed. */
export async function generateClient() {
  const hash = contentHash(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (isDone(MARK, hash)) return
  await stage('Generate database client', '', async () => {
    await run('Generating the database client', process.execPath, ['scripts/db-generate.mjs'])
    markDone(MARK, hash)
  })
}
