import type { Shape } from './block-writer'
import { attribute, type HtmlElement } from './html-parser'

/** A list while its items are read. */
export type ListState = {
  readonly ordered: boolean
  readonly level: number
  /** The number of the next item. */
  next: number
  /** Whether an item with text was met. */
  begun: boolean
}

/** The list that an element opens inside another one. */
export function openList(element: HtmlElement, outer: ListState | null): ListState {
  const ordered = element.tagName === 'ol'
  const start = /^\s*(-?\d{1,9})/.exec(attribute(element, 'start'))?.[1]
  return {
    ordered,
    level: (outer?.level ?? 0) + 1,
    next: start === undefined ? 1 : Number(start),
    begun: false,
  }
}

/** The shape of an item's blocks: the first is the item, the others continue it. */
export function openItem(list: ListState): Shape {
  const number = list.next
  list.next += 1
  let continued = false
  return (content) => {
    const start = list.ordered && !list.begun && !continued ? number : null
    const attrs = { ordered: list.ordered, level: list.level, start, continued }
    list.begun = true
    continued = true
    return { type: 'listItem', attrs, content }
  }
}

/** A table while its rows are read. */
export type TableState = {
  readonly table: number
  row: number
  column: number
  /** For each column, the first row that no cell from above takes. */
  readonly free: number[]
}

/** The limits of the HTML standard. Cells from above are minded in the first 1,000 columns only. */
const MAX_COLUMNS = 1000
const MAX_ROWS = 65_534

/** A table with no row yet; `table` is its number in the document. */
export function openTable(table: number): TableState {
  return { table, row: -1, column: 0, free: [] }
}

/** Begins the next row. */
export function openRow(state: TableState): void {
  state.row += 1
  state.column = 0
}

/** The shape of a cell's blocks, at the first column that no cell from above or before takes. */
export function openCell(element: HtmlElement, state: TableState): Shape {
  while ((state.free[state.column] ?? 0) > state.row) state.column += 1
  const attrs = {
    table: state.table,
    row: Math.max(state.row, 0),
    column: state.column,
    header: element.tagName === 'th',
  }
  const columns = span(element, 'colspan', MAX_COLUMNS)
  const rows = span(element, 'rowspan', MAX_ROWS)
  const end = state.column + columns
  if (rows > 1)
    for (let at = state.column; at < Math.min(end, MAX_COLUMNS); at += 1) state.free[at] = state.row + rows
  state.column = end
  return (content) => ({ type: 'tableCell', attrs, content })
}

function span(element: HtmlElement, name: string, most: number): number {
  const value = Number(/^\s*(\d{1,9})/.exec(attribute(element, name))?.[1] ?? 1)
  return Math.min(Math.max(value, 1), most)
}
