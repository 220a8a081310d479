import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

let folder: string
let file: string
let holder: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-lock-'))
  file = path.join(folder, 'new', 'stet.db')
})
afterEach(() => {
  holder?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const script = (name: string, call: string) => {
  const file = JSON.stringify(path.resolve('scripts/start', name))
  return ['--input-type=module', '-e', `import * as start from ${file}; await start.${call}`]
}
const take = () => script('desk-lock.mjs', `takeDeskLock(${JSON.stringify(file)})`)
const run = (words: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  return { status, stderr }
}
/** Takes the desk as a start does: it keeps nothing of the lock, and lives on past its garbage. */
async function hold(): Promise<ChildProcess> {
  const words = take()
  const collect = 'for (let i = 0; i < 5; i++) { await new Promise((go) => setTimeout(go, 20)); gc() }'
  words[2] = `${words[2] ?? ''}; ${collect}; console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--expose-gc', ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

describe('the lock of a desk', () => {
  it('makes the folder of a new database', () => {
    expect(run(take())).toMatchObject({ status: 0 })
  })

  it('keeps a second server out until the first is gone, also when that was killed', async () => {
    holder = await hold()
    expect(run(take())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Another Stet already runs'),
    })
    const gone = once(holder, 'exit')
    holder.kill('SIGKILL')
    await gone
    expect(run(take())).toMatchObject({ status: 0 })
  })

  it('says so where nothing can be written', () => {
    file = '/proc/stet/stet.db'
    expect(run(take())).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be made') })
  })
})

describe('the port', () => {
  it('is refused when another program has it', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const taken = run(script('port.mjs', `checkPort('127.0.0.1', ${String(port)})`))
    expect(taken).toMatchObject({ status: 1, stderr: expect.stringContaining('taken by another program') })
    server.close()
    await once(server, 'close')
    expect(run(script('port.mjs', `checkPort('127.0.0.1', ${String(port)})`))).toMatchObject({ status: 0 })
  })
})

describe('the version of Node', () => {
  it.each([
    ['20.19.0', 0],
    ['20.20.2', 0],
    ['24.1.0', 0],
    ['20.18.9', 1],
    ['18.20.0', 1],
  ])('%s ends with %d', (version, status) => {
    expect(run(script('node-version.mjs', `checkNode('${version}')`)).status).toBe(status)
  })
})
