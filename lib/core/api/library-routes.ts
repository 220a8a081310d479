import { z } from 'zod'
import { claimSchema } from '../claims/claim-contract'
import {
  createSourceInput,
  patchSourceInput,
  sourceRecordSchema,
  sourceSchema,
} from '../sources/source-contract'
import { idParams, pageOf, pageQuery } from './paging'
import { defineRoute } from './route-contract'

const search = pageQuery.extend({ q: z.string().max(200).optional() })

export const listSourcesRoute = defineRoute({
  id: 'listSources',
  method: 'GET',
  path: '/sources',
  tag: 'Sources',
  access: 'see sources',
  query: search,
  summary: 'The source library',
  status: 200,
  answer: pageOf(sourceSchema),
})
export const createSourceRoute = defineRoute({
  id: 'createSource',
  method: 'POST',
  path: '/sources',
  tag: 'Sources',
  access: 'edit sources',
  body: createSourceInput,
  summary: 'Add a source; an address already there answers its record',
  status: 201,
  answer: sourceSchema,
})
export const readSourceRoute = defineRoute({
  id: 'readSource',
  method: 'GET',
  path: '/sources/{id}',
  tag: 'Sources',
  access: 'see sources',
  params: idParams,
  summary: 'One source, with the places that cite it',
  status: 200,
  answer: sourceRecordSchema,
})
export const patchSourceRoute = defineRoute({
  id: 'patchSource',
  method: 'PATCH',
  path: '/sources/{id}',
  tag: 'Sources',
  access: 'edit sources',
  params: idParams,
  ifMatch: true,
  summary: 'Change a source',
  body: patchSourceInput,
  status: 200,
  answer: sourceRecordSchema,
})
export const listClaimsRoute = defineRoute({
  id: 'listClaims',
  method: 'GET',
  path: '/claims',
  tag: 'Claims',
  access: 'see claims',
  query: search,
  summary: "The desk's memory",
  status: 200,
  answer: pageOf(claimSchema),
})
export const readClaimRoute = defineRoute({
  id: 'readClaim',
  method: 'GET',
  path: '/claims/{id}',
  tag: 'Claims',
  access: 'see claims',
  params: idParams,
  summary: 'One claim with the places where it stands',
  status: 200,
  answer: claimSchema,
})
