import { z } from 'zod'
import {
  changePasswordInput,
  createPersonInput,
  createTokenInput,
  createdPerson,
  createdToken,
  meSchema,
  newLink,
  patchPersonInput,
  personRef,
  personSchema,
  roleSchema,
  setPasswordInput,
  tokenSchema,
} from '../people/person-contract'
import { deskSchema, patchDeskInput } from '../desk/desk-settings'
import { idField } from '../text-field'
import { idParams } from './paging'
import { defineRoute } from './route-contract'

export const healthRoute = defineRoute({
  id: 'health',
  method: 'GET',
  path: '/health',
  tag: 'Desk',
  access: 'public',
  summary: 'Whether the desk is up',
  status: 200,
  answer: z.object({
    status: z.enum(['ok', 'failing']),
    version: z.string(),
    database: z.enum(['ok', 'failing']),
  }),
})
export const openApiRoute = defineRoute({
  id: 'openApi',
  method: 'GET',
  path: '/openapi.json',
  tag: 'Desk',
  access: 'public',
  summary: 'This description',
  status: 200,
  answer: z.unknown(),
})
export const readDeskRoute = defineRoute({
  id: 'readDesk',
  method: 'GET',
  path: '/desk',
  tag: 'Desk',
  access: 'signed in',
  summary: 'The settings and rules of the desk',
  status: 200,
  answer: deskSchema,
})
export const patchDeskRoute = defineRoute({
  id: 'patchDesk',
  method: 'PATCH',
  path: '/desk',
  tag: 'Desk',
  access: 'manage desk',
  body: patchDeskInput,
  ifMatch: true,
  summary: 'Change settings and rules of the desk',
  status: 200,
  answer: deskSchema,
})
export const setPasswordRoute = defineRoute({
  id: 'setPassword',
  method: 'POST',
  path: '/password-links',
  tag: 'Own account',
  access: 'public',
  summary: 'Set a first password by an invitation',
  body: setPasswordInput,
  status: 200,
  answer: z.object({ email: z.string() }),
  refusals: ['link_invalid', 'rate_limited'],
})
export const readMeRoute = defineRoute({
  id: 'readMe',
  method: 'GET',
  path: '/me',
  tag: 'Own account',
  access: 'signed in',
  summary: 'The signed-in person',
  status: 200,
  answer: meSchema,
})
export const changePasswordRoute = defineRoute({
  id: 'changePassword',
  secretAnswer: true,
  method: 'POST',
  path: '/me/password',
  tag: 'Own account',
  access: 'signed in',
  body: changePasswordInput,
  summary: 'Change the password; every other session ends',
  status: 200,
  answer: z.object({}),
  refusals: ['wrong_password', 'rate_limited'],
})
export const endSessionsRoute = defineRoute({
  id: 'endSessions',
  method: 'DELETE',
  path: '/me/sessions',
  tag: 'Own account',
  access: 'signed in',
  summary: 'Sign out everywhere',
  status: 200,
  answer: z.object({}),
})
export const listTokensRoute = defineRoute({
  id: 'listTokens',
  method: 'GET',
  path: '/me/tokens',
  tag: 'Own account',
  access: 'signed in',
  summary: 'Own access tokens',
  status: 200,
  answer: z.object({ items: z.array(tokenSchema) }),
})
export const createTokenRoute = defineRoute({
  id: 'createToken',
  secretAnswer: true,
  method: 'POST',
  path: '/me/tokens',
  tag: 'Own account',
  access: 'signed in',
  body: createTokenInput,
  summary: 'Make an access token; its secret is shown once',
  status: 201,
  answer: createdToken,
})
export const revokeTokenRoute = defineRoute({
  id: 'revokeToken',
  method: 'DELETE',
  path: '/me/tokens/{id}',
  tag: 'Own account',
  access: 'signed in',
  params: idParams,
  summary: 'Revoke an access token',
  status: 200,
  answer: tokenSchema,
})
/** Names to choose from (filters, writers); no addresses. */
export const listNamesRoute = defineRoute({
  id: 'listNames',
  method: 'GET',
  path: '/people/names',
  tag: 'People',
  access: 'see sources',
  summary: 'Who is at the desk',
  status: 200,
  answer: z.object({ items: z.array(personRef.extend({ role: roleSchema })) }),
})
export const listPeopleRoute = defineRoute({
  id: 'listPeople',
  method: 'GET',
  path: '/people',
  tag: 'People',
  access: 'manage people',
  summary: 'All accounts',
  status: 200,
  answer: z.object({ items: z.array(personSchema) }),
})
export const createPersonRoute = defineRoute({
  id: 'createPerson',
  secretAnswer: true,
  method: 'POST',
  path: '/people',
  tag: 'People',
  access: 'manage people',
  body: createPersonInput,
  summary: 'Invite a person',
  status: 201,
  answer: createdPerson,
  refusals: ['email_taken'],
})
export const patchPersonRoute = defineRoute({
  id: 'patchPerson',
  method: 'PATCH',
  path: '/people/{id}',
  tag: 'People',
  access: 'manage people',
  params: idParams,
  body: patchPersonInput,
  summary: 'Change name or role, disable, link accounts of one person',
  status: 200,
  answer: personSchema,
  refusals: ['last_admin'],
})
export const renewInviteRoute = defineRoute({
  id: 'renewInvite',
  secretAnswer: true,
  method: 'POST',
  path: '/people/{id}/invite',
  tag: 'People',
  access: 'manage people',
  params: z.object({ id: idField }),
  summary: 'A new one-time link to set a password',
  status: 201,
  answer: newLink,
  refusals: ['person_disabled'],
})
