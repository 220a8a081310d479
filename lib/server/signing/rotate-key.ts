import type { Ctx } from '@/lib/server/context'
import { knowKey } from './desk-key'
import { keyFileOf, replaceKey } from './key-file'

/** A new signing key from now on. The old one signs nothing more; its public half stays, for what it signed. */
export async function rotateKey(ctx: Ctx): Promise<{ readonly key: string }> {
  const key = replaceKey(keyFileOf(ctx.db.file))
  await ctx.db.write((tx) => knowKey(tx, ctx, key))
  return { key: key.id }
}
