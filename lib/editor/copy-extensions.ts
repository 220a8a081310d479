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
      return name === 'image' ? [dom.tag(node.attrs), attributes] : [dom.tag(node.attrs), attributes, 0]
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
