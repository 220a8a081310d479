import { sign } from 'node:crypto'
import { appendEvents, type NewEvent } from '@/lib/server/audit/append-event'
import { systemActor } from '@/lib/server/auth/system-actor'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { SigningKey } from './key-file'

/** Signs a text's UTF-8 with Ed25519; base64. */
export function signText({ privateKey }: SigningKey, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64')
}

/**
 * Makes a key known before it signs: the desk's keys and its record name it, and those before it are retired. A key that is
 * known already changes nothing.
 */
export async function knowKey(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  { id, publicKey }: Pick<SigningKey, 'id' | 'publicKey'>,
): Promise<void> {
  const known = await tx.db.deskKey.findMany({ where: { OR: [{ id }, { retiredAt: null }] } })
  const others = known.filter((key) => key.id !== id)
  const isKnown = others.length < known.length
  if (isKnown && others.length === 0) return
  const about = { thing: 'desk:desk' }
  const events: NewEvent[] = others.map((key) => ({ verb: 'key_retired', ...about, data: { key: key.id } }))
  const where = { id: { in: others.map((key) => key.id) } }
  await tx.db.deskKey.updateMany({ where, data: { retiredAt: ctx.now } })
  if (!isKnown) {
    await tx.db.deskKey.create({ data: { id, publicKey, createdAt: ctx.now } })
    events.push({ verb: 'key_made', ...about, data: { key: id, publicKey } })
  }
  // Whose request needed the first key is chance; the desk makes it.
  await appendEvents(tx, { ...ctx, actor: ctx.actor.via === 'cli' ? ctx.actor : systemActor }, events)
}
