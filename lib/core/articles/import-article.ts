import { AppError } from '@/lib/core/app-error'
import { cleanText, countControls } from './clean-text'
import type { ArticleDoc, HeadlineBlock, Inline } from './document'
import { countDropped, type Dropped } from './dropped'
import { importHtml, type HtmlImport } from './import-html'
import { importMarkdown } from './import-markdown'
import { importText } from './import-text'
import { takeHeadline } from './take-headline'
import { countWords, project } from './projection'

/** Bytes of UTF-8 that an import may have; its caller refuses more with 413 before any of it is read. */
export const MAX_CONTENT_BYTES = 3_000_000
/** Words that an article may have, headline included. */
export const MAX_WORDS = 200_000

export type ArticleFormat = 'text' | 'markdown' | 'html'

export type ArticleSource = {
  readonly content: string
  readonly format: ArticleFormat
  /** When it is given and not blank, `content` is body only. Its line ends become spaces. */
  readonly headline?: string | null | undefined
}

export type ImportedArticle = {
  readonly doc: ArticleDoc
  /** What was left out, for the report. */
  readonly dropped: readonly Dropped[]
}

/**
 * The document of an article as it comes in (DESIGN §8.10 and §8.11).
 * Throws AppError `invalid` (422, with `errors: [{path: 'content', message}]`) when no text is left, and `too_large`
 * (413) above MAX_WORDS.
 */
export function importArticle(source: ArticleSource): ImportedArticle {
  const dropped = countDropped()
  dropped.add('control character', countControls(source.content))
  const given = givenHeadline(source.headline)
  const page = read(source)
  for (const { what, count } of page.dropped) dropped.add(what, count)
  const split = given === null ? takeHeadline(page) : { headline: given, body: page.blocks }
  if (split === null || (given !== null && split.body.length === 0)) throw withoutText()
  const headline: HeadlineBlock = { type: 'headline', content: split.headline }
  const doc: ArticleDoc = { type: 'doc', content: [headline, ...split.body] }
  const words = countWords(project(doc))
  if (words > MAX_WORDS) {
    const [most, found] = [MAX_WORDS, words].map((number) => number.toLocaleString('en'))
    throw new AppError('too_large', 413, `An article may have ${most} words; this one has ${found}.`)
  }
  return { doc, dropped: dropped.list() }
}

function read({ content, format }: ArticleSource): HtmlImport {
  if (format === 'html') return importHtml(content)
  // Markdown has neither title nor page around it: the first block is the headline, whatever its kind.
  if (format === 'markdown') return { ...importMarkdown(content), mainHeadings: [] }
  return { title: '', blocks: importText(content), mainHeadings: [], dropped: [] }
}

function givenHeadline(headline: string | null | undefined): readonly Inline[] | null {
  const text = cleanText(headline ?? '').replace(/\n/g, ' ')
  return text.trim() === '' ? null : [{ type: 'text', text }]
}

function withoutText(): AppError {
  const message = 'There is no text in it.'
  return new AppError('invalid', 422, 'The article has no text.', { errors: [{ path: 'content', message }] })
}
