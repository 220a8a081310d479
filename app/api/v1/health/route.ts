import { healthRoute } from '@/lib/core/api/desk-routes'
import { readHealth } from '@/lib/server/health/read-health'
import { publicRoute } from '@/lib/server/http/route'
import { version } from '@/package.json'

export const GET = publicRoute(healthRoute, async (ctx) => {
  const health = await readHealth(ctx, version)
  const headers = { 'cache-control': 'no-store' }
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers })
})
