import { Mark, Node, type AnyExtension } from '@tiptap/core'
import { articleSchemaSpec } from '@/lib/core/articles/prosemirror-schema'

/** How a block or mark stands in the page: the static copy and Tiptap draw the same elements. */
type Dom = {
  readonly tag: (attrs: Readonly<Record<string, unknown>>) => string
  readonly attributes?: (attrs: Readonly<Record<string, unknown>>) => Record<string, string>
}

/** Deeper lists are drawn as deep as this. */
const DEEPEST_LEVEL = 4

const paragraph: Dom = { tag: () => 'p' }

/** Elements of the document's nodes. Lists and tables are flat, so an item carries its level and a cell its place. */
export const blockDom = {
  headline: { tag: () => 'h1' },
  paragraph,
  subhead: { tag: ({ level }) => `h${String(level)}` },
  listItem: {
    tag: () => 'p',
    attributes: ({ ordered, level, start, continued }) => {
      const shownLevel = String(Math.min(Number(level), DEEPEST_LEVEL))
      return {
        'data-block': 'listItem',
        'data-marker': continued === true ? 'none' : ordered === true ? 'number' : 'bullet',
        'data-level': shownLevel,
        // A browser sets after it increments: this is the item's own number.
        ...(typeof start === 'number' ? { style: `counter-set: item-${shownLevel} ${String(start)}` } : {}),
      }
    },
  },
  quote: { tag: () => 'blockquote' },
  tableCell: {
    tag: () => 'p',
    attributes: ({ row, column, header }) => ({
      'data-block': 'tableCell',
      'data-row': String(row),
      'data-column': String(column),
      ...(header === true ? { 'data-header': 'true' } : {}),
    }),
  },
  image: {
    tag: () => 'figure',
    attributes: ({ src, alt }) => ({
      'data-block': 'image',
      'data-src': String(src),
      'data-alt': String(alt),
    }),
  },
} satisfies Record<Exclude<keyof typeof articleSchemaSpec.nodes, 'doc' | 'text'>, Dom>

/** Elements of the marks. A link is not followed from the copy by a plain click: the copy is there to be selected. */
export const markDom = {
  link: {
    tag: () => 'a',
    attributes: ({ href }) => ({ href: String(href), rel: 'noopener noreferrer nofollow', target: '_blank' }),
  },
  bold: { tag: () => 'strong' },
  italic: { tag: () => 'em' },
} satisfies Record<keyof typeof articleSchemaSpec.marks, Dom>

/** Letters of a line of the copy where there is room beside it. */
const LINE = 72
/** What the stylesheet takes for a block's lines when nothing is said. */
const USUAL_LINES = 3

/**
 * The style that tells a browser how tall a block of so many UTF-16 code units is likely to be before it is laid out,
 * so that a long article's scroll bar and its jumps are near the mark. Empty for a block of the usual length.
 */
export function linesStyle(length: number): Readonly<Record<string, string>> {
  const lines = Math.max(1, Math.ceil(length / LINE))
  return lines === USUAL_LINES ? {} : { '--lines': String(lines) }
}

/** A block's own style and the one of its length, as text. */
function styleOf(own: string | undefined, length: number): Readonly<Record<string, string>> {
  const styles = Object.entries(linesStyle(length)).map(([name, value]) => `${name}: ${value}`)
  if (own !== undefined) styles.unshift(own)
  return styles.length === 0 ? {} : { style: styles.join('; ') }
}

type Attrs = Readonly<Record<string, { readonly default?: unknown; readonly validate?: string }>>

function tiptapAttributes(attrs: Attrs | undefined): Record<string, object> {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [
      name,
      { ...spec, rendered: false, isRequired: !('default' in spec) },
    ]),
  )
}

function blockExtension(name: keyof typeof blockDom): AnyExtension {
  const spec = articleSchemaSpec.nodes[name]
  const dom: Dom = blockDom[name]
  return Node.create({
    name,
    ...('group' in spec ? { group: spec.group } : {}),
    ...('content' in spec ? { content: spec.content } : { atom: true }),
    ...(name === 'image' ? { selectable: false } : {}),
    addAttributes: () => tiptapAttributes('attrs' in spec ? spec.attrs : undefined),
    renderHTML: ({ node }) => {
      const attributes = dom.attributes?.(node.attrs) ?? {}
      if (name === 'image') return [dom.tag(node.attrs), attributes]
      return [dom.tag(node.attrs), { ...attributes, ...styleOf(attributes['style'], node.content.size) }, 0]
    },
  })
}

function markExtension(name: keyof typeof markDom): AnyExtension {
  const spec = articleSchemaSpec.marks[name]
  const dom: Dom = markDom[name]
  return Mark.create({
    name,
    ...('inclusive' in spec ? { inclusive: spec.inclusive } : {}),
    // Tiptap sorts by priority: the document's order of marks is kept
    priority: { link: 103, bold: 102, italic: 101 }[name],
    addAttributes: () => tiptapAttributes('attrs' in spec ? spec.attrs : undefined),
    renderHTML: ({ mark }) => [dom.tag(mark.attrs), dom.attributes?.(mark.attrs) ?? {}, 0],
  })
}

const doc = Node.create({ name: 'doc', topNode: true, content: articleSchemaSpec.nodes.doc.content })
const text = Node.create({ name: 'text' })

/** The article's document model as Tiptap extensions; nothing here edits, parses or pastes. */
export const copyExtensions: readonly AnyExtension[] = [
  doc,
  ...(Object.keys(blockDom) as (keyof typeof blockDom)[]).map(blockExtension),
  text,
  ...(Object.keys(markDom) as (keyof typeof markDom)[]).map(markExtension),
]
