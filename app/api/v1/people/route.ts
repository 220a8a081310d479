import { createPersonRoute, listPeopleRoute } from '@/lib/core/api/desk-routes'
import { route } from '@/lib/server/http/route'
import { createPerson } from '@/lib/server/people/create-person'
import { listPeople } from '@/lib/server/people/list-people'

export const GET = route(listPeopleRoute, (ctx) => listPeople(ctx))
export const POST = route(createPersonRoute, (ctx, { body }) => createPerson(ctx, body))
