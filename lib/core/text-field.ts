import { z } from 'zod'
import { cleanText } from './articles/clean-text'

/**
 * A bounded text that a person wrote: cleaned as imported copy is (line ends, control characters, lone
 * surrogates), white space at the ends kept. `max` counts UTF-16 code units, before cleaning.
 */
export function textField(max: number): z.ZodPipe<z.ZodString, z.ZodTransform<string, string>> {
  return z
    .string()
    .max(max, `At most ${max.toLocaleString('en')} characters.`)
    .transform(cleanText)
}

/** As `textField`, trimmed; empty text is refused. */
export function requiredText(max: number): z.ZodType<string, string> {
  return textField(max)
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'Write something here.'))
}

/** As `textField`, trimmed; empty text and null become null. */
export function optionalText(max: number): z.ZodType<string | null, string | null> {
  return textField(max)
    .nullable()
    .transform((text) => (text === null || text.trim() === '' ? null : text.trim()))
}

/** One line: as `optionalText`, with line ends and tabs as spaces. */
export function optionalLine(max: number): z.ZodType<string | null, string | null> {
  return optionalText(max).transform((text) => (text === null ? null : text.replace(/[\n\t]+/g, ' ')))
}

/**
 * An address a page may link to: http or https only, so that no script can be stored as one. Line ends and tabs inside
 * it vanish and spaces are encoded, as the URL standard reads them: one line in every export.
 */
export const webAddress = z
  .string()
  .max(2000, 'At most 2,000 characters.')
  .transform((value) =>
    cleanText(value)
      .trim()
      .replace(/[\n\t]/g, '')
      .replace(/\s/g, encodeURIComponent),
  )
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null
    return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
  }, 'Give a full web address that begins with http:// or https://.')

/** A time as it stands in JSON: ISO 8601 in UTC. */
export const timeField = z.iso.datetime()

/** A time as it may be sent: with `Z` or any other offset. */
export const timeInput = z.iso.datetime({ offset: true })

/** A record's id: a UUID (version 7 where the desk made it). */
export const idField = z.uuid()
