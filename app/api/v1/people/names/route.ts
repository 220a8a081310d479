import { listNamesRoute } from '@/lib/core/api/desk-routes'
import { route } from '@/lib/server/http/route'
import { listNames } from '@/lib/server/people/list-names'

export const GET = route(listNamesRoute, (ctx) => listNames(ctx))
