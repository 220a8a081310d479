import { z } from 'zod'
import { createGroupInput, groupSchema, patchGroupInput } from '../people/group-contract'
import { idParams } from './paging'
import { defineRoute } from './route-contract'

const tag = 'People'

export const listGroupsRoute = defineRoute({
  id: 'listGroups',
  method: 'GET',
  path: '/groups',
  tag,
  access: 'see sources',
  summary: 'The groups of the desk with their people',
  status: 200,
  answer: z.object({ items: z.array(groupSchema) }),
})
export const createGroupRoute = defineRoute({
  id: 'createGroup',
  method: 'POST',
  path: '/groups',
  tag,
  access: 'manage people',
  body: createGroupInput,
  summary: 'Make a group',
  status: 201,
  answer: groupSchema,
  refusals: ['name_taken'],
})
export const patchGroupRoute = defineRoute({
  id: 'patchGroup',
  method: 'PATCH',
  path: '/groups/{id}',
  tag,
  access: 'manage people',
  params: idParams,
  body: patchGroupInput,
  summary: 'Rename a group, or say who is in it',
  status: 200,
  answer: groupSchema,
  refusals: ['name_taken'],
})
export const removeGroupRoute = defineRoute({
  id: 'removeGroup',
  method: 'DELETE',
  path: '/groups/{id}',
  tag,
  access: 'manage people',
  params: idParams,
  summary: 'Take a group away; not while a rule names it',
  status: 200,
  answer: groupSchema,
  refusals: ['group_in_use'],
})
