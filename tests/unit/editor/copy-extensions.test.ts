import { describe, expect, test } from '@jest/globals'
import { getSchema } from '@tiptap/core'
import { Node } from 'prosemirror-model'
import fc from 'fast-check'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { copyExtensions, linesStyle } from '@/lib/editor/copy-extensions'
import { arbitraryDocument } from '@/tests/support/arbitrary-document'

const schema = getSchema([...copyExtensions])

function attributesOf(attrs: Record<string, { default?: unknown; validate?: unknown }> | null | undefined) {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [
      name,
      { default: spec.default, validate: spec.validate },
    ]),
  )
}

describe('the editor schema', () => {
  test('has the nodes of the core schema', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(articleSchema.nodes).sort())
  })

  test('has the marks of the core schema in the same order', () => {
    expect(Object.keys(schema.marks)).toEqual(Object.keys(articleSchema.marks))
  })

  test.each(Object.keys(articleSchema.nodes))('gives %s the same content, group and attributes', (name) => {
    const ours = schema.nodes[name]?.spec
    const core = articleSchema.spec.nodes.get(name)
    expect(ours?.content).toBe(core?.content)
    expect(ours?.group).toBe(core?.group)
    expect(attributesOf(ours?.attrs)).toEqual(attributesOf(core?.attrs))
  })

  test.each(Object.keys(articleSchema.marks))('gives %s the same attributes', (name) => {
    const ours = schema.marks[name]?.spec
    const core = articleSchema.spec.marks.get(name)
    expect(ours?.inclusive).toBe(core?.inclusive)
    expect(attributesOf(ours?.attrs)).toEqual(attributesOf(core?.attrs))
  })

  test('holds every document unchanged', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (doc) => {
        const node = Node.fromJSON(schema, doc)
        node.check()
        expect(node.toJSON()).toEqual(Node.fromJSON(articleSchema, doc).toJSON())
      }),
      { numRuns: 100 },
    )
  })
})

describe('the likely height of a block', () => {
  test.each([
    [0, { '--lines': '1' }],
    [72, { '--lines': '1' }],
    [73, { '--lines': '2' }],
    [200, {}],
    [1000, { '--lines': '14' }],
  ])('of %i letters', (length, expected) => {
    expect(linesStyle(length)).toEqual(expected)
  })
})
