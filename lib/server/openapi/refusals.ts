import type { RouteContract } from '@/lib/core/api/route-contract'

export type Refusal = { readonly status: number; readonly code: string; readonly meaning: string }

/** Every code of the API with its status and what it tells the caller. */
const meanings: Readonly<Record<string, readonly [status: number, meaning: string]>> = {
  invalid_json: [400, 'The body can not be read.'],
  unauthenticated: [401, 'No session or token, or one that holds no longer.'],
  forbidden: [403, 'The role does not allow it, here.'],
  bad_origin: [403, 'A write with a session cookie comes from another site.'],
  four_eyes: [403, 'Nobody decides what they made or changed themselves.'],
  not_in_group: [403, 'Only people of the group that the desk named approve this category.'],
  wrong_password: [403, 'The present password is another one.'],
  not_found: [404, 'There is no such thing.'],
  decided: [409, 'The state does not allow it; reopen first.'],
  text_changed: [409, 'The wording is not the one that was seen.'],
  overlap: [409, 'An approved correction stands in the way; `ids` names it.'],
  source_needed: [409, 'The desk asks for a source of what was said before words in a quotation change.'],
  reason_needed: [409, 'The desk asks for a reason before a correction of this category is approved.'],
  note_needed: [409, 'The desk asks for a note when the copy stands as it is.'],
  blocked: [409, 'Something is not settled yet; `blockers` lists all of it.'],
  refused: [409, 'Some of several can not be done, so none was; `refused` says which and why.'],
  stale_revision: [409, 'The target is on an earlier revision.'],
  email_taken: [409, 'There is already an account with this address.'],
  name_taken: [409, 'There is already a group of this name.'],
  group_in_use: [409, 'A rule of the desk names this group.'],
  last_admin: [409, 'The desk would be without an admin.'],
  person_disabled: [409, 'The account is disabled.'],
  link_invalid: [410, 'The link was used, has expired or never was.'],
  version_mismatch: [412, 'Somebody changed it meanwhile; `version` is the present one.'],
  too_large: [413, 'More than an article may have.'],
  invalid: [422, 'The input breaks its contract; `errors` names each field.'],
  idempotency_mismatch: [422, 'The Idempotency-Key was used for another request.'],
  quote_not_found: [422, 'The quote does not stand in the copy.'],
  quote_ambiguous: [422, 'The quote stands in several places; `places` lists them.'],
  empty_span: [422, 'Only a correction can stand on a point.'],
  invalid_target: [422, 'The span is not in the text, or cuts a character.'],
  span_crosses_structure: [
    422,
    'The span reaches over the edge of a table cell, list level or the headline.',
  ],
  not_decidable: [422, 'Only corrections are decided.'],
  too_many: [422, 'An article may have 10,000 annotations.'],
  if_match_required: [428, 'The version that was seen is missing.'],
  rate_limited: [429, 'Too many tries; `Retry-After` says when to come back.'],
  internal: [500, 'Something that was not foreseen; it is in the log.'],
  busy: [503, 'Another program holds the database; try again.'],
}

/** What a route may refuse, in the order of statuses: what every route of its kind has, and its own. */
export function refusalsOf(contract: RouteContract): readonly Refusal[] {
  const codes = new Set([...commonCodes(contract), ...(contract.refusals ?? [])])
  return [...codes]
    .map((code) => {
      const known = meanings[code]
      if (known === undefined)
        throw new Error(`The code ${code} has no status in lib/server/openapi/refusals.ts.`)
      return { status: known[0], code, meaning: known[1] }
    })
    .sort((a, b) => a.status - b.status)
}

function commonCodes(contract: RouteContract): string[] {
  const { access, method, path, query, body, ifMatch, secretAnswer } = contract
  const isPublic = access === 'public'
  const writes = method !== 'GET'
  const kinds: readonly [applies: boolean, codes: readonly string[]][] = [
    [!isPublic, ['unauthenticated']],
    [!isPublic && access !== 'signed in', ['forbidden']],
    [!isPublic && writes, ['bad_origin']],
    [path.includes('{'), ['not_found']],
    [query !== undefined || body !== undefined, ['invalid']],
    [body !== undefined, ['invalid_json', 'too_large']],
    [ifMatch === true, ['if_match_required', 'version_mismatch']],
    [!isPublic && method === 'POST' && secretAnswer !== true, ['idempotency_mismatch']],
    [writes, ['busy']],
    [true, ['internal']],
  ]
  return kinds.flatMap(([applies, codes]) => (applies ? codes : []))
}
