import { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import { safeImageAddress, safeLinkAddress } from './link-address'

/** A mark on text. Marks of a node are unique and stand in the order link, bold, italic. */
export type Mark =
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }

/** A run of text with equal marks: never empty, never with a `\n`. `marks` is absent when there are none. */
export type Inline = {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

type Text<Type extends string> = { readonly type: Type; readonly content: readonly Inline[] }

/** The first block of every document, and only the first. */
export type HeadlineBlock = Text<'headline'>
export type SubheadBlock = Text<'subhead'> & { readonly attrs: { readonly level: SubheadLevel } }
export type SubheadLevel = 2 | 3 | 4 | 5 | 6
export type ParagraphBlock = Text<'paragraph'>
export type ListItemBlock = Text<'listItem'> & {
  readonly attrs: {
    readonly ordered: boolean
    /** 1 for an outermost list. */
    readonly level: number
    /** The number of the first item of an ordered list, null on every other item. */
    readonly start: number | null
    /** A further paragraph of the item before. */
    readonly continued: boolean
  }
}
export type QuoteBlock = Text<'quote'>
export type TableCellBlock = Text<'tableCell'> & {
  readonly attrs: {
    /** Which table of the document, from 0. Neighbouring blocks of one cell share all three numbers. */
    readonly table: number
    readonly row: number
    /** From 0; cells without text have no block, so numbers may be missing. */
    readonly column: number
    readonly header: boolean
  }
}

/** A block with text: one line of the projection. */
export type TextBlock =
  HeadlineBlock | SubheadBlock | ParagraphBlock | ListItemBlock | QuoteBlock | TableCellBlock

/** A picture: its address and alternative text, never fetched, outside the projection. */
export type ImageBlock = {
  readonly type: 'image'
  readonly attrs: { readonly src: string; readonly alt: string }
}

export type Block = TextBlock | ImageBlock

/** An article's text: flat, the headline first, no text block that is empty when trimmed. */
export type ArticleDoc = { readonly type: 'doc'; readonly content: readonly Block[] }

const MARK_ORDER: readonly Mark['type'][] = ['link', 'bold', 'italic']

const mark = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z
        .string()
        .refine((href) => safeLinkAddress(href) === href, 'must be an http, https or mailto address'),
    }),
  }),
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
])

const inline = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((text) => !text.includes('\n'), 'must not contain a line end'),
  marks: z.array(mark).optional(),
})

const content = z
  .array(inline)
  .transform((nodes) => mergeInlines(nodes as readonly Inline[]))
  .refine((nodes) => nodes.some((node) => node.text.trim() !== ''), 'must not be empty')

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('headline'), content }),
  z.strictObject({
    type: z.literal('subhead'),
    attrs: z.strictObject({ level: z.literal([2, 3, 4, 5, 6]) }),
    content,
  }),
  z.strictObject({ type: z.literal('paragraph'), content }),
  z.strictObject({
    type: z.literal('listItem'),
    attrs: z.strictObject({
      ordered: z.boolean(),
      level: z.int().min(1),
      start: z.int().nullable(),
      continued: z.boolean(),
    }),
    content,
  }),
  z.strictObject({ type: z.literal('quote'), content }),
  z.strictObject({
    type: z.literal('tableCell'),
    attrs: z.strictObject({
      table: z.int().min(0),
      row: z.int().min(0),
      column: z.int().min(0),
      header: z.boolean(),
    }),
    content,
  }),
  z.strictObject({
    type: z.literal('image'),
    attrs: z.strictObject({
      src: z
        .string()
        .refine((src) => safeImageAddress(src) === src, 'must be an http, https or relative address'),
      alt: z.string(),
    }),
  }),
])

/** Zod contract of a whole document; its output has merged text nodes with ordered marks. */
export const documentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(block)
    .refine((blocks) => blocks[0]?.type === 'headline', 'must begin with the headline')
    .refine(
      (blocks) => blocks.slice(1).every(({ type }) => type !== 'headline'),
      'must have one headline only',
    ),
})

/**
 * The document in `json` (ProseMirror's JSON, parsed), with text nodes merged and marks in order.
 * Throws AppError `invalid` (422) with `errors: [{path, message}]` when it is no document of ours.
 */
export function parseDocument(json: unknown): ArticleDoc {
  const parsed = documentSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new AppError('invalid', 422, 'This is not an article document.', { errors })
}

/** Whether the block has text, and so is a line of the projection. */
export function isTextBlock(candidate: Block): candidate is TextBlock {
  return candidate.type !== 'image'
}

/** The text of a block without its marks; '' for an image. */
export function blockText(source: Block): string {
  if (!isTextBlock(source)) return ''
  return source.content.length === 1 && source.content[0]
    ? source.content[0].text
    : inlineText(source.content)
}

/** The text of text nodes without their marks. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(({ text }) => text).join('')
}

/** The headline's text. */
export function headlineText(doc: ArticleDoc): string {
  const first = doc.content[0]
  return first === undefined ? '' : blockText(first)
}

/** A text node; `marks` may come in any order and twice. */
export function textNode(text: string, marks: readonly Mark[] = []): Inline {
  const ordered = orderMarks(marks)
  return ordered.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: ordered }
}

/** Marks in the document's order, each type once (the first one given wins). */
export function orderMarks(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks
  return MARK_ORDER.flatMap((type) => marks.find((candidate) => candidate.type === type) ?? [])
}

/** Whether two lists of ordered marks are the same. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((one, index) => sameMark(one, b[index]))
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a.type === 'link') return b?.type === 'link' && a.attrs.href === b.attrs.href
  return a.type === b?.type
}

/** The same text in the fewest nodes: empty ones dropped, marks ordered, neighbours with equal marks joined. */
export function mergeInlines(nodes: readonly Inline[]): readonly Inline[] {
  const merged: { text: string; marks: readonly Mark[] }[] = []
  for (const node of nodes) {
    if (node.text === '') continue
    const marks = orderMarks(node.marks ?? [])
    const last = merged.at(-1)
    if (last && sameMarks(last.marks, marks)) last.text += node.text
    else merged.push({ text: node.text, marks })
  }
  return merged.map(({ text, marks }) => textNode(text, marks))
}
