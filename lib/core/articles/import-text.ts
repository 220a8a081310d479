import { cleanText, nonEmptyLines } from './clean-text'
import type { Block } from './document'

/** Every non-empty line of plain text as a paragraph, verbatim (DESIGN §8.11). */
export function importText(source: string): readonly Block[] {
  return nonEmptyLines(cleanText(source)).map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }))
}
