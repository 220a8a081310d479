import type { z } from 'zod'
import type { createPersonInput, createdPerson } from '@/lib/core/people/person-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { insertPerson } from './insert-person'
import { makeInviteLink, storeInviteLink } from './invite-link'
import { requireAdmin } from './require-admin'

/** Invites a person: the account, and a one-time link by which they set their password. */
export async function createPerson(
  ctx: Ctx,
  input: z.output<typeof createPersonInput>,
): Promise<z.output<typeof createdPerson>> {
  requireAdmin(ctx)
  const link = makeInviteLink()
  return ctx.db.write(async (tx) => {
    const person = await insertPerson(tx, ctx, { ...input, passwordHash: null })
    await storeInviteLink(tx, person.id, link, ctx.now)
    await appendEvent(tx, ctx, {
      verb: 'person_invited',
      thing: `user:${person.id}`,
      data: { role: input.role },
    })
    return { person, inviteUrl: link.url }
  })
}
