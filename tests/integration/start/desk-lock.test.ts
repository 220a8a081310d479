import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

let folder: string
let holder: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-lock-'))
})
afterEach(() => {
  holder?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const script = (after: string): string[] => [
  '--expose-gc',
  '--input-type=module',
  '--eval',
  `import { takeDeskLock } from ${JSON.stringify(path.resolve('scripts/start/desk-lock.mjs'))}
   const take = () => { takeDeskLock(${JSON.stringify(path.join(folder, 'desk.db'))}) }
   try { take() } catch (error) { console.log(error.message); process.exit(1) }
   ${after}`,
]

/** Takes the desk the way a start does, keeps nothing of it, and collects its garbage. */
async function hold(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    script(
      `for (let i = 0; i < 5; i++) { await new Promise((resolve) => setTimeout(resolve, 20)); gc() }
     console.log('holding'); setInterval(() => {}, 1000)`,
    ),
  )
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

const second = () => spawnSync(process.execPath, script(''), { encoding: 'utf8' })

describe('the lock of a desk', () => {
  it('outlives the garbage of the start that took it', async () => {
    holder = await hold()
    const { status, stdout } = second()
    expect(stdout).toContain('Another Stet already runs')
    expect(status).toBe(1)
  })

  it('is free again when its holder is killed', async () => {
    holder = await hold()
    const gone = new Promise((resolve) => holder?.once('exit', resolve))
    holder.kill('SIGKILL')
    await gone
    expect(second().status).toBe(0)
  })
})
