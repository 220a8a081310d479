import type { CreateAnnotationInput } from '@/lib/core/annotations/annotation-contract'

/** Words a paragraph of the copy that is measured on; all of one length, so that places are easily told. */
const WORDS = 12
const WORD = 'harbor'
/** Room for 12,000 corrections that do not touch. */
const LONG = 1000
/** 1,200 words, as a story has. */
export const USUAL = 100
const HEADLINE = 'A copy to measure on'

/** Made copy: paragraphs of 12 words. */
export function benchCopy(paragraphs = LONG): string {
  const paragraph = `${Array.from({ length: WORDS }, () => WORD).join(' ')}.`
  return [HEADLINE, ...Array.from({ length: paragraphs }, () => paragraph)].join('\n')
}

const LINE = WORDS * (WORD.length + 1) + 1

/** The place of the word `index` (0–11) of the paragraph `paragraph`, by offsets. */
export function wordAt(paragraph: number, index: number): { revision: 1; start: number; end: number } {
  const start = HEADLINE.length + 1 + (paragraph % LONG) * LINE + index * (WORD.length + 1)
  return { revision: 1, start, end: start + WORD.length }
}

/** The last word is kept free for the creates that are measured. */
export const freeWord = (paragraph: number): CreateAnnotationInput['target'] => wordAt(paragraph, WORDS - 1)

/** The first `count` of the other words, paragraph by paragraph. */
export function filledWords(count: number): { revision: 1; start: number; end: number }[] {
  return Array.from({ length: count }, (_, n) => wordAt(n % LONG, Math.floor(n / LONG)))
}

export const correctionBody = (target: CreateAnnotationInput['target']) => ({
  kind: 'correction' as const,
  target,
  correction: { replacement: 'harbour' },
})
