import { z } from 'zod'
import { personRef } from '../people/person-contract'

/** One event of the record as a reader gets it: the hashed fields, the chain's links and a sentence. */
export const auditEventSchema = z
  .object({
    seq: z.number().int(),
    at: z.string(),
    actor: personRef.nullable(),
    verb: z.string(),
    thing: z.string(),
    data: z.record(z.string(), z.unknown()),
    sentence: z.string(),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' })
export const auditPage = z.object({ items: z.array(auditEventSchema), nextCursor: z.string().nullable() })
export type AuditEventView = z.infer<typeof auditEventSchema>

/** What the check of the chain found; `firstBad` names the first event that does not hold. */
export const auditVerdict = z.object({
  ok: z.boolean(),
  events: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  firstBad: z.object({ seq: z.number().int(), why: z.string() }).nullable(),
  cannotExclude: z.array(z.string()),
})
export type AuditVerdict = z.infer<typeof auditVerdict>
