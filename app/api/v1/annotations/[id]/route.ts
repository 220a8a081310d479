import { readAnnotationRoute } from '@/lib/core/api/annotation-routes'
import { readAnnotation } from '@/lib/server/annotations/read-annotation'
import { route } from '@/lib/server/http/route'

export const GET = route(readAnnotationRoute, (ctx, { params }) => readAnnotation(ctx, params))
