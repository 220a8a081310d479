import { patchPersonRoute } from '@/lib/core/api/desk-routes'
import { route } from '@/lib/server/http/route'
import { patchPerson } from '@/lib/server/people/patch-person'

export const PATCH = route(patchPersonRoute, (ctx, { params, body }) =>
  patchPerson(ctx, { id: params.id, patch: body }),
)
