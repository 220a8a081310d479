import { z } from 'zod'
import { coverageTotals } from '../coverage/coverage-contract'
import { personRef } from '../people/person-contract'
import { idField, optionalLine, timeField, timeInput, webAddress } from '../text-field'

export const articleStatuses = ['open', 'signed_off', 'published'] as const
export const sourceFormats = ['text', 'markdown', 'html'] as const
export type SourceFormat = (typeof sourceFormats)[number]

const content = z.string().describe('up to 3 MB of UTF-8')
/** An import as JSON. `byline` and `dateline` are never guessed from the text. */
export const importArticleInput = z.object({
  headline: optionalLine(1000).optional(),
  byline: optionalLine(300).optional(),
  dateline: optionalLine(300).optional(),
  content,
  format: z.enum(sourceFormats),
})
export type ImportArticleInput = z.infer<typeof importArticleInput>

/** What an import left out, and how often. */
export const importReport = z.object({
  dropped: z.array(z.object({ what: z.string(), count: z.number().int() })),
})
export const importedArticle = z.object({
  id: idField,
  headline: z.string(),
  status: z.enum(articleStatuses),
  revision: z.object({ number: z.number().int(), textHash: z.string() }),
  report: importReport,
})
export type ImportedArticle = z.infer<typeof importedArticle>

export const patchArticleInput = z.object({
  url: webAddress.nullable().optional(),
  publishedAt: timeInput.nullable().optional(),
  writers: z.array(idField).max(100).optional(),
  status: z.enum(['open', 'published']).optional(),
})
export type PatchArticleInput = z.infer<typeof patchArticleInput>

/** How many annotations there are; withdrawn ones do not count. */
export const annotationCounts = z.object({
  claims: z.number().int(),
  corrections: z.number().int(),
  queries: z.number().int(),
  undecided: z.number().int().describe('corrections proposed or reopened'),
  unanswered: z.number().int().describe('queries not resolved'),
  unverified: z.number().int().describe('claims without a verdict'),
})
export type AnnotationCounts = z.infer<typeof annotationCounts>

export const articleRow = z
  .object({
    id: idField,
    version: z.number().int(),
    headline: z.string(),
    byline: z.string().nullable(),
    dateline: z.string().nullable(),
    status: z.enum(articleStatuses),
    revision: z.object({ number: z.number().int() }),
    counts: annotationCounts,
    coverage: coverageTotals,
    createdBy: personRef,
    createdAt: timeField,
    updatedAt: timeField,
  })
  .meta({ id: 'ArticleRow' })
export type ArticleRow = z.infer<typeof articleRow>

export const articleSchema = articleRow
  .extend({
    url: z.string().nullable(),
    publishedAt: timeField.nullable(),
    writers: z.array(idField),
    createdBy: personRef,
    revision: z.object({
      number: z.number().int(),
      text: z.string().describe('the text projection: blocks joined by one newline'),
      doc: z.unknown().describe('the editor document as ProseMirror JSON'),
      textHash: z.string(),
    }),
  })
  .meta({ id: 'Article' })
export type Article = z.infer<typeof articleSchema>

/** One line of an article's history. */
export const revisionRow = z.object({
  number: z.number().int(),
  headline: z.string(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  textHash: z.string(),
  note: z.string().nullable(),
  createdBy: personRef,
  createdAt: timeField,
})
export const revisionSchema = revisionRow
  .extend({ text: z.string(), doc: z.unknown() })
  .meta({ id: 'Revision' })
