import { patchSourceRoute, readSourceRoute } from '@/lib/core/api/library-routes'
import { route } from '@/lib/server/http/route'
import { patchSource } from '@/lib/server/sources/patch-source'
import { readSource } from '@/lib/server/sources/read-source'

export const GET = route(readSourceRoute, (ctx, { params }) => readSource(ctx, params))

export const PATCH = route(patchSourceRoute, (ctx, { params, body, version }) =>
  patchSource(ctx, { id: params.id, version, patch: body }),
)
