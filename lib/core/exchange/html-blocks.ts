import type { Block, ListItemBlock, Mark, TableCellBlock } from '../articles/document'
import { beginsList, groupBlocks, type BlockGroup } from './block-groups'
import { element, type HtmlChild, type HtmlNode } from './html-tree'

/** A block with its content already as HTML nodes. */
export type HtmlBlock = { readonly block: Block; readonly content: readonly HtmlChild[] }

/** Text with its marks as nested elements. */
export function markedText(text: string, marks: readonly Mark[]): HtmlChild {
  let node: HtmlChild = text
  for (const mark of [...marks].reverse()) {
    if (mark.type === 'bold') node = element('strong', {}, [node])
    else if (mark.type === 'italic') node = element('em', {}, [node])
    else node = element('a', { href: mark.attrs.href, rel: 'noreferrer' }, [node])
  }
  return node
}

/** The blocks as HTML: lists, tables and quotations regrouped; an image is its alternative text and address. */
export function htmlBlocks(blocks: readonly HtmlBlock[]): readonly HtmlNode[] {
  return groupBlocks(blocks).flatMap((group) => htmlGroup(group))
}

function htmlGroup({ kind, items }: BlockGroup<HtmlBlock>): readonly HtmlNode[] {
  switch (kind) {
    case 'list':
      return htmlLists(items, 1)
    case 'table':
      return [htmlTable(items)]
    case 'quote':
      return [
        element(
          'blockquote',
          {},
          items.map(({ content }) => element('p', {}, content)),
        ),
      ]
    case 'single':
      return items.map(htmlSingle)
  }
}

function htmlSingle({ block, content }: HtmlBlock): HtmlNode {
  switch (block.type) {
    case 'headline':
      return element('h1', {}, content)
    case 'subhead':
      return element(`h${block.attrs.level}`, {}, content)
    case 'image':
      return element('figure', { class: 'image' }, [
        element('p', {}, [`[Image: ${block.attrs.alt === '' ? 'no description' : block.attrs.alt}]`]),
        element('p', { class: 'address' }, [block.attrs.src]),
      ])
    default:
      return element('p', {}, content)
  }
}

/** Neighbouring items of one level and what is deeper, as one list or, where kind or numbers begin anew, several. */
function htmlLists(items: readonly HtmlBlock[], level: number): readonly HtmlNode[] {
  const lists: HtmlBlock[][] = []
  for (const item of items) {
    const list = lists.at(-1)
    const first = list?.[0]
    if (list === undefined || first === undefined || beginsList(listItem(first), listItem(item), level))
      lists.push([item])
    else list.push(item)
  }
  return lists.map((list) => htmlList(list, level))
}

/** A list from flat items: deeper items become a list inside the item before them. */
function htmlList(items: readonly HtmlBlock[], level: number): HtmlNode {
  const first = items[0] ? listItem(items[0]) : null
  const children: { content: HtmlNode[]; deeper: HtmlBlock[] }[] = []
  for (const item of items) {
    const { attrs } = listItem(item)
    const last = children.at(-1)
    if (attrs.level > level && last !== undefined) last.deeper.push(item)
    else if (attrs.continued && last !== undefined) last.content.push(element('p', {}, item.content))
    else children.push({ content: [element('p', {}, item.content)], deeper: [] })
  }
  const start =
    first?.attrs.ordered === true && first.attrs.start !== null && first.attrs.start !== 1
      ? String(first.attrs.start)
      : null
  return element(
    first?.attrs.ordered === true ? 'ol' : 'ul',
    { start },
    children.map(({ content, deeper }) =>
      element('li', {}, deeper.length === 0 ? content : [...content, ...htmlLists(deeper, level + 1)]),
    ),
  )
}

function listItem({ block }: HtmlBlock): ListItemBlock {
  if (block.type !== 'listItem') throw new Error('a list holds list items only')
  return block
}

function htmlTable(items: readonly HtmlBlock[]): HtmlNode {
  const rows = new Map<number, Map<number, { cell: TableCellBlock; content: HtmlNode[] }>>()
  let columns = 0
  for (const { block, content } of items) {
    if (block.type !== 'tableCell') continue
    const row = rows.get(block.attrs.row) ?? new Map<number, { cell: TableCellBlock; content: HtmlNode[] }>()
    rows.set(block.attrs.row, row)
    const cell = row.get(block.attrs.column) ?? { cell: block, content: [] }
    row.set(block.attrs.column, { cell: cell.cell, content: [...cell.content, element('p', {}, content)] })
    columns = Math.max(columns, block.attrs.column + 1)
  }
  const body = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => {
      const cells = Array.from({ length: Math.min(columns, 1000) }, (_, column) => {
        const found = row.get(column)
        return element(found?.cell.attrs.header === true ? 'th' : 'td', {}, found?.content ?? [])
      })
      return element('tr', {}, cells)
    })
  return element('table', {}, [element('tbody', {}, body)])
}
