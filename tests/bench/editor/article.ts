import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'

/** A made article and what stands on it. Offsets are UTF-16 code units of the text. */
export type BenchArticle = {
  readonly name: string
  /** the text blocks; the first is the headline */
  readonly blocks: readonly string[]
  readonly marks: readonly BenchMark[]
}
export type BenchMark = { readonly kind: AnnotationKind; readonly start: number; readonly end: number }

const VOCABULARY =
  'the a of in harbour council budget said on and to that river bridge minister for report with school during winter ' +
  'parish figures from engineers between station is was were market ferry growers after before rent water every third ' +
  'signal district survey which it by spokeswoman committee at northern eleven hundred'
const WORDS = VOCABULARY.split(' ')
const PARAGRAPH = 45
const SEED = 20_261_124

export type Shape = {
  readonly words: number
  readonly annotations: number
  readonly paragraph?: number
  /** so many of the annotations lie over one another in the middle of the text */
  readonly deep?: number
  /** one annotation goes over so many blocks */
  readonly over?: number
}

/** The same article every time: paragraphs of our own words, annotations spread evenly over them. */
export function benchArticle(name: string, shape: Shape): BenchArticle {
  const random = seeded(SEED)
  const blocks = ['A copy to measure the room on']
  const perBlock = shape.paragraph ?? PARAGRAPH
  for (let left = shape.words; left > 0; left -= perBlock) {
    blocks.push(paragraphOf(random, Math.min(perBlock, left)))
  }
  return { name, blocks, marks: [...spread(blocks, shape, random), ...extremes(blocks, shape)] }
}

/** Spans of one to six words, in the order of the text, each in its own stretch of it. */
function spread(blocks: readonly string[], { annotations }: Shape, random: () => number): BenchMark[] {
  const text = blocks.join('\n')
  const first = (blocks[0]?.length ?? 0) + 1
  const stretch = (text.length - first) / Math.max(annotations, 1)
  const marks: BenchMark[] = []
  for (let n = 0; n < annotations; n += 1) {
    const from = Math.floor(first + n * stretch)
    const start = wordStart(text, from)
    const room = Math.max(3, Math.min(36, Math.floor(first + (n + 1) * stretch) - start - 8))
    const end = wordEnd(text, start + 1 + Math.floor(random() * room))
    marks.push({ kind: kindOf(n), start, end })
  }
  return marks.filter(({ start, end }) => end > start && !text.slice(start, end).includes('\n'))
}

function extremes(blocks: readonly string[], { deep = 0, over = 0 }: Shape): BenchMark[] {
  const text = blocks.join('\n')
  const middle = wordStart(text, Math.floor(text.length / 2))
  const marks: BenchMark[] = []
  for (let n = 0; n < deep; n += 1) {
    marks.push({ kind: 'claim', start: middle, end: Math.min(middle + 30 + n * 4, text.length) })
  }
  if (over > 0) {
    const start = blocks.slice(0, 4).join('\n').length + 1
    const end = blocks.slice(0, 4 + over).join('\n').length
    marks.push({ kind: 'query', start, end })
  }
  return marks
}

function kindOf(n: number): AnnotationKind {
  return n % 5 < 2 ? 'correction' : n % 5 < 4 ? 'claim' : 'query'
}

function wordStart(text: string, from: number): number {
  let at = from
  while (at > 0 && at < text.length && !/\s/.test(text[at - 1] ?? ' ')) at += 1
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && /[a-z]/i.test(text[at] ?? '')) at += 1
  return at
}

function paragraphOf(random: () => number, words: number): string {
  const sentences: string[] = []
  for (let left = words; left > 0;) {
    const length = Math.min(left, 8 + Math.floor(random() * 12))
    const run = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)] ?? 'the').join(' ')
    sentences.push(`${run.charAt(0).toUpperCase()}${run.slice(1)}.`)
    left -= length
  }
  return sentences.join(' ')
}

/** A small generator of even numbers in [0, 1): a linear congruence, as in Knuth's MMIX. */
function seeded(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn
    return Number(state >> 32n) / 0x1_0000_0000
  }
}
