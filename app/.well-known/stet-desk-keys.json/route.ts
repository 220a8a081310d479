import { db } from '@/lib/server/db'
import { listKeys } from '@/lib/server/signing/list-keys'

export const dynamic = 'force-dynamic'

/** Public: whoever holds a signed record checks it with these. */
export async function GET(): Promise<Response> {
  const keys = await listKeys({ db: db(), now: new Date() })
  return Response.json(keys, { headers: { 'cache-control': 'public, max-age=300' } })
}
