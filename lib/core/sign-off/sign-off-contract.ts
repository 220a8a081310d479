import { z } from 'zod'
import { articleStatuses } from '../articles/article-contract'
import { personRef } from '../people/person-contract'
import { idField, timeField } from '../text-field'
import { blockerSchema } from './blockers'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'The hash as it was answered.')

export const signOffInput = z.object({
  correctedHash: hash.describe('the hash of the corrected copy that the signer saw'),
})
export type SignOffInput = z.infer<typeof signOffInput>

export const checklistTickInput = z.object({ item: z.string().min(1).max(40), done: z.boolean() })
export type ChecklistTickInput = z.infer<typeof checklistTickInput>

/** A sign-off with what a stranger needs to check its signature. */
export const signedSchema = z.object({
  id: idField,
  signedBy: personRef,
  at: timeField,
  revision: z.number().int(),
  correctedHash: hash,
  /** the end of the chain that the signer signed after */
  head: z.object({ seq: z.number().int(), hash }),
  frozen: hash.describe('SHA-256 of the frozen exports'),
  key: z.string(),
  signature: z.string().describe('Ed25519, base64'),
  reopenedAt: timeField.nullable(),
})
export type Signed = z.infer<typeof signedSchema>

/** How far an article is from its sign-off, and the last one. */
export const signOffSchema = z
  .object({
    status: z.enum(articleStatuses),
    revision: z.number().int(),
    /** SHA-256 of the corrected copy as it stands now */
    correctedHash: hash,
    blockers: z.array(blockerSchema),
    checklist: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        signed: z.object({ by: personRef, at: timeField }).nullable(),
      }),
    ),
    last: signedSchema.nullable(),
  })
  .meta({ id: 'SignOff' })
export type SignOff = z.infer<typeof signOffSchema>
