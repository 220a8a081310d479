import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { backupDesk } from '@/lib/server/cli/backup-desk'
import { signText } from '@/lib/server/signing/desk-key'
import { keyFileOf, readOrMakeKey } from '@/lib/server/signing/key-file'
import { listKeys } from '@/lib/server/signing/list-keys'
import { rotateKey } from '@/lib/server/signing/rotate-key'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

describe('the key that signs', () => {
  it('is made once, in a file that only its owner reads, and never in the database', async () => {
    const first = await listKeys(desk.as(desk.admin))
    const file = keyFileOf(desk.file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await listKeys(desk.as(desk.admin))).toEqual(first)
    expect(first.keys.map(({ id, retired }) => [id, retired])).toEqual([[readOrMakeKey(file).id, null]])
    expect(await desk.verbs('desk:desk')).toEqual(['key_made'])
    const secret = readFileSync(file, 'utf8').split('\n')[1] ?? ''
    expect(secret.length).toBeGreaterThan(40)
    expect(readFileSync(desk.file).includes(secret)).toBe(false)
    const left = readdirSync(path.dirname(desk.file)).filter((name) => name.endsWith('.new'))
    expect(left).toEqual([])
  })

  it('signs what its public half checks, and nothing else', async () => {
    const { keys } = await listKeys(desk.as(desk.admin))
    const signature = Buffer.from(signText(readOrMakeKey(keyFileOf(desk.file)), 'Let it stand.'), 'base64')
    const isGood = (text: string) => verify(null, Buffer.from(text), keys[0]?.publicKey ?? '', signature)
    expect(isGood('Let it stand.')).toBe(true)
    expect(isGood('Let it stand!')).toBe(false)
  })

  it('gives way to a new one, and stays known', async () => {
    const old = (await listKeys(desk.as(desk.admin))).keys[0]?.id
    const { key } = await rotateKey(desk.as(desk.admin))
    const { keys } = await listKeys(desk.as(desk.admin))
    expect(keys.map(({ id, retired }) => [id, retired === null])).toEqual([
      [key, true],
      [old, false],
    ])
    expect(readOrMakeKey(keyFileOf(desk.file)).id).toBe(key)
    expect(await desk.verbs('desk:desk')).toEqual(['key_made', 'key_retired', 'key_made'])
    expect(statSync(keyFileOf(desk.file)).mode & 0o777).toBe(0o600)
  })

  it('is in no backup', async () => {
    await listKeys(desk.as(desk.admin))
    const secret = readFileSync(keyFileOf(desk.file), 'utf8').split('\n')[1] ?? ''
    const target = `${desk.file}.backup`
    await backupDesk(desk.as(desk.admin), desk.file, target)
    expect(existsSync(keyFileOf(target))).toBe(false)
    expect(readFileSync(target).includes(secret)).toBe(false)
    rmSync(target)
    copyFileSync(desk.file, target)
    expect(readFileSync(target).includes(secret)).toBe(false)
  })
})
