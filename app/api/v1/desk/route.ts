import { patchDeskRoute, readDeskRoute } from '@/lib/core/api/desk-routes'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { readDesk } from '@/lib/server/desk/read-desk'
import { route } from '@/lib/server/http/route'

export const GET = route(readDeskRoute, (ctx) => readDesk(ctx))

export const PATCH = route(patchDeskRoute, (ctx, { body, version }) =>
  patchDesk(ctx, { version, patch: body }),
)
