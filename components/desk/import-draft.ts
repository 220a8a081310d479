import { z } from 'zod'
import { sourceFormats, type SourceFormat } from '@/lib/core/articles/article-contract'

export const fieldRoles = ['headline', 'byline', 'dateline'] as const
export type FieldRole = (typeof fieldRoles)[number]
export type LineRole = FieldRole | 'body'

/** How many of the first lines may be given a role. */
export const CHOOSABLE_LINES = 6

const typed = z.string().nullable()
const draftSchema = z.object({
  content: z.string(),
  format: z.enum(sourceFormats),
  fileName: z.string().nullable(),
  /** which line is a field's, counted among the lines with text */
  lines: z.object({
    headline: z.number().nullable(),
    byline: z.number().nullable(),
    dateline: z.number().nullable(),
  }),
  /** what was typed into a field; null: what its line says */
  typed: z.object({ headline: typed, byline: typed, dateline: typed }),
})

/** An import while it is made. */
export type ImportDraft = {
  readonly content: string
  readonly format: SourceFormat
  readonly fileName: string | null
  readonly lines: Readonly<Record<FieldRole, number | null>>
  readonly typed: Readonly<Record<FieldRole, string | null>>
}

export const emptyDraft: ImportDraft = {
  content: '',
  format: 'text',
  fileName: null,
  lines: { headline: 0, byline: null, dateline: null },
  typed: { headline: null, byline: null, dateline: null },
}

/** A draft as the browser kept it; anything else is a fresh one. */
export function draftOf(stored: unknown): ImportDraft {
  const parsed = draftSchema.safeParse(stored)
  return parsed.success ? parsed.data : emptyDraft
}

/** Other text or format; where no text is left, the first line of what comes next is the headline again. */
export function withContent(draft: ImportDraft, content: string, format = draft.format): ImportDraft {
  if (content.trim() !== '') return { ...draft, content, format }
  return { ...draft, content, format, fileName: null, lines: emptyDraft.lines }
}

/** A line becomes this: it leaves the field it was in, and the line that had the field goes back to the body. */
export function withRole(draft: ImportDraft, line: number, role: LineRole): ImportDraft {
  const lines = { ...draft.lines }
  for (const field of fieldRoles) if (lines[field] === line) lines[field] = null
  if (role === 'body') return { ...draft, lines }
  return { ...draft, lines: { ...lines, [role]: line }, typed: { ...draft.typed, [role]: null } }
}

/** What a line is now. */
export function roleOf(draft: ImportDraft, line: number): LineRole {
  return fieldRoles.find((field) => draft.lines[field] === line) ?? 'body'
}

/** The format that a file's name tells; null for one that can't be imported here. */
export function formatOfFile(name: string): SourceFormat | null {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1]
  if (extension === 'txt' || extension === 'text') return 'text'
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  return extension === 'html' || extension === 'htm' ? 'html' : null
}
