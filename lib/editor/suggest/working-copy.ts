import type { Mark, Node } from 'prosemirror-model'
import type { Transform } from '@tiptap/pm/transform'
import type { ProjectedBlock } from '@/lib/core/articles/projection'
import { firstIndex } from '@/lib/core/first-index'
import type { TextEdit } from './edit-suggestions'

const known = new WeakMap<Node, readonly ProjectedBlock[]>()

/** The text blocks in order, `start` and `end` in UTF-16 code units of `textOf`; made once for each document. */
export function workingBlocks(doc: Node): readonly ProjectedBlock[] {
  let blocks = known.get(doc)
  if (blocks === undefined) {
    blocks = placeBlocks(doc)
    known.set(doc, blocks)
  }
  return blocks
}

function placeBlocks(doc: Node): readonly ProjectedBlock[] {
  const blocks: ProjectedBlock[] = []
  let start = 0
  doc.forEach((block, position, index) => {
    if (!block.isTextblock) return
    const end = start + block.content.size
    blocks.push({ index, start, end, position })
    start = end + 1
  })
  return blocks
}

/** The text of the document, a line for each text block, also for an empty one. */
export function textOf(doc: Node): string {
  const lines: string[] = []
  doc.forEach((block) => {
    if (block.isTextblock) lines.push(block.textContent)
  })
  return lines.join('\n')
}

/** The text between two offsets: `textOf(doc).slice(from, to)` without the rest. */
export function textBetween(doc: Node, from: number, to: number): string {
  const blocks = workingBlocks(doc)
  const lines: string[] = []
  for (let at = blockIndexAt(blocks, ({ start }) => start <= from); at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined || block.start > to) break
    const text = doc.child(block.index).textContent
    lines.push(text.slice(Math.max(0, from - block.start), Math.max(0, to - block.start)))
  }
  return lines.join('\n')
}

/** The position of an offset of the document's text, inside a text block. */
export function positionAt(doc: Node, offset: number): number {
  const blocks = workingBlocks(doc)
  const block = blocks[blockIndexAt(blocks, ({ start }) => start <= offset)]
  if (block === undefined) return 1
  return block.position + 1 + Math.min(Math.max(offset, block.start), block.end) - block.start
}

/** The offset of a position; one between blocks goes to the end of the block before it. */
export function offsetAt(doc: Node, position: number): number {
  const blocks = workingBlocks(doc)
  const block = blocks[blockIndexAt(blocks, (one) => one.position < position)]
  return block === undefined ? 0 : Math.min(block.start + position - block.position - 1, block.end)
}

/** The last block that passes, where all that pass come first; the first one when none does. */
function blockIndexAt(blocks: readonly ProjectedBlock[], passes: (block: ProjectedBlock) => boolean): number {
  return Math.max(firstIndex(blocks, (block) => !passes(block)) - 1, 0)
}

/** Puts `text` in place of a span of the document's text; line ends join blocks, or split them into the same type. */
export function replaceText(transform: Transform, { from, to, text }: TextEdit): void {
  const { doc } = transform
  replaceBetween(transform, positionAt(doc, from), positionAt(doc, to), text)
}

/**
 * As `replaceText`, by positions inside text blocks. New text takes the marks of what it replaces, as an applied
 * correction does; images between the positions stay, behind the joined block.
 */
export function replaceBetween(transform: Transform, start: number, end: number, text: string): void {
  const marks = marksFor(transform.doc, start, end)
  if (start < end) {
    const images = imagesBetween(transform.doc, start, end)
    transform.delete(start, end)
    if (images.length > 0) transform.insert(transform.doc.resolve(start).after(1), images)
  }
  const { schema } = transform.doc.type
  const write = (line: string, at: number) => {
    if (line !== '') transform.insert(at, schema.text(line, marks))
  }
  const [first = '', ...lines] = text.split('\n')
  write(first, start)
  let at = start + first.length
  for (const line of lines) {
    const block = transform.doc.resolve(at).parent
    transform.split(at, 1, [{ type: block.type, attrs: block.attrs }])
    at += 2
    write(line, at)
    at += line.length
  }
}

/** The marks that new words take in place of what stands between two positions. */
export function marksFor(doc: Node, start: number, end: number): readonly Mark[] {
  const replaced = start < end ? doc.nodeAt(start) : null
  return replaced?.isText ? replaced.marks : doc.resolve(start).marks()
}

function imagesBetween(doc: Node, start: number, end: number): readonly Node[] {
  const images: Node[] = []
  doc.nodesBetween(start, end, (node) => {
    if (node.isBlock && node.isLeaf) images.push(node)
    return false
  })
  return images
}
