import { systemActor } from '@/lib/server/auth/system-actor'
import type { Ctx } from '@/lib/server/context'
import { knowKey } from './desk-key'
import { keyFileOf, readOrMakeKey } from './key-file'

export type PublicKeys = {
  readonly keys: readonly {
    readonly id: string
    readonly algorithm: 'Ed25519'
    readonly publicKey: string
    readonly from: string
    readonly retired: string | null
  }[]
}

/** The desk's public keys, the present one first; the first who asks has it made. */
export async function listKeys({ db, now }: Omit<Ctx, 'actor'>): Promise<PublicKeys> {
  const present = await db.read.deskKey.findFirst({ where: { retiredAt: null } })
  if (present === null) {
    const key = readOrMakeKey(keyFileOf(db.file))
    await db.write((tx) => knowKey(tx, { actor: systemActor, now }, key))
  }
  const rows = await db.read.deskKey.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  return {
    keys: rows.map(({ id, publicKey, createdAt, retiredAt }) => ({
      id,
      algorithm: 'Ed25519',
      publicKey,
      from: createdAt.toISOString(),
      retired: retiredAt?.toISOString() ?? null,
    })),
  }
}
