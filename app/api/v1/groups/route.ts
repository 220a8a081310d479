import { createGroupRoute, listGroupsRoute } from '@/lib/core/api/group-routes'
import { createGroup } from '@/lib/server/groups/create-group'
import { listGroups } from '@/lib/server/groups/list-groups'
import { route } from '@/lib/server/http/route'

export const GET = route(listGroupsRoute, (ctx) => listGroups(ctx))
export const POST = route(createGroupRoute, (ctx, { body }) => createGroup(ctx, body))
