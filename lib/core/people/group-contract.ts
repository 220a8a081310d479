import { z } from 'zod'
import { idField, requiredText } from '../text-field'
import { personRef } from './person-contract'

const name = requiredText(60).transform((text) => text.replace(/\s+/g, ' '))
const members = z.array(idField).max(500).describe('user ids, all of them')

/** People whom a rule of the desk names together, for example those who approve what is legal. */
export const groupSchema = z
  .object({ id: idField, name: z.string(), members: z.array(personRef) })
  .meta({ id: 'Group' })
export type Group = z.infer<typeof groupSchema>

export const createGroupInput = z.object({ name, members: members.optional() })
export const patchGroupInput = z.object({ name: name.optional(), members: members.optional() })
