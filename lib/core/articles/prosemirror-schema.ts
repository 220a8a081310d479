import { Schema, type MarkSpec, type NodeSpec, type SchemaSpec } from 'prosemirror-model'

const text = { group: 'body', content: 'text*' } satisfies NodeSpec

const nodes = {
  doc: { content: 'headline body*' },
  headline: { content: 'text*' },
  paragraph: text,
  subhead: { ...text, attrs: { level: { default: 2, validate: 'number' } } },
  listItem: {
    ...text,
    attrs: {
      ordered: { default: false, validate: 'boolean' },
      level: { default: 1, validate: 'number' },
      start: { default: null, validate: 'number|null' },
      continued: { default: false, validate: 'boolean' },
    },
  },
  quote: text,
  tableCell: {
    ...text,
    attrs: {
      table: { default: 0, validate: 'number' },
      row: { default: 0, validate: 'number' },
      column: { default: 0, validate: 'number' },
      header: { default: false, validate: 'boolean' },
    },
  },
  image: {
    group: 'body',
    attrs: { src: { validate: 'string' }, alt: { default: '', validate: 'string' } },
  },
  text: {},
} satisfies Record<string, NodeSpec>

const marks = {
  link: { attrs: { href: { validate: 'string' } }, inclusive: false },
  bold: {},
  italic: {},
} satisfies Record<string, MarkSpec>

/**
 * The document model of `document.ts` for ProseMirror, without DOM (the editor layer adds that).
 * Text blocks may be empty here, because an editor passes through such states; stored documents have none.
 * The order of the marks is the document's order.
 */
export const articleSchemaSpec = { nodes, marks } satisfies SchemaSpec

/** One schema for steps and checks outside an editor. */
export const articleSchema = new Schema<keyof typeof nodes, keyof typeof marks>(articleSchemaSpec)
