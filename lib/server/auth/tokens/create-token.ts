import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { createTokenInput, createdToken } from '@/lib/core/people/person-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { randomSecret, sha256Hex } from '../secret-hash'
import { presentToken } from './present-token'

/** Makes a personal access token of the actor; the secret is in this one answer and nowhere else. */
export async function createToken(
  ctx: Ctx,
  input: z.output<typeof createTokenInput>,
): Promise<z.output<typeof createdToken>> {
  const secret = `stet_${randomSecret()}`
  const row = {
    id: uuid(),
    userId: ctx.actor.id,
    name: input.name ?? `Token of ${ctx.now.toISOString().slice(0, 10)}`,
    hash: sha256Hex(secret),
    createdAt: ctx.now,
  }
  return ctx.db.write(async (tx) => {
    const token = await tx.db.token.create({ data: row })
    await appendEvent(tx, ctx, { verb: 'token_made', thing: `user:${row.userId}`, data: { tokenId: row.id } })
    return { token: presentToken(token), secret }
  })
}
