import { parse } from 'parse5'
import type { SourceFormat } from '@/lib/core/articles/article-contract'
import {
  isElement,
  isTextNode,
  walkHtml,
  type HtmlElement,
  type HtmlParent,
} from '@/lib/core/articles/html-parser'

/**
 * The source without the first place where each of the texts stands as a line of its own: of text and Markdown a
 * line, of HTML an innermost element. Null when one is not found. Whether the result reads as wanted is for the
 * caller to check: a source may say the same in ways that this does not see.
 */
export function cutLines(content: string, format: SourceFormat, texts: readonly string[]): string | null {
  return format === 'html' ? cutElements(content, texts) : cutSourceLines(content, format, texts)
}

function cutSourceLines(content: string, format: SourceFormat, texts: readonly string[]): string | null {
  const lines = content.split(/\r\n|[\n\r\u2028\u2029]/)
  for (const text of texts) {
    const at = lines.findIndex((line) => plain(line, format) === text.trim())
    if (at < 0) return null
    lines.splice(at, 1, ...(format === 'markdown' ? [''] : []))
  }
  return lines.join('\n')
}

/** A Markdown line without the marks that stand around a headline or a byline. */
function plain(line: string, format: SourceFormat): string {
  if (format === 'text') return line.trim()
  return line
    .replace(/^\s*#{1,6}\s+|\s+#+\s*$/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|_)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}

function cutElements(content: string, texts: readonly string[]): string | null {
  return texts.reduce<string | null>(
    (left, text) => (left === null ? null : cutElement(left, squeeze(text))),
    content,
  )
}

/** Not with the browser's own parser: the page's policy would report every handler in what was pasted. */
function cutElement(content: string, words: string): string | null {
  const place = firstElement(parse(content, { sourceCodeLocationInfo: true }), words)?.sourceCodeLocation
  return place ? content.slice(0, place.startOffset) + content.slice(place.endOffset) : null
}

/** The first element of the body, in the order of the page, that says this and no more. */
function firstElement(root: HtmlParent, words: string): HtmlElement | null {
  const wanted = words.replaceAll(' ', '').length
  const fitting: { readonly element: HtmlElement; readonly order: number }[] = []
  let text = ''
  let letters = 0
  let order = 0
  walkHtml(
    root,
    { from: 0, lettersBefore: 0, at: 0 },
    (node, around) => {
      if (isTextNode(node)) {
        text += node.value
        letters += node.value.replace(/\s+/g, '').length
      }
      if (!isElement(node)) return around
      return node.tagName === 'head' ? null : { from: text.length, lettersBefore: letters, at: (order += 1) }
    },
    (node, { from, lettersBefore, at }) => {
      // Counted first: to compare the text of every element would take time quadratic in a page's depth.
      if (!isElement(node) || letters - lettersBefore !== wanted) return
      if (!['html', 'body'].includes(node.tagName) && squeeze(text.slice(from)) === words) {
        fitting.push({ element: node, order: at })
      }
    },
  )
  return fitting.sort((a, b) => a.order - b.order)[0]?.element ?? null
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
