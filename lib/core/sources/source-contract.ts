import { z } from 'zod'
import { personRef } from '../people/person-contract'
import { idField, optionalLine, optionalText, timeField, webAddress } from '../text-field'

export const sourceKinds = ['url', 'document', 'interview', 'dataset'] as const
export const sourceGrades = ['primary', 'secondary'] as const
export const stances = ['supports', 'refutes', 'context'] as const

const address = webAddress.nullable()

const sourceFields = {
  kind: z.enum(sourceKinds),
  title: optionalLine(500),
  url: address,
  publisher: optionalLine(300),
  author: optionalLine(300),
  publishedAt: optionalLine(100),
  archivedUrl: address,
  grade: z.enum(sourceGrades),
  origin: optionalLine(200).describe('the wire or syndicate it comes from; sources of one origin count once'),
  confidential: z.boolean(),
}

/** A new source; a title or an address is needed, all else has a default. */
export const createSourceInput = z
  .object(sourceFields)
  .partial()
  .refine((source) => (source.title ?? null) !== null || (source.url ?? null) !== null, {
    path: ['title'],
    message: 'Give a title or an address.',
  })
export type CreateSourceInput = z.infer<typeof createSourceInput>

export const patchSourceInput = z
  .object(sourceFields)
  .partial()
  .extend({
    viewers: z.array(idField).max(200).optional().describe('whom the keeper names, all of them'),
    keeperId: idField.optional().describe('hands the source over; who kept it stays among the people named'),
  })

/** A source that the reader may see. */
export const openSource = z.object({
  id: idField,
  kind: z.enum(sourceKinds),
  title: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  accessedAt: timeField.nullable(),
  archivedUrl: z.string().nullable(),
  grade: z.enum(sourceGrades),
  origin: z.string().nullable(),
  confidential: z.boolean(),
  keeper: personRef,
  version: z.number().int(),
  usedIn: z.number().int().describe('citations of this source'),
  createdAt: timeField,
  updatedAt: timeField,
})
/** A confidential source, to everybody else: that it is there, and whom to ask. */
export const hiddenSource = z.object({
  id: idField,
  confidential: z.literal(true),
  title: z.literal('Confidential source'),
  keeper: personRef,
})
export const sourceSchema = z.union([openSource, hiddenSource]).meta({ id: 'Source' })

/** A place in an article that a source proves (or refutes, or puts in context). */
export const sourcePlace = z.object({
  annotationId: idField,
  articleId: idField,
  headline: z.string(),
  kind: z.enum(['claim', 'correction', 'query']),
  exact: z.string().describe("the article's words"),
  stance: z.enum(stances),
  quote: z.string().nullable().describe("the source's words"),
})
/** One source with where it is used and, for its keeper, who else sees it. */
export const sourceRecordSchema = z
  .union([
    openSource.extend({
      places: z.array(sourcePlace).describe('the latest 100 places'),
      morePlaces: z.boolean(),
      viewers: z
        .array(personRef.extend({ how: z.enum(['named', 'revealed']) }))
        .nullable()
        .describe('null unless the reader keeps the source'),
    }),
    hiddenSource,
  ])
  .meta({ id: 'SourceRecord' })
export type SourceRecord = z.infer<typeof sourceRecordSchema>
export type SourcePlace = z.infer<typeof sourcePlace>
export type OpenSource = z.infer<typeof openSource>
export type Source = z.infer<typeof sourceSchema>

/** A citation to make: of a source in the library, or of a new one (an address already there uses its record). */
export const citationInput = z
  .object({
    id: idField.optional().describe('keeps an existing citation of this annotation'),
    sourceId: idField.optional(),
    source: createSourceInput.optional(),
    quote: optionalText(10_000).optional(),
    locator: optionalLine(500).optional(),
    stance: z.enum(stances).optional(),
  })
  .refine(
    (citation) => [citation.sourceId, citation.source].filter((given) => given !== undefined).length === 1,
    {
      path: ['sourceId'],
      message: 'Give either sourceId or source.',
    },
  )
export const citationsInput = z.array(citationInput).max(50, 'At most 50 citations.')
export type CitationInput = z.infer<typeof citationInput>

/** The part of a source that stands beside a citation. */
export const citedSource = z.union([
  z.object({
    id: idField,
    kind: z.enum(sourceKinds),
    title: z.string(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    publishedAt: z.string().nullable(),
    archivedUrl: z.string().nullable(),
    grade: z.enum(sourceGrades),
    confidential: z.boolean(),
  }),
  hiddenSource,
])
export const citationSchema = z
  .object({
    id: idField,
    source: citedSource,
    quote: z.string().nullable(),
    locator: z.string().nullable(),
    stance: z.enum(stances),
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof citationSchema>
