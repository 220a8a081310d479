import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { bareDatabase, type BareCreate } from './bare-rows'

/** The peer, in a process of its own: `bare-server FILE USER`. Says its port, and ends when its parent hangs up. */
const [file, userId] = process.argv.slice(2)
if (file === undefined || userId === undefined) throw new Error('Usage: bare-server FILE USER')
const database = bareDatabase(file, userId)

const server = createServer((request, response) => {
  void answer(request, response)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`port ${typeof address === 'object' ? (address?.port ?? 0) : 0}`)
})
process.stdin.resume().once('end', () => {
  server.closeAllConnections()
  server.close(() => database.close())
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const [, what, articleId = ''] = (request.url ?? '').split('/')
  response.setHeader('content-type', 'application/json')
  if (what === 'list') response.end(database.list(articleId))
  else if (what === 'one') response.end(database.insertOne(articleId))
  else response.end(create(articleId, request, Buffer.concat(chunks).toString()))
}

function create(articleId: string, request: IncomingMessage, body: string): string {
  const { target, correction } = JSON.parse(body) as {
    readonly target: Pick<BareCreate, 'start' | 'end'> & { readonly exact?: string }
    readonly correction: Pick<BareCreate, 'replacement'>
  }
  const key = String(request.headers['idempotency-key'])
  return database.create({ articleId, key, exact: 'harbor', ...target, ...correction })
}
