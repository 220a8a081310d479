import { Transform } from '@tiptap/pm/transform'
import type { ArticleDoc, Block } from '@/lib/core/articles/document'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import type { Suggestion } from './suggestion'
import { positionAt, replaceBetween } from './working-copy'

/** The revision with the suggestions (in text order) in place, as the editor holds it: blocks left empty stay. */
export function workingDocument(doc: ArticleDoc, suggestions: readonly Suggestion[]): ArticleDoc {
  if (suggestions.length === 0) return doc
  const base = articleSchema.nodeFromJSON(doc)
  const transform = new Transform(base)
  // From the end on: what stands before keeps its positions.
  for (const { start, end, replacement } of [...suggestions].reverse()) {
    replaceBetween(transform, positionAt(base, start), positionAt(base, end), replacement)
  }
  return { type: 'doc', content: transform.doc.children.map(blockOf) }
}

/** ProseMirror leaves out what is empty; the document's blocks have their text always. */
function blockOf(node: { readonly isTextblock: boolean; readonly toJSON: () => unknown }): Block {
  // The schema is the document's: a test holds them together.
  const block = node.toJSON() as Block
  return node.isTextblock ? ({ content: [], ...block } as Block) : block
}
