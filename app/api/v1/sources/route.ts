import { createSourceRoute, listSourcesRoute } from '@/lib/core/api/library-routes'
import { route } from '@/lib/server/http/route'
import { createSource } from '@/lib/server/sources/create-source'
import { listSources } from '@/lib/server/sources/list-sources'

export const GET = route(listSourcesRoute, (ctx, { query }) => listSources(ctx, query))

export const POST = route(createSourceRoute, (ctx, { body }) => createSource(ctx, body))
