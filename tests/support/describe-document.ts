import { inlineText, isTextBlock, type Block, type Inline } from '@/lib/core/articles/document'

/**
 * A block as one line that reads well in a table of cases: `p text`, `h2 text`, `- item`, `2.1 ordered, second level`,
 * `> quote`, `| table,row,column text`, `img src alt`. Marks: **bold**, _italic_, [link](href).
 */
export function describeBlock(block: Block): string {
  if (!isTextBlock(block)) return `img ${block.attrs.src} ${block.attrs.alt}`.trim()
  return `${label(block)} ${block.content.map(describeInline).join('')}`
}

function label(block: Block): string {
  switch (block.type) {
    case 'headline':
      return 'H'
    case 'paragraph':
      return 'p'
    case 'subhead':
      return `h${block.attrs.level}`
    case 'quote':
      return '>'
    case 'tableCell': {
      const { table, row, column, header } = block.attrs
      return `${header ? '|!' : '|'} ${table},${row},${column}`
    }
    case 'listItem': {
      const { ordered, level, start, continued } = block.attrs
      return '  '.repeat(level - 1) + (continued ? '+' : ordered ? `${start ?? ''}.` : '-')
    }
    case 'image':
      return 'img'
  }
}

function describeInline({ text, marks = [] }: Inline): string {
  return marks.reduceRight((inside, mark) => {
    if (mark.type === 'bold') return `**${inside}**`
    return mark.type === 'italic' ? `_${inside}_` : `[${inside}](${mark.attrs.href})`
  }, text)
}

/** The text of blocks, one a line. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter(isTextBlock)
    .map(({ content }) => inlineText(content))
    .join('\n')
}
