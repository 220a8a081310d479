import { v7 as uuid } from 'uuid'
import { randomSecret, sha256Hex } from '@/lib/server/auth/secret-hash'
import type { WriteTx } from '@/lib/server/context'
import { env } from '@/lib/server/env'

const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** A one-time link to set a password: only its hash is stored, and it is good for 7 days. */
export type InviteLink = { readonly url: string; readonly hash: string }

export function makeInviteLink(): InviteLink {
  const secret = randomSecret()
  return { url: `${env().origin}/invite/${secret}`, hash: sha256Hex(secret) }
}

/** Stores a person's new link; earlier ones are good no longer. */
export async function storeInviteLink(
  tx: WriteTx,
  userId: string,
  { hash }: InviteLink,
  now: Date,
): Promise<void> {
  await tx.db.passwordLink.deleteMany({ where: { userId, usedAt: null } })
  const expiresAt = new Date(now.getTime() + KEPT_MS)
  await tx.db.passwordLink.create({ data: { id: uuid(), userId, hash, createdAt: now, expiresAt } })
}
