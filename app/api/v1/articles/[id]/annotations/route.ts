import { createAnnotationRoute, listAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import { createAnnotation } from '@/lib/server/annotations/create-annotation'
import { listAnnotations } from '@/lib/server/annotations/list-annotations'
import { cachedJson } from '@/lib/server/http/cached-json'
import { route } from '@/lib/server/http/route'

export const GET = route(listAnnotationsRoute, async (ctx, { params, query }, request) => {
  const { bytes, etag } = await listAnnotations(ctx, { articleId: params.id, query })
  return cachedJson(request, bytes, etag)
})

export const POST = route(createAnnotationRoute, (ctx, { params, body }) =>
  createAnnotation(ctx, { articleId: params.id, body }),
)
