import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { AppError } from '@/lib/core/app-error'
import { cleanText } from './clean-text'
import { importHtml, type HtmlImport } from './import-html'

/** The plugin copies all that came before for each footnote; above this number notes stay where they stand, as text. */
const MAX_FOOTNOTES = 2000
const FOOTNOTE_DEFINITION = /^[ >*+-]{0,12}\[\^[^\]\s]+\]:/gm

/**
 * Brackets in brackets take time for every level that is looked into, so 3 MB of them would take 16 s at the 100 levels
 * that lists and quotations may have: below that their text would be lost.
 */
const MAX_BLOCK_NESTING = 100
const MAX_INLINE_NESTING = 15

const plain = createReader()
const withFootnotes = createFootnoteReader()

type CoreState = Parameters<MarkdownIt['core']['process']>[0]

type FootnoteEnvironment = {
  readonly footnotes?: {
    readonly refs?: Record<string, number>
    list?: { readonly label: string; readonly count: number }[]
  }
}

/**
 * Reads Markdown (CommonMark with tables, strikethrough and footnotes; HTML in it is text) into blocks, through its
 * HTML so that there is one way. A reference to a footnote reads `[n]`, and so does the start of the footnote, which is
 * a paragraph at the end; notes that nothing refers to are kept too. AppError 422 `invalid` when quotations or lists are
 * nested too deep (49 lists, 99 quotations).
 */
export function importMarkdown(source: string): HtmlImport {
  const text = cleanText(source)
  const many = (text.match(FOOTNOTE_DEFINITION)?.length ?? 0) > MAX_FOOTNOTES
  return importHtml((many ? plain : withFootnotes).render(text))
}

function createReader(): MarkdownIt {
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: false })
  const nestTo = (most: number) => () => {
    // `set` takes every option there is; its type forgets this one.
    reader.set({ maxNesting: most } as Parameters<typeof reader.set>[0])
  }
  reader.core.ruler.before('block', 'stet_block_nesting', nestTo(MAX_BLOCK_NESTING))
  reader.core.ruler.after('block', 'stet_too_deep', refuseTooDeep)
  reader.core.ruler.before('inline', 'stet_inline_nesting', nestTo(MAX_INLINE_NESTING))
  return reader
}

/** The parser leaves out, without a word, what stands deeper. */
function refuseTooDeep({ tokens }: CoreState): void {
  const holds = (type: string) => type === 'blockquote_open' || type === 'list_item_open'
  if (!tokens.some(({ type, level }) => holds(type) && level >= MAX_BLOCK_NESTING - 1)) return
  const message = 'Put at most 49 lists or 99 quotations inside one another.'
  throw new AppError('invalid', 422, 'The Markdown is nested too deep to be read.', {
    errors: [{ path: 'content', message }],
  })
}

function createFootnoteReader(): MarkdownIt {
  const reader = createReader().use(footnotes)
  // `^[…]` is not common in newsrooms and reads itself again at every level of nesting.
  reader.disable('footnote_inline')
  reader.core.ruler.before('footnote_tail', 'stet_unused_notes', ({ env }) =>
    keepUnusedNotes(env as FootnoteEnvironment),
  )
  reader.core.ruler.after('footnote_tail', 'stet_note_numbers', numberNotes)
  const { rules } = reader.renderer
  const number = (tokens: readonly { readonly meta: unknown }[], at: number) => noteNumber(tokens[at]?.meta)
  rules['footnote_ref'] = number
  for (const name of ['block_open', 'block_close', 'open', 'close', 'anchor'])
    rules[`footnote_${name}`] = () => ''
  return reader
}

function noteNumber(meta: unknown): string {
  return `[${(meta as { readonly id: number }).id + 1}]`
}

function keepUnusedNotes({ footnotes: found }: FootnoteEnvironment): void {
  if (found?.refs === undefined) return
  const list = (found.list ??= [])
  for (const [key, id] of Object.entries(found.refs)) {
    if (id >= 0) continue
    found.refs[key] = list.length
    list.push({ label: key.slice(1), count: 0 })
  }
}

/** Puts the number at the start of each note's first line. */
function numberNotes({ tokens, Token }: CoreState): void {
  let pending: string | null = null
  for (const token of tokens) {
    if (token.type === 'footnote_open') pending = noteNumber(token.meta)
    if (token.type !== 'inline' || pending === null) continue
    const text = new Token('text', '', 0)
    text.content = `${pending} `
    token.children = [text, ...(token.children ?? [])]
    pending = null
  }
}
