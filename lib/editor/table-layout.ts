import { isTextBlock, type Block, type TableCellBlock } from '@/lib/core/articles/document'

/** All tables share the copy's grid; their own columns are so many of its lines wide. */
export const GRID_LINES = 120
/** A browser's grid has an end; an article longer than this shows its cells one below the other. */
const MOST_BLOCKS = 4000
/** More columns than this have no room beside each other anywhere. */
const MOST_COLUMNS = 24
/** So many columns can still be read on a phone. */
const MOST_NARROW_COLUMNS = 4

/** Where a block stands in the copy's grid: rows from 1, lines of `GRID_LINES` from 1. */
export type GridPlace = {
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly columns: number
  /** it draws the line over its table's row, the line under its table */
  readonly rule: 'over' | 'under' | 'over under' | null
}

export type TableLayout = {
  /** of every block of the document, in order */
  readonly places: readonly GridPlace[]
  /** some table is too wide for a phone */
  readonly isWide: boolean
}

type Cells = readonly { readonly index: number; readonly block: TableCellBlock }[]

/** Places for the blocks of an article so that its cells form rows and columns; null where it has no table. */
export function tableLayout(blocks: readonly Block[]): TableLayout | null {
  if (blocks.length > MOST_BLOCKS || !blocks.some(({ type }) => type === 'tableCell')) return null
  const places: GridPlace[] = []
  let row = 1
  let widest = 0
  for (let index = 0; index < blocks.length;) {
    const cells = tableFrom(blocks, index)
    if (cells.length === 0) {
      places.push({ row, rows: 1, column: 1, columns: GRID_LINES, rule: null })
      row += 1
      index += 1
      continue
    }
    const { rows, columns } = placeTable(cells, row, places)
    widest = Math.max(widest, columns)
    row += rows
    index += cells.length
  }
  return { places, isWide: widest > MOST_NARROW_COLUMNS }
}

/** The cells of the table that begins at a block; none where no table begins, or one that is too wide. */
function tableFrom(blocks: readonly Block[], from: number): Cells {
  const cells: { index: number; block: TableCellBlock }[] = []
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.type !== 'tableCell') break
    if (block.attrs.column >= MOST_COLUMNS) return []
    if (cells[0] && cells[0].block.attrs.table !== block.attrs.table) break
    cells.push({ index, block })
  }
  return cells
}

/** A cell of several blocks makes its table's row several rows of the grid high; the last block of each cell fills up. */
function placeTable(cells: Cells, top: number, places: GridPlace[]): { rows: number; columns: number } {
  const lines = columnLines(cells)
  const tableRows = groupBy(cells, ({ block }) => block.attrs.row)
  let row = top
  for (const inRow of tableRows) {
    const stacks = groupBy(inRow, ({ block }) => block.attrs.column)
    const height = Math.max(...stacks.map(({ length }) => length))
    for (const stack of stacks) {
      const column = stack[0]?.block.attrs.column ?? 0
      const from = lines[column] ?? 0
      const columns = Math.max((lines[column + 1] ?? GRID_LINES) - from, 1)
      stack.forEach((_, at) => {
        const isLast = at === stack.length - 1
        const over = stack === stacks[0] && at === 0
        const under = stack === stacks[0] && isLast && inRow === tableRows.at(-1)
        places.push({
          row: row + at,
          rows: isLast ? height - at : 1,
          column: from + 1,
          columns,
          rule: over && under ? 'over under' : over ? 'over' : under ? 'under' : null,
        })
      })
    }
    row += height
  }
  return { rows: row - top, columns: lines.length - 1 }
}

/** Runs of neighbours with the same key. */
function groupBy(cells: Cells, key: (cell: Cells[number]) => number): readonly Cells[] {
  const groups: Cells[number][][] = []
  for (const cell of cells) {
    const last = groups.at(-1)
    if (last?.[0] && key(last[0]) === key(cell)) last.push(cell)
    else groups.push([cell])
  }
  return groups
}

const LONGEST_LINE = 22
const PADDING = 7

/** Where the columns begin and the last one ends, in lines of the grid: wide enough for their words, in proportion. */
function columnLines(cells: Cells): readonly number[] {
  const count = Math.max(...cells.map(({ block }) => block.attrs.column)) + 1
  const weights = Array.from({ length: count }, () => 0)
  for (const { block } of cells) {
    const text = isTextBlock(block) ? block.content.map((inline) => inline.text).join('') : ''
    const word = Math.max(...text.split(/\s/).map(({ length }) => length))
    const weight = Math.max(word, Math.min(text.length, LONGEST_LINE)) + PADDING
    weights[block.attrs.column] = Math.max(weights[block.attrs.column] ?? 0, weight)
  }
  const all = weights.map((weight) => weight || PADDING)
  const total = all.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return [0, ...all.map((weight) => Math.round(((sum += weight) / total) * GRID_LINES))]
}

/** What a block carries so that the stylesheet can put it there. */
export function gridStyle(place: GridPlace): Readonly<Record<`--${string}`, string>> {
  const { row, rows, column, columns } = place
  if (columns === GRID_LINES && place.rule === null) return { '--row': String(row) }
  return {
    '--row': String(row),
    '--rows': String(rows),
    '--column': String(column),
    '--columns': String(columns),
  }
}

/** The attribute of a block that draws lines of its table. */
export function ruleAttribute({ rule }: GridPlace): Readonly<Record<string, string>> {
  return rule === null ? {} : { 'data-rule': rule }
}
