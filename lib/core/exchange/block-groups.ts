import type { Block, ListItemBlock } from '../articles/document'

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
    if (last !== undefined && kind !== 'single' && last.kind === kind && belongs(last.items, item.block)) {
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

/** Another table number begins a new table; for lists see `beginsList`. */
function belongs(group: readonly { readonly block: Block }[], block: Block): boolean {
  const first = group[0]?.block
  if (first?.type === 'tableCell' && block.type === 'tableCell')
    return first.attrs.table === block.attrs.table
  if (first?.type === 'listItem' && block.type === 'listItem') return !beginsList(first, block, 1)
  return true
}

/** Whether an item begins a list of its own behind the one at `level` that begins with `first`: by its number or kind. */
export function beginsList(first: ListItemBlock, { attrs }: ListItemBlock, level: number): boolean {
  if (attrs.level > level || attrs.continued) return false
  return attrs.ordered !== first.attrs.ordered || (attrs.ordered && attrs.start !== null)
}
