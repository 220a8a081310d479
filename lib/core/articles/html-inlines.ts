import { cleanText } from './clean-text'
import type { ImageBlock, Mark } from './document'
import type { DropCount } from './dropped'
import { attribute, type HtmlElement } from './html-parser'
import { safeImageAddress, safeLinkAddress } from './link-address'

const BOLD: ReadonlySet<string> = new Set(['b', 'strong'])
const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite'])
/** Spans carry bold and italic in what word processors put on the clipboard. */
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b/i
const ITALIC_STYLE = /font-style\s*:\s*(?:italic|oblique)\b/i

/** The marks that an inline element puts on its text. A link that is no web address is counted as dropped. */
export function marksOf(element: HtmlElement, dropped: DropCount): readonly Mark[] {
  const { tagName } = element
  if (tagName === 'a') return linkOf(element, dropped)
  const style = tagName === 'span' ? attribute(element, 'style') : ''
  const marks: Mark[] = []
  if (BOLD.has(tagName) || BOLD_STYLE.test(style)) marks.push({ type: 'bold' })
  if (ITALIC.has(tagName) || ITALIC_STYLE.test(style)) marks.push({ type: 'italic' })
  return marks
}

function linkOf(element: HtmlElement, dropped: DropCount): readonly Mark[] {
  const raw = cleanText(attribute(element, 'href'))
  const href = safeLinkAddress(raw)
  if (href !== null) return [{ type: 'link', attrs: { href } }]
  // A place in the same page is not an address that anybody would miss.
  if (raw !== '' && !raw.startsWith('#')) dropped.add('link without a web address')
  return []
}

/** Whether an image is one pixel that counts visits, and no picture. */
export function isVisitCounter(element: HtmlElement): boolean {
  return ['width', 'height'].some((name) => /^\s*[01](?:px)?\s*$/.test(attribute(element, name)))
}

/** The image with its address and alternative text; null when no address is http, https or relative. */
export function imageOf(element: HtmlElement): ImageBlock | null {
  // Pages that load pictures late have a stand-in in src.
  const [given, late] = ['src', 'data-src'].map((name) =>
    safeImageAddress(cleanText(attribute(element, name))),
  )
  const src = given ?? late ?? null
  if (src === null) return null
  const alt = cleanText(attribute(element, 'alt')).replace(/\s+/g, ' ').trim()
  return { type: 'image', attrs: { src, alt } }
}
