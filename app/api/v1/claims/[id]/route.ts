import { readClaimRoute } from '@/lib/core/api/library-routes'
import { readClaim } from '@/lib/server/claims/read-claim'
import { route } from '@/lib/server/http/route'

export const GET = route(readClaimRoute, (ctx, { params }) => readClaim(ctx, params))
