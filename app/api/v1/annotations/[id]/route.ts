import {
  patchAnnotationRoute,
  readAnnotationRoute,
  withdrawAnnotationRoute,
} from '@/lib/core/api/annotation-routes'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { readAnnotation } from '@/lib/server/annotations/read-annotation'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import { route } from '@/lib/server/http/route'

export const GET = route(readAnnotationRoute, (ctx, { params }) => readAnnotation(ctx, params))

export const PATCH = route(patchAnnotationRoute, (ctx, { params, body, version }) =>
  patchAnnotation(ctx, { id: params.id, version, patch: body }),
)

export const DELETE = route(withdrawAnnotationRoute, (ctx, { params }) => withdrawAnnotation(ctx, params))
