import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { Node } from 'prosemirror-model'
import { textNode, type Block } from '@/lib/core/articles/document'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { gridStyle, GRID_LINES, tableLayout } from '@/lib/editor/table-layout'
import { tableLayoutPlugin } from '@/lib/editor/table-layout-plugin'
import { arbitraryDocument } from '@/tests/support/arbitrary-document'

const headline: Block = { type: 'headline', content: [textNode('Costs')] }
const paragraph: Block = { type: 'paragraph', content: [textNode('After the table.')] }

function cell(row: number, column: number, text: string, table = 0): Block {
  return { type: 'tableCell', attrs: { table, row, column, header: row === 0 }, content: [textNode(text)] }
}

/** `row rows column columns` of every block. */
function shape(blocks: readonly Block[]): readonly string[] {
  const layout = tableLayout(blocks)
  return (layout?.places ?? []).map(({ row, rows, column, columns }) => `${row}+${rows} ${column}+${columns}`)
}

describe('the layout of tables', () => {
  test('is none where there is no table', () => {
    expect(tableLayout([headline, paragraph])).toBeNull()
  })

  test('puts the cells of a row beside each other and what follows below', () => {
    const table = [cell(0, 0, 'one'), cell(0, 1, 'two'), cell(1, 0, 'uno'), cell(1, 1, 'due')]
    expect(shape([headline, ...table, paragraph])).toEqual([
      '1+1 1+120',
      '2+1 1+60',
      '2+1 61+60',
      '3+1 1+60',
      '3+1 61+60',
      '4+1 1+120',
    ])
  })

  test('leaves the place of a cell without text empty', () => {
    const table = [cell(0, 0, 'one'), cell(0, 1, 'two'), cell(1, 1, 'due')]
    expect(shape([headline, ...table]).at(-1)).toBe('3+1 61+60')
  })

  test('stacks the blocks of one cell, and lets its neighbours take the height', () => {
    const table = [cell(0, 0, 'one'), cell(0, 1, 'two'), cell(0, 1, 'too'), cell(1, 0, 'uno')]
    expect(shape([headline, ...table])).toEqual([
      '1+1 1+120',
      '2+2 1+60',
      '2+1 61+60',
      '3+1 61+60',
      '4+1 1+60',
    ])
  })

  test('gives a column the room that its words need', () => {
    const [, short, long] =
      tableLayout([headline, cell(0, 0, '7'), cell(0, 1, 'Stone from the quarry')])?.places ?? []
    expect(long?.columns).toBeGreaterThan((short?.columns ?? 0) * 2)
  })

  test('says when a table is too wide for a phone', () => {
    const row = (count: number) => Array.from({ length: count }, (_, column) => cell(0, column, 'word'))
    expect(tableLayout([headline, ...row(4)])?.isWide).toBe(false)
    expect(tableLayout([headline, ...row(5)])?.isWide).toBe(true)
  })

  test('covers no place of the grid twice and stays within it, in any document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (doc) => {
        const places = tableLayout(doc.content)?.places
        if (places === undefined) return
        expect(places).toHaveLength(doc.content.length)
        for (const { column, columns } of places) {
          expect(columns).toBeGreaterThan(0)
          expect(column - 1 + columns).toBeLessThanOrEqual(GRID_LINES)
        }
        const rows = places.map(({ row }) => row)
        expect(Math.min(...rows)).toBe(1)
      }),
    )
  })
})

test('the editor draws each block at its place', () => {
  const blocks = [headline, cell(0, 0, 'one'), cell(0, 1, 'two')]
  const doc = Node.fromJSON(articleSchema, { type: 'doc', content: blocks })
  const plugin = tableLayoutPlugin()
  const state = EditorState.create({ doc, plugins: [plugin] })
  const drawn = plugin.props.decorations?.call(plugin, state) as unknown as {
    find: () => readonly { readonly type: { readonly attrs: { readonly style: string } } }[]
  }
  const styles = tableLayout(blocks)?.places.map((place) =>
    Object.entries(gridStyle(place))
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
  )
  expect(drawn.find().map(({ type }) => type.attrs.style)).toEqual(styles)
})
