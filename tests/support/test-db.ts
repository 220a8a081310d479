import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Role } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/server/context'
import { openDb, type OpenDb } from '@/lib/server/db'
import { buildTemplate } from './template-db'

export type TestDb = {
  readonly db: OpenDb
  readonly file: string
  /** An account with that role, and the actor it acts as. */
  readonly addUser: (
    role: Role,
    more?: { name?: string; personId?: string; email?: string },
  ) => Promise<Actor>
  /** Closes the database and removes its folder. */
  readonly cleanup: () => Promise<void>
}

/** A migrated database of its own, in a temporary folder. */
// eslint-disable-next-line @typescript-eslint/require-await -- callers wait, so that opening may one day take time
export async function createTestDb(): Promise<TestDb> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-test-'))
  const file = path.join(folder, 'stet.db')
  copyFileSync(template(), file)
  const db = openDb(`file:${file}`)
  return {
    db,
    file,
    addUser: (role, more) => addUser(db, role, more),
    cleanup: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let ownTemplate: string | undefined

/** Jest's global set-up makes one for all test files; whoever runs outside Jest gets one per process. */
function template(): string {
  const shared = process.env.STET_TEST_TEMPLATE
  if (shared) return shared
  if (!ownTemplate) {
    const folder = mkdtempSync(path.join(tmpdir(), 'stet-template-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    ownTemplate = buildTemplate(folder)
  }
  return ownTemplate
}

async function addUser(
  db: OpenDb,
  role: Role,
  more: { name?: string; personId?: string; email?: string } = {},
): Promise<Actor> {
  const id = uuid()
  const name = more.name ?? `A ${role}`
  const personId = more.personId ?? id
  const email = more.email ?? `${role}-${id}@desk.test`
  const row = { id, email, name, role, personId, salt: randomUUID(), createdAt: new Date() }
  await db.write(({ db: tx }) => tx.user.create({ data: row }))
  return { id, name, role, personId, via: 'session' }
}
