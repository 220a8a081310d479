import { z } from 'zod'

/** What a rule of the desk still asks for, in words: shown before anybody runs into it. */
export const demandSchema = z.object({
  code: z.enum(['approvals', 'group', 'reason', 'source_of_quote', 'sources']),
  text: z.string(),
})
export type Demand = z.infer<typeof demandSchema>
