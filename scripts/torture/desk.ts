import { importArticle } from '@/lib/server/articles/import-article'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { deskContext, personContext } from '@/lib/server/cli/operator'
import { openDb } from '@/lib/server/db'
import { addUser } from '@/lib/server/people/add-user'

export type Desk = {
  readonly address: string
  readonly token: string
  /** One article a client. */
  readonly articles: readonly string[]
}

/** An admin with a token, and an article for each client, made beside the running server as a command would. */
export async function makeDesk(file: string, port: number, clients: number): Promise<Desk> {
  const db = openDb(`file:${file}`)
  try {
    const email = 'torture@desk.test'
    await addUser(deskContext(db), {
      email,
      name: 'Torture',
      role: 'admin',
      password: 'a password of no use',
    })
    const ctx = await personContext(db, email)
    const { secret } = await createToken(ctx, {})
    const articles: string[] = []
    for (let n = 1; n <= clients; n += 1) {
      const content = `Article ${n}\nThe council met on Monday and adjourned.`
      articles.push((await importArticle(ctx, { content, format: 'text' })).id)
    }
    return { address: `http://127.0.0.1:${port}/api/v1`, token: secret, articles }
  } finally {
    await db.close()
  }
}
