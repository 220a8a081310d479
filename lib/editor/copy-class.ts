/** From this many blocks on, what is out of view is not laid out. */
const LONG_ARTICLE = 150

/** The class of the element that holds the blocks. */
export function copyClass(blocks: number): string {
  return blocks >= LONG_ARTICLE ? 'copy copy-long' : 'copy'
}
