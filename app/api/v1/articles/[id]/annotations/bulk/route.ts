import { createAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import { createAnnotations } from '@/lib/server/annotations/create-annotations'
import { route } from '@/lib/server/http/route'

export const POST = route(createAnnotationsRoute, (ctx, { params, body }) =>
  createAnnotations(ctx, { articleId: params.id, body }),
)
