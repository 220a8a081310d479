import { listClaimsRoute } from '@/lib/core/api/library-routes'
import { listClaims } from '@/lib/server/claims/list-claims'
import { route } from '@/lib/server/http/route'

export const GET = route(listClaimsRoute, (ctx, { query }) => listClaims(ctx, query))
