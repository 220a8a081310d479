import { readSignOffRoute, signOffRoute } from '@/lib/core/api/article-routes'
import { env } from '@/lib/server/env'
import { route } from '@/lib/server/http/route'
import { readSignOff } from '@/lib/server/sign-off/read-sign-off'
import { signOffArticle } from '@/lib/server/sign-off/sign-off-article'

export const GET = route(readSignOffRoute, (ctx, { params }) => readSignOff(ctx, params))

export const POST = route(signOffRoute, (ctx, { params, body }) =>
  signOffArticle(ctx, { id: params.id, body, deskUrl: env().origin }),
)
