import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { standalone } from './build.mjs'
import { root } from './root.mjs'

/** How long open requests may take to end; event streams never end by themselves. */
const STOP_MS = 3000

/** Serves the build in this very process, so that whoever kills it kills the server and lets go of the desk. */
export async function serveBuild(settings, ready) {
  Object.assign(process.env, serverEnvironment(settings), { NODE_ENV: 'production' })
  stopOnSignal()
  process.chdir(standalone)
  createRequire(import.meta.url)(path.join(standalone, 'server.js'))
  await untilAnswering(settings)
  ready()
}

function serverEnvironment({ host, port, databaseFile }) {
  const fixed = { STET_ROOT: root, DATABASE_URL: `file:${databaseFile}`, NEXT_TELEMETRY_DISABLED: '1' }
  return { ...fixed, HOST: host, HOSTNAME: host, PORT: String(port) }
}

/** Next itself closes the server on these signals, but waits for every connection. */
function stopOnSignal() {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (isStopping) process.exit(0)
      isStopping = true
      console.log('\nStopping.')
      setTimeout(() => process.exit(0), STOP_MS).unref()
    })
  }
}

async function untilAnswering({ host, port }) {
  while (!(await isAnswering(host, port))) await new Promise((resolve) => setTimeout(resolve, 50))
}

function isAnswering(host, port) {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/api/v1/health', timeout: 5000 }, (response) => {
      response.resume()
      resolve(true)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })
}

/** The development server compiles on demand. It is a child: it starts helpers of its own. */
export async function serveDevelopment(settings, ready) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const words = [next, 'dev', '--hostname', settings.host, '--port', String(settings.port)]
  const environment = { ...process.env, ...serverEnvironment(settings), NODE_ENV: 'development' }
  const child = spawn(process.execPath, words, { cwd: root, env: environment, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      child.kill(signal)
      setTimeout(() => child.kill('SIGKILL'), STOP_MS).unref()
    })
  }
  child.once('exit', (code) => process.exit(code ?? 0))
  await untilAnswering(settings)
  ready()
}
