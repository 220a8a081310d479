import { reviewQueueRoute } from '@/lib/core/api/review-routes'
import { route } from '@/lib/server/http/route'
import { readReviewQueue } from '@/lib/server/review/read-review-queue'

export const GET = route(reviewQueueRoute, (ctx, { query }) => readReviewQueue(ctx, query))
