import type { Block } from '../articles/document'

/** Neighbouring blocks that belong together in a nested format: one list, one table, one quotation, or one block. */
export type BlockGroup<T extends { readonly block: Block }> = {
  readonly kind: 'list' | 'table' | 'quote' | 'single'
  readonly items: readonly T[]
}

/** Puts the flat blocks of a document back into the groups that HTML and Markdown write as one. */
export function groupBlocks<T extends { readonly block: Block }>(
  items: readonly T[],
): readonly BlockGroup<T>[] {
  const groups: { kind: BlockGroup<T>['kind']; items: T[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    const kind = kindOf(item.block)
    const previous = last?.items.at(-1)
    if (
      last !== undefined &&
      previous !== undefined &&
      kind !== 'single' &&
      last.kind === kind &&
      belongs(previous.block, item.block)
    ) {
      last.items.push(item)
    } else groups.push({ kind, items: [item] })
  }
  return groups
}

function kindOf(block: Block): BlockGroup<{ block: Block }>['kind'] {
  switch (block.type) {
    case 'listItem':
      return 'list'
    case 'tableCell':
      return 'table'
    case 'quote':
      return 'quote'
    default:
      return 'single'
  }
}

/** A numbered start or a change of kind at the outer level begins a new list; another table number a new table. */
function belongs(before: Block, block: Block): boolean {
  if (before.type === 'tableCell' && block.type === 'tableCell')
    return before.attrs.table === block.attrs.table
  if (before.type === 'listItem' && block.type === 'listItem') {
    if (block.attrs.level > 1 || block.attrs.continued) return true
    return block.attrs.start === null || !block.attrs.ordered
  }
  return true
}
