import { setTimeout } from 'node:timers/promises'
import { appendEvent } from '@/lib/server/audit/append-event'
import { openDb } from '@/lib/server/db'

/** Writes settings and their events, as commands beside the server would: with a breath between, so that both get turns. */
async function main([file = '', userId = '', count = '0']: readonly string[]): Promise<void> {
  const db = openDb(`file:${file}`)
  const now = new Date()
  const actor = { id: userId, name: 'Beside', role: 'editor', personId: userId, via: 'cli' } as const
  for (let n = 0; n < Number(count); n += 1) {
    await db.write(async (tx) => {
      await tx.db.deskSetting.count()
      await tx.db.deskSetting.create({ data: { key: `theirs-${n}`, value: '1', updatedAt: now } })
      await appendEvent(tx, { actor, now }, { verb: 'set', thing: `setting:theirs-${n}`, data: {} })
    })
    await setTimeout(3)
  }
  await db.close()
}

void main(process.argv.slice(2))
