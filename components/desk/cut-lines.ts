import type { SourceFormat } from '@/lib/core/articles/article-contract'

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

/** The parser of `DOMParser` makes an inert page: nothing in it runs or is fetched. */
function cutElements(content: string, texts: readonly string[]): string | null {
  const page = new DOMParser().parseFromString(content, 'text/html')
  for (const text of texts) {
    const words = squeeze(text)
    const fitting = [...page.body.querySelectorAll('*')].filter(
      (element) => squeeze(element.textContent) === words,
    )
    const first = fitting[0]
    if (!first) return null
    first.remove()
  }
  return page.documentElement.outerHTML
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
