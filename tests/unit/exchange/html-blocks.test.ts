import { describe, expect, it } from '@jest/globals'
import type { ListItemBlock } from '@/lib/core/articles/document'
import { htmlBlocks } from '@/lib/core/exchange/html-blocks'
import { serializePage } from '@/lib/core/exchange/html-tree'

/** `1`, `2`, … an ordered item that starts its list there, `#` one that follows, `-` a bullet; deeper by two spaces. */
function item(line: string): ListItemBlock {
  const mark = line.trim()
  const level = (line.length - mark.length) / 2 + 1
  const start = /^\d+$/.test(mark) ? Number(mark) : null
  const attrs = { ordered: mark !== '-', level, start, continued: false }
  return { type: 'listItem', attrs, content: [{ type: 'text', text: mark }] }
}

function html(lines: readonly string[]): string {
  const blocks = lines.map((line) => ({ block: item(line), content: [] }))
  const page = serializePage('en', [], htmlBlocks(blocks))
  return /<body>(.*)<\/body>/.exec(page)?.[1]?.replace(/<\/?p>/g, '') ?? ''
}

describe('list items', () => {
  it.each([
    ['of one kind are one list', ['1', '#', '#'], '<ol><li></li><li></li><li></li></ol>'],
    ['of another kind are another list', ['1', '#', '-'], '<ol><li></li><li></li></ol><ul><li></li></ul>'],
    ['numbered anew are another list', ['1', '3'], '<ol><li></li></ol><ol start="3"><li></li></ol>'],
    [
      'that are deeper stand in the item before',
      ['-', '  1', '-'],
      '<ul><li><ol><li></li></ol></li><li></li></ul>',
    ],
    [
      'of another kind are another list deeper too',
      ['1', '  -', '  1'],
      '<ol><li><ul><li></li></ul><ol><li></li></ol></li></ol>',
    ],
    [
      'behind deeper ones go on with the list around',
      ['1', '  -', '#', '-'],
      '<ol><li><ul><li></li></ul></li><li></li></ol><ul><li></li></ul>',
    ],
  ])('%s', (_, lines, expected) => {
    expect(html(lines)).toBe(expected)
  })
})
