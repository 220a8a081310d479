/**
 * `npm run bench:create`: the use case without HTTP beside the same rows by prepared statements, for profiles
 * (`node --cpu-prof --import tsx tests/bench/create-alone.ts`). Prints milliseconds
 * of processor time each, four times over: what else the machine does is not in them, nor is the wait for the disk.
 */
import '../support/desk-env'
import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { createAnnotation } from '@/lib/server/annotations/create-annotation'
import { importArticle } from '@/lib/server/articles/import-article'
import { authenticate } from '@/lib/server/auth/authenticate'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import type { Ctx } from '@/lib/server/context'
import { idempotentDb } from '@/lib/server/http/idempotent-db'
import { createTestDb, type TestDb } from '../support/test-db'
import { bareDatabase } from './bare-rows'
import { benchCopy, correctionBody, freeWord, USUAL } from './bench-copy'

const CREATES = Number(process.argv[2] ?? 200)
const ROUNDS = 4
type Step = () => unknown

async function main(): Promise<void> {
  const test = await createTestDb()
  try {
    const { bare, close, ...steps } = await prepare(test)
    for (let round = 0; round < ROUNDS; round += 1) {
      const base = await timed(bare)
      const parts = [`bare ${base.toFixed(2)}`]
      for (const [name, step] of Object.entries(steps)) {
        const ms = await timed(step)
        parts.push(`${name} ${ms.toFixed(2)} (${(base / ms).toFixed(2)})`)
      }
      console.log(parts.join('  '))
    }
    close()
  } finally {
    await test.cleanup()
  }
}

async function prepare({ db, file, addUser }: TestDb) {
  const actor = await addUser('editor')
  const ctx = (): Ctx => ({ db, actor, now: new Date() })
  const { id: articleId } = await importArticle(ctx(), { content: benchCopy(USUAL), format: 'text' })
  const { secret } = await createToken(ctx(), {})
  const headers = new Headers({ authorization: `Bearer ${secret}` })
  const database = new Database(file)
  database.prepare('VACUUM INTO ?').run(`${file}.bare`)
  database.close()
  const peer = bareDatabase(`${file}.bare`, actor.id)
  let made = 0
  const words = { exact: 'harbor', replacement: 'harbour', start: 100, end: 106 }
  return {
    bare: () => peer.create({ articleId, key: randomUUID(), ...words }),
    create: () => {
      const now = new Date()
      const call = { userId: actor.id, key: randomUUID(), requestHash: 'a'.repeat(64), status: 201, now }
      return createAnnotation(
        { db: idempotentDb(db, call), actor, now },
        { articleId, body: correctionBody(freeWord((made += 1) % USUAL)) },
      )
    },
    'empty write': () => db.write(() => Promise.resolve(0)),
    authenticate: () => authenticate(db, headers, new Date()),
    close: () => peer.close(),
  }
}

async function timed(step: Step): Promise<number> {
  const before = process.cpuUsage()
  for (let n = 0; n < CREATES; n += 1) await step()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / CREATES
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
