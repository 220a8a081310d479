import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { createAnnotations } from '@/lib/server/annotations/create-annotations'
import { importArticle } from '@/lib/server/articles/import-article'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { deskContext, personContext } from '@/lib/server/cli/operator'
import type { Ctx } from '@/lib/server/context'
import { openDb } from '@/lib/server/db'
import { addUser } from '@/lib/server/people/add-user'
import { freePort, setDesk, startServer, type Server } from '../../scripts/torture/server'
import { benchCopy, correctionBody, filledWords } from './bench-copy'

export const EMAIL = 'bench@desk.test'
export const PASSWORD = 'a password of no use'

export type BenchDesk = {
  readonly server: Server
  readonly file: string
  readonly origin: string
  readonly token: string
  /** of a reviewer who is neither of the two others */
  readonly reviewerToken: string
  readonly userId: string
  /** somebody else of the desk */
  readonly colleagueId: string
  /** A new long article of the copy to measure on, with so many corrections; every third approved when asked. */
  readonly article: (corrections: number, some?: { readonly approved: boolean }) => Promise<string>
  readonly importText: (content: string) => Promise<string>
  readonly stop: () => Promise<void>
}

export const hasBuild = (): boolean =>
  existsSync(path.resolve('.next', 'standalone', '.stet-built')) ||
  existsSync(path.resolve('.next', 'BUILD_ID'))

/** A configured desk as `npm start` serves it, with an editor and a token, on a database in `folder`. */
export async function startBenchDesk(folder: string): Promise<BenchDesk> {
  const file = path.join(folder, 'desk.db')
  const port = await freePort()
  setDesk(file, port)
  const server = await startServer()
  const db = openDb(`file:${file}`)
  await addUser(deskContext(db), { email: EMAIL, name: 'Bench', role: 'admin', password: PASSWORD })
  const colleague = { email: 'colleague@desk.test', name: 'Colleague', role: 'editor' as const }
  const { person } = await addUser(deskContext(db), { ...colleague, password: PASSWORD })
  const reviewer = { email: 'reviewer@desk.test', name: 'Reviewer', role: 'reviewer' as const }
  await addUser(deskContext(db), { ...reviewer, password: PASSWORD })
  const reviewerToken = await createToken(await personContext(db, reviewer.email), {})
  const as = (): Promise<Ctx> => personContext(db, EMAIL)
  const { secret } = await createToken(await as(), {})
  const importText = async (content: string) =>
    (await importArticle(await as(), { content, format: 'text' })).id
  return {
    server,
    file,
    origin: `http://127.0.0.1:${port}`,
    token: secret,
    reviewerToken: reviewerToken.secret,
    userId: (await as()).actor.id,
    colleagueId: person.id,
    importText,
    article: async (corrections, { approved } = { approved: false }) => {
      const id = await importText(benchCopy())
      await fill(await as(), id, corrections)
      if (approved) approveEveryThird(file, id)
      return id
    },
    stop: async () => {
      await server.stop()
      await db.close()
    },
  }
}

async function fill(ctx: Ctx, articleId: string, count: number): Promise<void> {
  const places = filledWords(count)
  for (let from = 0; from < count; from += 1000) {
    const { target: _, ...content } = correctionBody({ exact: '' })
    await createAnnotations(ctx, {
      articleId,
      body: { ...content, targets: places.slice(from, from + 1000) },
    })
  }
}

/** Past the use case: three thousand approvals one by one would take longer than all that is measured. */
function approveEveryThird(file: string, articleId: string): void {
  const database = new Database(file, { timeout: 5000 })
  database
    .prepare(`UPDATE "Annotation" SET "state" = 'approved' WHERE "articleId" = ? AND rowid % 3 = 0`)
    .run(articleId)
  database.close()
}
