import { readMeRoute } from '@/lib/core/api/desk-routes'
import { route } from '@/lib/server/http/route'
import { readMe } from '@/lib/server/people/read-me'

export const GET = route(readMeRoute, (ctx) => readMe(ctx))
