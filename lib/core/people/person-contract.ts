import { z } from 'zod'
import { idField, optionalLine, requiredText, timeField } from '../text-field'

/** The roles, from least to most; none of them lifts the four-eyes rule. */
export const roles = ['writer', 'editor', 'reviewer', 'admin'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Passwords: at least 12 characters, no other rule. */
export const passwordField = z
  .string()
  .min(12, 'At least 12 characters.')
  .max(1000, 'At most 1,000 characters.')
const emailField = z
  .email('Give an e-mail address.')
  .max(320)
  .transform((email) => email.toLowerCase())
const nameField = requiredText(200).transform((name) => name.replace(/\s+/g, ' '))

/** Who somebody is, as others may see it. */
export const personRef = z.object({ id: idField, name: z.string() })
export type PersonRef = z.infer<typeof personRef>

/** The signed-in person. */
export const meSchema = z.object({
  id: idField,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  hasPassword: z.boolean(),
})
export type Me = z.infer<typeof meSchema>

/** A person as an admin sees them. */
export const personSchema = z.object({
  id: idField,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  personId: idField,
  disabledAt: timeField.nullable(),
  lastSeenAt: timeField.nullable(),
  createdAt: timeField,
  tokens: z.number().int(),
  invited: z.boolean().describe('true until the person has set a password'),
})
export type Person = z.infer<typeof personSchema>

export const createPersonInput = z.object({ email: emailField, name: nameField, role: roleSchema })
/** The new person, and the one-time link by which they set a password (shown once). */
export const createdPerson = z.object({ person: personSchema, inviteUrl: z.string() })
export const patchPersonInput = z.object({
  name: nameField.optional(),
  role: roleSchema.optional(),
  disabled: z.boolean().optional(),
  samePersonAs: idField.optional().describe('links this account to another one of the same person'),
})
export const newLink = z.object({ inviteUrl: z.string() })

export const changePasswordInput = z.object({ current: z.string().max(1000), next: passwordField })
export const setPasswordInput = z.object({ link: z.string().max(200), password: passwordField })

/** A personal access token without its secret. */
export const tokenSchema = z.object({
  id: idField,
  name: z.string(),
  createdAt: timeField,
  lastUsedAt: timeField.nullable(),
  revokedAt: timeField.nullable(),
})
export type TokenRow = z.infer<typeof tokenSchema>
export const createTokenInput = z.object({ name: optionalLine(100).optional() })
/** The secret is shown in this one answer and never again. */
export const createdToken = z.object({ token: tokenSchema, secret: z.string() })
