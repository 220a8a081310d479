import {
  inlineText,
  mergeInlines,
  textNode,
  type Block,
  type ImageBlock,
  type Inline,
  type Mark,
  type TextBlock,
} from './document'

/** Makes a block of the text that was written since the last line end. */
export type Shape = (content: readonly Inline[]) => TextBlock

/** Collects runs of text into blocks. Blank blocks vanish. */
export type BlockWriter = {
  /** Blocks finished so far. */
  readonly blocks: readonly Block[]
  /** Writes text with white space collapsed as a browser does. */
  readonly write: (text: string, marks: readonly Mark[]) => void
  /** Writes text as it is; it holds no line end. */
  readonly writeVerbatim: (text: string, marks: readonly Mark[]) => void
  /** Adds an image, after the block in which it stands so that a sentence is not cut in two. */
  readonly addImage: (image: ImageBlock) => void
  /** Ends the block, which becomes what `shape` makes of it. */
  readonly endBlock: (shape: Shape) => void
  /** From here to `releaseImages` images wait, so that a table is not cut in two. Pairs nest. */
  readonly holdImages: () => void
  readonly releaseImages: () => void
}

const WHITE_SPACE = /[ \t\n\r\f]+/g

/** A writer with nothing written. */
export function createBlockWriter(): BlockWriter {
  const blocks: Block[] = []
  let line: Inline[] = []
  let images: ImageBlock[] = []
  let held = 0
  /** Whether a collapsible space would follow nothing or another one. */
  let atSpace = true

  const placeImages = () => {
    if (held > 0) return
    for (const image of images) blocks.push(image)
    images = []
  }
  const append = (text: string, marks: readonly Mark[]) => {
    if (text !== '') line.push(textNode(text, marks))
  }
  return {
    blocks,
    write: (text, marks) => {
      const collapsed = text.replace(WHITE_SPACE, ' ')
      const added = atSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
      append(added, marks)
      if (added !== '') atSpace = added.endsWith(' ')
    },
    writeVerbatim: (text, marks) => {
      append(text, marks)
      if (text !== '') atSpace = false
    },
    addImage: (image) => {
      images.push(image)
      if (line.length === 0) placeImages()
    },
    endBlock: (shape) => {
      const content = mergeInlines(atSpace ? withoutLastSpace(line) : line)
      if (inlineText(content).trim() !== '') blocks.push(shape(content))
      line = []
      atSpace = true
      placeImages()
    },
    holdImages: () => {
      held += 1
    },
    releaseImages: () => {
      held -= 1
      placeImages()
    },
  }
}

function withoutLastSpace(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1)
  if (!last?.text.endsWith(' ')) return line
  return [...line.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]
}
