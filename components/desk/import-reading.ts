import { AppError } from '@/lib/core/app-error'
import type { ImportArticleInput } from '@/lib/core/articles/article-contract'
import { blockText, isTextBlock, type ArticleDoc } from '@/lib/core/articles/document'
import type { Dropped } from '@/lib/core/articles/dropped'
import { importArticle } from '@/lib/core/articles/import-article'
import { cutLines } from './cut-lines'
import { CHOOSABLE_LINES, fieldRoles, type FieldRole, type ImportDraft } from './import-draft'

/** What an import will make of a draft, by the same rules as the server. */
export type ImportReading = {
  /** the first lines with text, which may be given roles */
  readonly lines: readonly string[]
  readonly fields: Readonly<Record<FieldRole, string>>
  /** what can be shown; null while it can't be read */
  readonly doc: ArticleDoc | null
  /** null while it can't be imported */
  readonly input: ImportArticleInput | null
  readonly dropped: readonly Dropped[]
  readonly errors: Readonly<Partial<Record<FieldRole | 'content', string>>>
}

/** Stands in the preview while there is none, so that the rest stays where it is. */
const NO_HEADLINE = 'No headline yet'

/** Reads a draft: never throws, says in `errors` what stands in the way. */
export function readImport(draft: ImportDraft): ImportReading {
  const whole = read({ content: draft.content, format: draft.format })
  const lines = whole.doc?.content.filter(isTextBlock).map(blockText) ?? []
  const fieldOf = (field: FieldRole) => draft.typed[field] ?? lines[draft.lines[field] ?? -1]?.trim() ?? ''
  const fields = { headline: fieldOf('headline'), byline: fieldOf('byline'), dateline: fieldOf('dateline') }
  const nothing = { lines: lines.slice(0, CHOOSABLE_LINES), fields, doc: null, input: null }
  const { doc } = whole
  if (doc === null) return { ...nothing, dropped: [], errors: { content: whole.message } }
  if (fields.headline.trim() === '') {
    const shown = inputOf(draft, lines, { ...fields, headline: NO_HEADLINE })
    return {
      ...nothing,
      doc: shown === null ? null : read(shown).doc,
      dropped: whole.dropped,
      errors: { headline: 'Choose a line as the headline, or type one.' },
    }
  }
  const input = inputOf(draft, lines, fields)
  const made = input === null ? null : read(input)
  if (input === null || made?.doc == null || !readsAsWanted(made.doc, lines, draft)) {
    return { ...nothing, dropped: whole.dropped, errors: { content: notCut(made?.message) } }
  }
  return { ...nothing, doc: made.doc, input, dropped: whole.dropped, errors: {} }
}

function notCut(message: string | null | undefined): string {
  return (
    message ??
    'These lines can’t be taken out of this file by themselves. Put them back to body, then edit the text.'
  )
}

/** The request. Where the first line is the headline as it stands, the server takes it, to the letter. */
function inputOf(
  draft: ImportDraft,
  lines: readonly string[],
  fields: ImportReading['fields'],
): ImportArticleInput | null {
  const leaves = draft.lines.headline === 0 && draft.typed.headline === null
  const cut = fieldRoles
    .filter((field) => !(field === 'headline' && leaves))
    .flatMap((field) => lines[draft.lines[field] ?? -1] ?? [])
  const content = cut.length === 0 ? draft.content : cutLines(draft.content, draft.format, cut)
  if (content === null) return null
  return {
    content,
    format: draft.format,
    ...(leaves ? {} : { headline: fields.headline }),
    ...(fields.byline.trim() === '' ? {} : { byline: fields.byline }),
    ...(fields.dateline.trim() === '' ? {} : { dateline: fields.dateline }),
  }
}

/** Whether the body holds every line that no field took, in order, and nothing else. */
function readsAsWanted(doc: ArticleDoc, lines: readonly string[], draft: ImportDraft): boolean {
  const taken = new Set(fieldRoles.map((field) => draft.lines[field]))
  const wanted = lines.filter((_, line) => !taken.has(line))
  const body = doc.content.slice(1).filter(isTextBlock).map(blockText)
  return body.length === wanted.length && body.every((text, line) => text === wanted[line])
}

type Read = {
  readonly doc: ArticleDoc | null
  readonly dropped: readonly Dropped[]
  readonly message: string
}

function read(input: Parameters<typeof importArticle>[0]): Read {
  try {
    return { ...importArticle(input), message: '' }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { doc: null, dropped: [], message: error.message }
  }
}
