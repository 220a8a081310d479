import { signChecklistRoute } from '@/lib/core/api/article-routes'
import { route } from '@/lib/server/http/route'
import { signChecklist } from '@/lib/server/sign-off/sign-checklist'

export const POST = route(signChecklistRoute, (ctx, { params, body }) =>
  signChecklist(ctx, { id: params.id, body }),
)
