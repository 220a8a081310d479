import { revokeTokenRoute } from '@/lib/core/api/desk-routes'
import { revokeToken } from '@/lib/server/auth/tokens/revoke-token'
import { route } from '@/lib/server/http/route'

export const DELETE = route(revokeTokenRoute, (ctx, { params }) => revokeToken(ctx, params))
