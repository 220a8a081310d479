import { isTextBlock, type ArticleDoc, type Block, type Inline, type Mark } from '../articles/document'
import type { Drawing, Placed } from './drawn-annotations'

/**
 * A piece of an annotated block: text of the copy (perhaps deleted, perhaps inside claims or queries), the new text
 * of a correction, the end of a block that a correction removes, or the numbers of the notes that end here.
 */
export type Piece =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly Mark[]
      readonly deletedBy: Placed | null
      readonly inside: readonly Placed[]
    }
  | { readonly kind: 'inserted'; readonly text: string; readonly marks: readonly Mark[]; readonly by: Placed }
  | { readonly kind: 'joined'; readonly by: Placed }
  | { readonly kind: 'notes'; readonly numbers: readonly number[] }

export type AnnotatedBlock = { readonly block: Block; readonly pieces: readonly Piece[] }

/**
 * The document as blocks of pieces, with what is drawn. Offsets are those of the projection; the cost is linear in the
 * text plus, in each piece, the annotations that cover it.
 */
export function annotatedPieces(doc: ArticleDoc, drawing: Drawing): readonly AnnotatedBlock[] {
  const all = [...drawing.marks, ...drawing.corrections].sort((a, b) => a.start - b.start)
  let at = 0
  let next = 0
  let live: readonly Placed[] = []
  return doc.content.map((block) => {
    if (!isTextBlock(block)) return { block, pieces: [] }
    const start = at
    const end = start + block.content.reduce((length, { text }) => length + text.length, 0)
    live = live.filter((placed) => placed.end >= start)
    while (next < all.length && (all[next]?.start ?? Infinity) <= end)
      live = [...live, ...all.slice(next, ++next)]
    at = end + 1
    return { block, pieces: blockPieces(block.content, start, end, live) }
  })
}

function blockPieces(
  content: readonly Inline[],
  start: number,
  end: number,
  live: readonly Placed[],
): readonly Piece[] {
  const cuts = new Set<number>([start, end])
  for (const placed of live) {
    if (placed.start > start && placed.start < end) cuts.add(placed.start)
    if (placed.end > start && placed.end < end) cuts.add(placed.end)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const pieces: Piece[] = [...endings(live, start, content, start, { atBlockStart: true })]
  edges.slice(0, -1).forEach((from, index) => {
    const to = edges[index + 1] ?? end
    const covering = live.filter((placed) => placed.start < to && placed.end > from)
    pieces.push(...textPieces(content, start, from, to, covering))
    pieces.push(...endings(live, to, content, start, { atBlockStart: false }))
  })
  const joining = live.find(
    (placed) => placed.annotation.kind === 'correction' && placed.start <= end && placed.end > end,
  )
  if (joining !== undefined) pieces.push({ kind: 'joined', by: joining })
  // What ends with the line end ends here: its place is before the next block, not at its beginning.
  return [...pieces, ...endings(live, end + 1, content, start, { atBlockStart: false })]
}

function textPieces(
  content: readonly Inline[],
  blockStart: number,
  from: number,
  to: number,
  covering: readonly Placed[],
): Piece[] {
  const deletedBy = covering.find(({ annotation }) => annotation.kind === 'correction') ?? null
  const inside = covering.filter(({ annotation }) => annotation.kind !== 'correction')
  return sliceInlines(content, from - blockStart, to - blockStart).map((node) => ({
    kind: 'text',
    text: node.text,
    marks: node.marks ?? [],
    deletedBy,
    inside,
  }))
}

/** What stands at an offset after the text before it: new texts of corrections that end here, and note numbers. */
function endings(
  live: readonly Placed[],
  offset: number,
  content: readonly Inline[],
  blockStart: number,
  { atBlockStart }: { readonly atBlockStart: boolean },
): Piece[] {
  // An insertion at a block's first offset belongs there; a span that ends at this offset ended in the block before.
  const here = live.filter(
    (placed) => placed.end === offset && (!atBlockStart || placed.start === placed.end),
  )
  const inserted = here.flatMap((placed): Piece[] => {
    const text = placed.annotation.correction?.replacement ?? ''
    if (text === '') return []
    return [{ kind: 'inserted', text, marks: marksFor(content, placed, blockStart), by: placed }]
  })
  const numbers = here.map(({ note }) => note)
  return numbers.length === 0 ? inserted : [...inserted, { kind: 'notes', numbers }]
}

/** DESIGN §8.4: the marks of the first character replaced; those before an insertion, or before a line end replaced. */
function marksFor(content: readonly Inline[], placed: Placed, blockStart: number): readonly Mark[] {
  const at = placed.start - blockStart
  const replaced = placed.start === placed.end ? undefined : nodeAt(content, at)
  return (replaced ?? nodeAt(content, at - 1))?.marks ?? []
}

/** The text of the character at an offset of the block; of its first one where the offset is before the block. */
function nodeAt(content: readonly Inline[], offset: number): Inline | undefined {
  const at = Math.max(offset, 0)
  return sliceInlines(content, at, at + 1)[0]
}

function sliceInlines(content: readonly Inline[], from: number, to: number): readonly Inline[] {
  let at = 0
  return content.flatMap((node): readonly Inline[] => {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, node.text.length)
    at += node.text.length
    return start < end ? [{ ...node, text: node.text.slice(start, end) }] : []
  })
}
