import { z } from 'zod'
import type { ChecklistItem } from '../sign-off/blockers'
import { requiredText } from '../text-field'
import { deskRules, noRules } from './desk-rules'

/** A line of the checklist. Its id stays when its words are changed. */
const checklistItem = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Small letters, digits and hyphens.'),
  text: requiredText(200),
})

const uniqueIds = (items: readonly ChecklistItem[]) =>
  new Set(items.map(({ id }) => id)).size === items.length

/** Each setting with what it may be. A desk that never set one has its value in `newDesk`. */
export const deskSettingFields = {
  deskName: requiredText(100),
  abbreviations: z
    .array(
      z
        .string()
        .trim()
        .regex(/^\S{1,30}\.$/, 'One word with its full stop, for example Sgt.'),
    )
    .max(500),
  checklist: z.array(checklistItem).max(50).refine(uniqueIds, 'Two lines have the same id.'),
  rules: deskRules,
} as const

export const deskSettings = z.object(deskSettingFields)
export type DeskSettings = z.infer<typeof deskSettings>
export type DeskSettingName = keyof DeskSettings

/** The settings of a new desk: no rule but four eyes. */
export const newDesk: DeskSettings = {
  deskName: 'The fact-check desk',
  abbreviations: [],
  checklist: [],
  rules: noRules,
}

/** The desk as the API answers it. */
export const deskSchema = deskSettings.extend({ version: z.number().int() }).meta({ id: 'Desk' })
export type Desk = z.infer<typeof deskSchema>

/** Only what changes; of the rules, too. */
export const patchDeskInput = deskSettings.partial().extend({ rules: deskRules.partial().optional() })
export type PatchDeskInput = z.infer<typeof patchDeskInput>
