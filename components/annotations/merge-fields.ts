import type { Fields } from './fields'

type Value = unknown
type Values = Readonly<Record<string, Value>>

/** A field that both changed, each differently. */
export type FieldConflict = { readonly name: string; readonly mine: Value; readonly theirs: Value }

export type Merged = {
  /** the form: what only they changed is already in it, what both changed is still mine */
  readonly fields: Fields
  /** what the form is compared with: theirs, but for the fields still to be chosen */
  readonly before: Fields
  readonly conflicts: readonly FieldConflict[]
}

/** Two people changed one annotation, both from `before`: field by field, what follows and what has to be chosen. */
export function mergeFields(before: Fields, mine: Fields, theirs: Fields): Merged {
  const fields: Record<string, Value> = { ...mine }
  const base: Record<string, Value> = { ...theirs }
  const conflicts: FieldConflict[] = []
  for (const [name, theirValue] of Object.entries(theirs)) {
    const [then, now] = [(before as Values)[name], (mine as Values)[name]]
    if (isSame(then, theirValue) || isSame(now, theirValue)) continue
    if (isSame(now, then)) fields[name] = theirValue
    else {
      conflicts.push({ name, mine: now, theirs: theirValue })
      base[name] = then
    }
  }
  // The kind is the same, so each field keeps its type.
  return { fields: fields as Fields, before: base as Fields, conflicts }
}

/** The fields with one of them as given. */
export function withField(fields: Fields, name: string, value: Value): Fields {
  return { ...fields, [name]: value }
}

function isSame(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A field's value in words, for showing two of them beside each other. */
export function fieldInWords(value: Value): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    return value.length === 0 ? 'nothing' : value.map((one) => fieldInWords(one)).join('; ')
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const { statement, source, quote } = value as {
    readonly statement?: string
    readonly source?: { readonly title?: string; readonly url?: string }
    readonly quote?: string
  }
  const parts = [statement, source?.title, source?.title === '' ? source.url : undefined, quote]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
