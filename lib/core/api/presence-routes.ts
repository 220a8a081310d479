import { presenceAnswer, presenceInput } from '../presence/presence-contract'
import { idParams } from './paging'
import { defineRoute } from './route-contract'

export const sayPresenceRoute = defineRoute({
  id: 'sayPresence',
  method: 'POST',
  path: '/articles/{id}/presence',
  tag: 'Articles',
  access: 'see article',
  params: idParams,
  summary: 'Say where one looks, and hear who has the article open',
  body: presenceInput,
  status: 200,
  answer: presenceAnswer,
  refusals: ['rate_limited'],
})
