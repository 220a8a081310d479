import type { TokenRow } from '@/lib/core/people/person-contract'
import type { Ctx } from '@/lib/server/context'
import { presentToken } from './present-token'

/** The actor's own tokens, newest first, revoked ones included. */
export async function listTokens({ db, actor }: Ctx): Promise<{ items: TokenRow[] }> {
  const rows = await db.read.token.findMany({ where: { userId: actor.id }, orderBy: { id: 'desc' } })
  return { items: rows.map(presentToken) }
}
