import { renewInviteRoute } from '@/lib/core/api/desk-routes'
import { route } from '@/lib/server/http/route'
import { renewInvite } from '@/lib/server/people/renew-invite'

export const POST = route(renewInviteRoute, (ctx, { params }) => renewInvite(ctx, params))
