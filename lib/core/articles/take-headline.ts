import { inlineText, isTextBlock, mergeInlines, type Block, type Inline } from './document'
import type { HtmlImport } from './import-html'

/** An import's headline, in one line, and what is left of its blocks. */
export type Split = { readonly headline: readonly Inline[]; readonly body: readonly Block[] }

/**
 * Takes the headline out of an import to which none was given (DESIGN §8.10): a page's main heading or title, else the
 * first block with text. Null when there is no text at all.
 */
export function takeHeadline(page: HtmlImport): Split | null {
  return pageHeadline(page) ?? firstBlock(page.blocks)
}

/**
 * The headline of a page: its first h1 before its title, because a saved page's title carries the name of the site
 * ("… | The Daily"), is often cut or written for search engines, and has no italics or links. Where several h1 stand in
 * a page, the masthead is often the first, so the one that the title repeats earliest is taken.
 */
function pageHeadline({ title, blocks, mainHeadings }: HtmlImport): Split | null {
  const candidates = mainHeadings
    .map(({ from, to }) => ({ from, to, headline: oneLine(blocks.slice(from, to)) }))
    .filter(({ headline }) => headline.length > 0)
  const repeated = candidates
    .map((candidate) => ({ candidate, at: foldedIndex(title, inlineText(candidate.headline)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  const chosen = repeated?.candidate ?? candidates[0]
  if (chosen !== undefined) {
    const isBody = (block: Block, index: number) =>
      index < chosen.from || index >= chosen.to || !isTextBlock(block)
    return { headline: chosen.headline, body: blocks.filter(isBody) }
  }
  if (title === '') return null
  const first = firstBlock(blocks)
  const repeats = first !== null && inlineText(first.headline).trim() === title
  return repeats ? first : { headline: [{ type: 'text', text: title }], body: blocks }
}

function foldedIndex(title: string, heading: string): number {
  return title.toLowerCase().indexOf(heading.toLowerCase())
}

function firstBlock(blocks: readonly Block[]): Split | null {
  const first = blocks.find(isTextBlock)
  return first === undefined
    ? null
    : { headline: first.content, body: blocks.filter((block) => block !== first) }
}

/** Several blocks (an h1 with a `<br>`) as one line, joined by spaces. */
function oneLine(blocks: readonly Block[]): readonly Inline[] {
  const space: Inline = { type: 'text', text: ' ' }
  return mergeInlines(
    blocks.filter(isTextBlock).flatMap(({ content }, index) => (index > 0 ? [space, ...content] : content)),
  )
}
