import { createBlockWriter, type BlockWriter, type Shape } from './block-writer'
import { cleanText } from './clean-text'
import { orderMarks, type Block, type Mark, type SubheadLevel } from './document'
import { countDropped, type DropCount, type Dropped } from './dropped'
import { BLOCK_ELEMENTS, reasonToDrop, surveyPage, type PageFacts } from './html-elements'
import { isElement, isTextNode, parseHtml, walkHtml, type HtmlElement, type HtmlNode } from './html-parser'
import {
  openCell,
  openItem,
  openList,
  openRow,
  openTable,
  type ListState,
  type TableState,
} from './html-structures'
import { imageOf, isVisitCounter, marksOf } from './html-inlines'

/** What a page holds: its title, its blocks (none is a headline yet), where its first-level headings stand. */
export type HtmlImport = {
  /** Text of `<title>`, white space collapsed; '' when there is none. */
  readonly title: string
  readonly blocks: readonly Block[]
  /** Each `<h1>` as a range of `blocks`; they are subheads of level 2 there. */
  readonly mainHeadings: readonly { readonly from: number; readonly to: number }[]
  readonly dropped: readonly Dropped[]
}

/** What surrounds a node. */
type Context = {
  readonly shape: Shape
  readonly marks: readonly Mark[]
  /** Inside `<pre>`. */
  readonly verbatim: boolean
  readonly list: ListState | null
  /** The data table around, null outside and in tables that only lay out the page. */
  readonly table: TableState | null
  readonly inCell: boolean
}

type Reading = {
  readonly writer: BlockWriter
  readonly dropped: DropCount
  readonly facts: PageFacts
  readonly mainHeadings: { from: number; to: number }[]
  tables: number
}

const paragraph: Shape = (content) => ({ type: 'paragraph', content })
const quote: Shape = (content) => ({ type: 'quote', content })
const subhead =
  (level: SubheadLevel): Shape =>
  (content) => ({ type: 'subhead', attrs: { level }, content })

const SUBHEADS: Readonly<Record<string, Shape>> = {
  h1: subhead(2),
  h2: subhead(2),
  h3: subhead(3),
  h4: subhead(4),
  h5: subhead(5),
  h6: subhead(6),
}
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir'])
const VERBATIM: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/**
 * Reads a page or a fragment of HTML into blocks by a strict allowed list (DESIGN §8.11): everything else loses its
 * tags or, where it is no copy, is left out and counted. Nothing is fetched or run; time is linear in the input.
 * Throws AppError `too_large` (413) for a page with too many elements.
 */
export function importHtml(source: string): HtmlImport {
  const { root, struck } = parseHtml(cleanText(source))
  const reading: Reading = {
    writer: createBlockWriter(),
    dropped: countDropped(),
    facts: surveyPage(root),
    mainHeadings: [],
    tables: 0,
  }
  let title = ''
  const start: Context = {
    shape: paragraph,
    marks: [],
    verbatim: false,
    list: null,
    table: null,
    inCell: false,
  }
  walkHtml<Context>(
    root,
    start,
    (node, context) => {
      if (isElement(node) && node.tagName === 'head') title = titleIn(node)
      return enter(node, context, reading)
    },
    (node, context) => {
      if (isElement(node)) leave(node, context, reading)
    },
  )
  reading.writer.endBlock(paragraph)
  reading.dropped.add('strikethrough', struck)
  const { writer, mainHeadings, dropped } = reading
  return { title, blocks: writer.blocks, mainHeadings, dropped: dropped.list() }
}

function titleIn(head: HtmlElement): string {
  const title = head.childNodes.find((node) => node.nodeName === 'title')
  if (title === undefined || !isElement(title)) return ''
  const text = title.childNodes.map((node) => (isTextNode(node) ? node.value : '')).join('')
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

function enter(node: HtmlNode, context: Context, reading: Reading): Context | null {
  if (isTextNode(node)) writeText(cleanText(node.value), context, reading.writer)
  if (!isElement(node)) return null
  const reason = reasonToDrop(node, reading.facts)
  if (reason !== undefined) {
    if (reason !== null) reading.dropped.add(reason)
    return null
  }
  const { writer } = reading
  switch (node.tagName) {
    case 'br':
    case 'hr':
      writer.endBlock(context.shape)
      return null
    case 'img':
      addImage(node, reading)
      return null
    case 'q':
      writer.write('“', context.marks)
      return context
  }
  if (!BLOCK_ELEMENTS.has(node.tagName)) {
    const marks = marksOf(node, reading.dropped)
    return marks.length === 0 ? context : { ...context, marks: orderMarks([...marks, ...context.marks]) }
  }
  writer.endBlock(context.shape)
  return enterBlock(node, context, reading)
}

function writeText(text: string, context: Context, writer: BlockWriter): void {
  if (!context.verbatim) {
    writer.write(text, context.marks)
    return
  }
  text.split('\n').forEach((line, index) => {
    if (index > 0) writer.endBlock(context.shape)
    writer.writeVerbatim(line, context.marks)
  })
}

function addImage(element: HtmlElement, { writer, dropped }: Reading): void {
  if (isVisitCounter(element)) return
  const image = imageOf(element)
  if (image === null) dropped.add('image without a web address')
  else writer.addImage(image)
}

function enterBlock(element: HtmlElement, context: Context, reading: Reading): Context {
  const { tagName } = element
  const heading = SUBHEADS[tagName]
  if (tagName === 'h1') reading.mainHeadings.push({ from: reading.writer.blocks.length, to: -1 })
  if (heading !== undefined) return context.inCell ? context : { ...context, shape: heading }
  if (LISTS.has(tagName)) return { ...context, list: openList(element, context.list) }
  if (tagName === 'li' && !context.inCell) {
    return { ...context, shape: openItem(context.list ?? openList(element, null)) }
  }
  if (tagName === 'blockquote' && !context.inCell) return { ...context, shape: quote }
  if (VERBATIM.has(tagName)) return { ...context, verbatim: true }
  return enterTable(element, context, reading)
}

function enterTable(element: HtmlElement, context: Context, reading: Reading): Context {
  const { tagName } = element
  const { table } = context
  if (tagName === 'table') {
    if (reading.facts.layoutTables.has(element)) return { ...context, table: null, inCell: false }
    reading.writer.holdImages()
    reading.tables += 1
    return { ...context, table: openTable(reading.tables - 1) }
  }
  if (table === null) return context
  if (tagName === 'tr') openRow(table)
  if (tagName === 'caption') return { ...context, shape: paragraph }
  if (tagName === 'td' || tagName === 'th')
    return { ...context, shape: openCell(element, table), inCell: true }
  return context
}

function leave(element: HtmlElement, context: Context, reading: Reading): void {
  const { tagName } = element
  if (tagName === 'q') reading.writer.write('”', context.marks)
  if (!BLOCK_ELEMENTS.has(tagName)) return
  reading.writer.endBlock(context.shape)
  if (tagName === 'table' && context.table !== null && !reading.facts.layoutTables.has(element))
    reading.writer.releaseImages()
  const heading = reading.mainHeadings.at(-1)
  if (tagName === 'h1' && heading !== undefined) heading.to = reading.writer.blocks.length
}
