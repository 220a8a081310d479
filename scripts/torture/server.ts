import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

export type Server = {
  readonly pid: number
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Long enough for a build, when the sources changed since the last one. */
const START_MS = 300_000

/** Makes this process, and the servers it starts, those of a configured desk on a database of its own. */
export function setDesk(file: string, port: number): void {
  Object.assign(process.env, {
    STET_ORIGIN: `http://127.0.0.1:${port}`,
    AUTH_SECRET: 'torture 8Zk2vQx1 never serves a newsroom',
    DATABASE_URL: `file:${file}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
  })
}

/** The real thing: what `npm start` runs. */
export async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await untilReady(child)
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${said}`)), START_MS)
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (!said.includes('Stet is on')) return
      clearTimeout(timer)
      said = ''
      resolve()
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The server ended (${code ?? 'killed'}):\n${said}`))
    })
  })
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
