import type { Block } from '@/lib/core/articles/document'
import { tableLayout } from './table-layout'

/** From this many blocks on, what is out of view is not laid out. */
const LONG_ARTICLE = 150

/** The class of the element that holds the blocks. */
export function copyClass(blocks: readonly Block[]): string {
  const layout = tableLayout(blocks)
  return [
    'copy',
    ...(blocks.length >= LONG_ARTICLE ? ['copy-long'] : []),
    ...(layout === null ? [] : ['copy-tables']),
    ...(layout?.isWide === true ? ['copy-wide-tables'] : []),
  ].join(' ')
}
