import { createTokenRoute, listTokensRoute } from '@/lib/core/api/desk-routes'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { listTokens } from '@/lib/server/auth/tokens/list-tokens'
import { route } from '@/lib/server/http/route'

export const GET = route(listTokensRoute, (ctx) => listTokens(ctx))
export const POST = route(createTokenRoute, (ctx, { body }) => createToken(ctx, body))
