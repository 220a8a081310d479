import { reviewQueueQuery, reviewQueueSchema } from '../review/queue-contract'
import { defineRoute } from './route-contract'

export const reviewQueueRoute = defineRoute({
  id: 'reviewQueue',
  method: 'GET',
  path: '/review-queue',
  tag: 'Annotations',
  access: 'decide',
  summary: 'What waits for your decision, the most urgent first, then the oldest',
  query: reviewQueueQuery,
  status: 200,
  answer: reviewQueueSchema,
  refusals: ['not_found'],
})
