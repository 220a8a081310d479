import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { verifyChain } from '@/lib/core/audit/chain'
import { appendEvent } from '@/lib/server/audit/append-event'
import { readHeadFile } from '@/lib/server/audit/head-file'
import type { Actor } from '@/lib/server/context'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let actor: Actor
const now = new Date('2026-03-01T10:00:00Z')

beforeEach(async () => {
  test = await createTestDb()
  actor = await test.addUser('editor')
})
afterEach(() => test.cleanup())

const setting = (key: string) => ({ key, value: '1', updatedAt: now })
const keys = async () =>
  (await test.db.read.deskSetting.findMany({ orderBy: { key: 'asc' } })).map((row) => row.key)
const event = (thing: string) => ({ verb: 'set', thing, data: {} }) as const

describe('write', () => {
  it('keeps a row that came while another transaction was rolled back', async () => {
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const failing = test.db.write(async (tx) => {
      await tx.db.deskSetting.create({ data: setting('lost') })
      await held
      throw new Error('rolled back')
    })
    const kept = test.db.write((tx) => tx.db.deskSetting.create({ data: setting('kept') }))
    expect(await keys()).toEqual([])
    letGo()
    await expect(failing).rejects.toThrow('rolled back')
    await kept
    expect(await keys()).toEqual(['kept'])
  })

  it('shows readers nothing before the commit', async () => {
    await test.db.write(async (tx) => {
      await tx.db.deskSetting.create({ data: setting('a') })
      expect(await keys()).toEqual([])
    })
    expect(await keys()).toEqual(['a'])
  })

  it('runs one at a time, in the order they were asked for', async () => {
    const order: number[] = []
    let running = 0
    const one = (n: number) =>
      test.db.write(async (tx) => {
        running += 1
        expect(running).toBe(1)
        await tx.db.deskSetting.create({ data: setting(String(n)) })
        order.push(n)
        running -= 1
      })
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(one))
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('takes back the event with the change it tells of', async () => {
    const failing = test.db.write(async (tx) => {
      await appendEvent(tx, { actor, now }, event('setting:x'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await test.db.write((tx) => appendEvent(tx, { actor, now }, event('setting:y')))
    expect(await test.db.read.auditEvent.findMany()).toMatchObject([
      { seq: 1, thing: 'setting:y', actorId: actor.id },
    ])
  })

  it('refuses a write through the reading client', async () => {
    await expect(test.db.read.deskSetting.create({ data: setting('a') })).rejects.toThrow(/readonly/)
  })

  it('writes the outbox row beside the event', async () => {
    const live = { type: 'annotation', data: { id: 'a1' } }
    await test.db.write((tx) => appendEvent(tx, { actor, now }, { ...event('annotation:a1'), live }))
    expect(await test.db.read.outboxEvent.findMany()).toMatchObject([
      { seq: 1, type: 'annotation', data: '{"id":"a1"}' },
    ])
  })

  it('notes the head beside the database when asked, and once in many events', async () => {
    const headFile = `${test.file}.head`
    await test.db.write((tx) => appendEvent(tx, { actor, now }, event('a:1')))
    expect(readHeadFile(headFile)).toEqual([])
    await test.db.write((tx) => appendEvent(tx, { actor, now }, { ...event('a:2'), noteHead: true }))
    const head = await test.db.read.chainHead.findUniqueOrThrow({ where: { id: 1 } })
    expect(readHeadFile(headFile)).toMatchObject([{ seq: 2, hash: head.hash }])
    await test.db.write(async (tx) => {
      for (let n = 3; n <= 201; n += 1) await appendEvent(tx, { actor, now }, event(`a:${String(n)}`))
    })
    expect(readHeadFile(headFile).map((line) => line.seq)).toEqual([2, 201])
  })
})

describe('two processes writing', () => {
  it('sees no busy error, loses nothing and keeps one whole chain', async () => {
    const theirs = 60
    let isBeside = true
    const other = writeBeside(test.file, actor.id, theirs).finally(() => (isBeside = false))
    let ours = 0
    const client = async () => {
      while (isBeside) {
        const key = `ours-${String((ours += 1))}`
        await test.db.write(async (tx) => {
          await tx.db.deskSetting.count()
          await tx.db.deskSetting.create({ data: setting(key) })
          await appendEvent(tx, { actor, now }, event(`setting:${key}`))
        })
      }
    }
    await Promise.all([client(), client(), client(), client()])
    expect(await other).toBe(0)
    const [events, head] = await Promise.all([
      test.db.read.auditEvent.findMany({ orderBy: { seq: 'asc' } }),
      test.db.read.chainHead.findUniqueOrThrow({ where: { id: 1 } }),
    ])
    expect(await test.db.read.deskSetting.count()).toBe(theirs + ours)
    expect(events).toHaveLength(theirs + ours)
    expect(verifyChain(events, head)).toMatchObject({ ok: true })
    const isOurs = events.map(({ thing }) => thing.startsWith('setting:ours'))
    expect(isOurs.filter((own, n) => n > 0 && own !== isOurs[n - 1]).length).toBeGreaterThan(3)
  }, 60_000)
})

/** Another program on the same database, as the command line is. */
function writeBeside(file: string, userId: string, count: number): Promise<number | null> {
  const script = path.resolve('tests/support/write-beside.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, userId, String(count)], {
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', resolve))
}
