import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { freePort, startServer, setDesk, type Server } from './torture/server'
import { makeDesk, type Desk } from './torture/desk'
import { emptyLedger, verifyLedger } from './torture/ledger'
import { writeUntil } from './torture/clients'

/**
 * `npm run torture -- --kills N`: kills a real server with SIGKILL while twenty clients write through the API, N times,
 * then asks whether every write that was answered is there, once, and whether the chain is whole.
 */
const CLIENTS = 20
/** After the first answer of a new server: a cold one takes a while. */
const SHORTEST_MS = 20
const LONGEST_MS = 1200

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '30' } } })
  const kills = Number(values.kills)
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-torture-'))
  const file = path.join(folder, 'desk.db')
  const port = await freePort()
  setDesk(file, port)
  let server: Server | undefined
  try {
    server = await startServer()
    const desk = await makeDesk(file, port, CLIENTS)
    const ledger = emptyLedger()
    for (let kill = 1; kill <= kills; kill += 1) {
      server ??= await startServer()
      await tortureOnce(server, desk, ledger, kill)
      server = undefined
    }
    server = await startServer()
    await writeUntil(desk, ledger, { isOver: () => ledger.pending.size === 0, isNewWork: false })
    await server.stop()
    server = undefined
    return await verifyLedger(file, ledger)
  } finally {
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function tortureOnce(
  server: Server,
  desk: Desk,
  ledger: ReturnType<typeof emptyLedger>,
  kill: number,
): Promise<void> {
  let isOver = false
  const clients = writeUntil(desk, ledger, { isOver: () => isOver, isNewWork: true })
  const before = ledger.answered.size
  while (ledger.answered.size === before) await pause(5)
  const wait = SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS)
  await pause(wait)
  await server.kill()
  isOver = true
  await clients
  const counts = `${ledger.answered.size} answered, ${ledger.pending.size} in flight`
  console.log(`kill ${kill}, ${Math.round(wait)} ms after the first answer: ${counts}`)
}

main().then(
  (ok) => (process.exitCode = ok ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
