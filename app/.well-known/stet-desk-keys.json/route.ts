import { z } from 'zod'
import { defineRoute } from '@/lib/core/api/route-contract'
import { publicRoute } from '@/lib/server/http/route'
import { listKeys } from '@/lib/server/signing/list-keys'

export const dynamic = 'force-dynamic'

/** Outside /api/v1, so in no table of its calls. */
const deskKeysRoute = defineRoute({
  id: 'deskKeys',
  method: 'GET',
  path: '/.well-known/stet-desk-keys.json',
  tag: 'Record',
  access: 'public',
  summary: 'The public keys that check what the desk signed',
  status: 200,
  answer: z.unknown(),
})

export const GET = publicRoute(deskKeysRoute, async (ctx) =>
  Response.json(await listKeys(ctx), { headers: { 'cache-control': 'public, max-age=300' } }),
)
