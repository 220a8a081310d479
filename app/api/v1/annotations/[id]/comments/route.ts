import { commentRoute } from '@/lib/core/api/annotation-routes'
import { addComment } from '@/lib/server/comments/add-comment'
import { route } from '@/lib/server/http/route'

export const POST = route(commentRoute, (ctx, { params, body }) => addComment(ctx, { id: params.id, body }))
