import { z } from 'zod'
import { annotationKinds, annotationStates, correctionCategories } from '../annotations/annotation-contract'
import { articleStatuses, sourceFormats } from '../articles/article-contract'
import { coverageStates } from '../coverage/coverage-contract'
import { copies, exportFormats } from '../exchange/export-contract'
import { roleSchema } from '../people/person-contract'
import { stances } from '../sources/source-contract'
import { idField, timeField } from '../text-field'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.string()

/** How an annotation stands after the event: the check of the record compares its row with the last of these. */
const standing = { kind: z.enum(annotationKinds), state: z.enum(annotationStates), textHash: hash }
const wording = { original: text, replacement: text }

/** A citation: what it quotes of a confidential source only as a salted hash in `fields`. */
const citation = z.object({
  id: idField,
  sourceId: idField,
  stance: z.enum(stances),
  quote: text.nullable().optional(),
  locator: text.nullable().optional(),
  fields: hash.optional(),
})

/** What a field was and what it became; only fields that changed are there. */
const changed = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }))

/**
 * Every event of the record: its verb and what its `data` holds. One obvious list; whoever writes a new event adds it
 * here, and its sentence in event-sentence.ts. People are ids. What is confidential (fields of confidential sources,
 * their quotes, names and addresses of people) stands here only as a salted hash or not at all: an event is for ever.
 */
const events = {
  // ---- article:<id>
  imported: z.object({ headline: text, format: z.enum(sourceFormats), revision: z.int(), textHash: hash }),
  article_changed: z.object({ changes: changed }),
  /** a status that a person set, or that later work brought back to `open` */
  status_changed: z.object({
    from: z.enum(articleStatuses),
    to: z.enum(articleStatuses),
    why: text.optional(),
  }),
  exported: z.object({
    format: z.enum(exportFormats),
    copy: z.enum(copies),
    revision: z.int(),
    confidential: z.boolean(),
    sha256: hash,
    /** the sign-off that it was frozen with */
    signOffId: idField.optional(),
  }),
  /** `frozen` is the SHA-256 of what was kept of the exports; `key` the one that signed */
  signed_off: z.object({
    signOffId: idField,
    revision: z.int(),
    correctedHash: hash,
    frozen: hash,
    key: hash,
    from: z.enum(articleStatuses),
  }),
  /** a line of the checklist, by its id and as it read */
  checklist_signed: z.object({ item: text, text }),
  checklist_undone: z.object({ item: text, text }),
  /** from the first to the last of the `count` sentences whose mark this changed */
  sentences_marked: z.object({
    revision: z.int(),
    start: z.int(),
    end: z.int(),
    state: z.enum(coverageStates),
    count: z.int(),
  }),

  // ---- annotation:<id>
  annotated: z.object({
    ...standing,
    revision: z.int(),
    start: z.int(),
    end: z.int(),
    exact: text,
    correction: z.object({ ...wording, category: z.enum(correctionCategories), reason: text }).optional(),
    claimId: idField.nullable().optional(),
    question: text.optional(),
    citations: z.array(citation).optional(),
    supersededBy: idField.nullable().optional(),
  }),
  annotation_changed: z.object({ ...standing, changes: changed }),
  withdrawn: z.object(standing),
  approved: z.object({ ...standing, ...wording, note: text.nullable().optional() }),
  rejected: z.object({ ...standing, ...wording, note: text.nullable().optional() }),
  reopened: z.object({ ...standing, ...wording, note: text.nullable().optional() }),
  /** an overlapping correction was approved */
  superseded: z.object({ ...standing, ...wording, by: idField }),
  /** the overlapping correction is approved no longer */
  freed: z.object({ ...standing, ...wording }),
  answered: z.object(standing),
  resolved: z.object(standing),
  query_reopened: z.object(standing),
  /** `sha256` of the comment's text */
  commented: z.object({ commentId: idField, sha256: hash }),

  // ---- claim:<id>
  claim_made: z.object({
    statement: text,
    claimant: text.nullable().optional(),
    saidAt: text.nullable().optional(),
  }),
  claim_changed: z.object({ changes: changed }),
  /** `verdict` is one person's; `agreed` the claim's afterwards */
  verdict_given: z.object({ statement: text, verdict: text.nullable(), agreed: text.nullable() }),

  // ---- source:<id>: `title` only of sources that are not confidential; `fields` is a salted hash
  source_made: z.object({ title: text.optional(), confidential: z.boolean(), fields: hash.optional() }),
  source_changed: z.object({
    names: z.array(text),
    confidential: z.boolean(),
    changes: changed.optional(),
    fields: hash.optional(),
  }),
  source_viewers_changed: z.object({ added: z.array(idField), removed: z.array(idField) }),
  source_handed_over: z.object({ to: idField }),
  source_revealed: z.object({ reason: text.optional() }),

  // ---- user:<id>
  signed_in: z.object({ by: z.enum(['password', 'oidc']) }),
  /** nobody acts; the account when the address has one */
  sign_in_refused: z.object({ by: z.enum(['password', 'oidc']) }),
  identity_linked: z.object({ identity: hash }),
  person_added: z.object({ role: roleSchema, name: hash, email: hash }),
  person_invited: z.object({ role: roleSchema }),
  role_changed: z.object({ from: roleSchema, to: roleSchema }),
  person_renamed: z.object({ name: hash.optional() }),
  person_disabled: z.object({}),
  person_enabled: z.object({}),
  persons_joined: z.object({ with: idField }),
  persons_parted: z.object({}),
  invite_renewed: z.object({}),
  password_set: z.object({}),
  sessions_ended: z.object({}),
  account_locked: z.object({ until: timeField }),
  token_made: z.object({ tokenId: idField, name: text.optional() }),
  token_revoked: z.object({ tokenId: idField }),

  // ---- group:<id>
  group_made: z.object({ name: text, members: z.array(idField) }),
  group_changed: z.object({ changes: changed }),
  group_removed: z.object({ name: text }),

  // ---- desk:desk, setting:<key>
  set: z.object({ value: z.unknown().optional() }),
  /** `publicKey` in SPKI PEM; `key` is its SHA-256 */
  key_made: z.object({ key: hash, publicKey: text }),
  key_retired: z.object({ key: hash }),
  seeded: z.object({}),
  backed_up: z.object({ sha256: hash.optional() }),
  restored: z.object({ seq: z.int().optional(), hash: hash.optional(), from: text.optional() }),
} as const

export type AuditVerb = keyof typeof events

/** A verb with its data, as `appendEvent` takes it. */
export type AuditFact = {
  [V in AuditVerb]: { readonly verb: V; readonly data: z.input<(typeof events)[V]> }
}[AuditVerb]

/** A fact as it was read: its data checked. */
type ReadFact = {
  [V in AuditVerb]: { readonly verb: V; readonly data: z.output<(typeof events)[V]> }
}[AuditVerb]

/**
 * What a stored event says. Null when this version does not know the verb or its data has another form: a record is
 * read for many years by versions that did not write it.
 */
export function readFact(verb: string, data: unknown): ReadFact | null {
  if (!Object.hasOwn(events, verb)) return null
  const known = verb as AuditVerb
  const parsed = events[known].safeParse(data)
  // The table joins each verb to the schema that has just read its data.
  return parsed.success ? ({ verb: known, data: parsed.data } as ReadFact) : null
}
