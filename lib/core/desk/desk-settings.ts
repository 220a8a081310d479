import { z } from 'zod'
import { requiredText } from '../text-field'
import { deskRules, noRules } from './desk-rules'

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
  rules: deskRules,
} as const

export const deskSettings = z.object(deskSettingFields)
export type DeskSettings = z.infer<typeof deskSettings>
export type DeskSettingName = keyof DeskSettings

/** The settings of a new desk: no rule but four eyes. */
export const newDesk: DeskSettings = {
  deskName: 'The fact-check desk',
  abbreviations: [],
  rules: noRules,
}

/** The desk as the API answers it. */
export const deskSchema = deskSettings.extend({ version: z.number().int() }).meta({ id: 'Desk' })
export type Desk = z.infer<typeof deskSchema>

/** Only what changes; of the rules, too. */
export const patchDeskInput = deskSettings.partial().extend({ rules: deskRules.partial().optional() })
export type PatchDeskInput = z.infer<typeof patchDeskInput>
