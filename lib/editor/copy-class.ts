import { blockText, isTextBlock, type Block } from '@/lib/core/articles/document'
import { BOTH_WAYS, readsFromRight } from './both-ways'
import { tableLayout } from './table-layout'

/** From this many blocks on, what is out of view is not laid out. */
const LONG_ARTICLE = 150

/** The class of the element that holds the blocks. */
export function copyClass(blocks: readonly Block[]): string {
  const layout = tableLayout(blocks)
  return [
    'copy',
    ...(blocks.length >= LONG_ARTICLE ? ['copy-long'] : []),
    ...(blocks.some((block) => isTextBlock(block) && readsFromRight(blockText(block))) ? [BOTH_WAYS] : []),
    ...(layout === null ? [] : ['copy-tables']),
    ...(layout?.isWide === true ? ['copy-wide-tables'] : []),
  ].join(' ')
}
