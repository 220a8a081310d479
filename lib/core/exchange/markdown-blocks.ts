import type { Block } from '../articles/document'
import { groupBlocks, type BlockGroup } from './block-groups'

/** A block with its content already as Markdown on one line. */
export type MarkdownBlock = { readonly block: Block; readonly line: string }

/** The blocks as Markdown, groups apart by an empty line. */
export function markdownBlocks(blocks: readonly MarkdownBlock[]): string {
  const plain = blocks.map(({ block, line }) => ({ block, line: withoutIndent(line) }))
  return groupBlocks(plain).map(groupText).join('\n\n')
}

/** White space at the beginning would make a code block of a paragraph, so its first character is a reference. */
function withoutIndent(line: string): string {
  return line.replace(/^[ \t]/, (space) => `&#${space.charCodeAt(0)};`)
}

function groupText({ kind, items }: BlockGroup<MarkdownBlock>): string {
  switch (kind) {
    case 'list':
      return listText(items)
    case 'table':
      return tableText(items)
    case 'quote':
      return items.map(({ line }) => `> ${line}`).join('\n>\n')
    case 'single':
      return items.map(singleText).join('\n\n')
  }
}

function singleText({ block, line }: MarkdownBlock): string {
  switch (block.type) {
    case 'headline':
      return `# ${line}`
    case 'subhead':
      return `${'#'.repeat(block.attrs.level)} ${line}`
    case 'image':
      return `![${block.attrs.alt.replace(/[[\]\\\n]/g, ' ')}](<${block.attrs.src.replace(/[<>\n]/g, encodeURIComponent)}>)`
    default:
      return line
  }
}

function listText(items: readonly MarkdownBlock[]): string {
  const counters: number[] = []
  return items
    .map(({ block, line }) => {
      if (block.type !== 'listItem') return line
      const { level, ordered, start, continued } = block.attrs
      const indent = '   '.repeat(level - 1)
      if (continued) return `\n${indent}   ${line}`
      counters.length = level
      const before = counters[level - 1]
      const number = start ?? (before === undefined ? 1 : before + 1)
      counters[level - 1] = number
      return `${indent}${ordered ? `${number}. ` : '-  '}${line}`
    })
    .join('\n')
}

/** A pipe table; Markdown has a header row always, so the first row is it. */
function tableText(items: readonly MarkdownBlock[]): string {
  const rows = new Map<number, string[]>()
  let columns = 0
  for (const { block, line } of items) {
    if (block.type !== 'tableCell') continue
    const row = rows.get(block.attrs.row) ?? []
    rows.set(block.attrs.row, row)
    const before = row[block.attrs.column]
    row[block.attrs.column] = before === undefined ? line : `${before} ${line}`
    columns = Math.max(columns, block.attrs.column + 1)
  }
  const lines = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => `| ${Array.from({ length: columns }, (_, column) => row[column] ?? '').join(' | ')} |`)
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n')
}
