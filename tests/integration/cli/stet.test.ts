import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { backupDesk } from '@/lib/server/cli/backup-desk'
import { deskContext } from '@/lib/server/cli/operator'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

const launcher = path.resolve('scripts/stet.mjs')
const locks = JSON.stringify(path.resolve('scripts/start/desk-lock.mjs'))

let test: TestDb
let folder: string
beforeEach(async () => {
  test = await createTestDb()
  folder = path.dirname(test.file)
  await test.addUser('admin', { email: 'ada@desk.test' })
})
afterEach(() => test.cleanup())

const run = (words: readonly string[]) => {
  const env = { ...process.env, DATABASE_URL: `file:${test.file}` }
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const stet = (...words: readonly string[]) => run([launcher, ...words])

/** Runs a command in a process that holds one of the desk's locks. */
const stetBeside = (lock: 'takeDeskLock' | 'shareDesk' | 'takeCommandsLock', words: readonly string[]) => {
  const command = JSON.stringify([launcher, ...words])
  const script = `
    import { spawnSync } from 'node:child_process'
    import * as locks from ${locks}
    const held = locks.${lock}(${JSON.stringify(test.file)})
    const { status } = spawnSync(process.execPath, ${command}, { stdio: 'inherit' })
    held()
    process.exit(status)`
  return run(['--input-type=module', '-e', script])
}

describe('the command line', () => {
  it('prints a token, alone, from any folder', () => {
    const { status, stdout } = stet('token', 'create', '--email', 'ada@desk.test')
    expect(stdout).toMatch(/^stet_[\w-]{43}\n$/)
    expect(status).toBe(0)
  }, 30_000)

  it('works beside a server and beside other commands', () => {
    const words = ['token', 'create', '--email', 'ada@desk.test']
    expect(stetBeside('takeDeskLock', words)).toMatchObject({ status: 0 })
    expect(stetBeside('shareDesk', words)).toMatchObject({ status: 0 })
  }, 30_000)

  it('keeps a restore and other commands apart, whichever comes first', async () => {
    const backup = path.join(folder, 'backup.db')
    await backupDesk(deskContext(test.db), test.file, backup)
    expect(stetBeside('shareDesk', ['restore', backup])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Another command is at work'),
    })
    expect(stetBeside('takeDeskLock', ['restore', backup])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Another Stet already runs'),
    })
    expect(stetBeside('takeCommandsLock', ['audit', 'verify'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('A restore is at work'),
    })
    await test.db.close()
    expect(stet('restore', backup)).toMatchObject({ status: 0 })
    expect(stet('audit', 'verify')).toMatchObject({ status: 0 })
  }, 60_000)
})
