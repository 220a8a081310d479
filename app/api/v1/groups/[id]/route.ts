import { removeGroupRoute, patchGroupRoute } from '@/lib/core/api/group-routes'
import { removeGroup } from '@/lib/server/groups/remove-group'
import { patchGroup } from '@/lib/server/groups/patch-group'
import { route } from '@/lib/server/http/route'

export const PATCH = route(patchGroupRoute, (ctx, { params, body }) =>
  patchGroup(ctx, { id: params.id, patch: body }),
)
export const DELETE = route(removeGroupRoute, (ctx, { params }) => removeGroup(ctx, params))
