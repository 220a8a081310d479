import type { Mark } from '../articles/document'

/** Text for Markdown: characters that would start a construct are escaped with a backslash. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~!]/g, (character) => `\\${character}`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\s*)(\d+)([.)])(?=\s|$)/, '$1$2\\$3')
    .replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-=]{2,})\s*$/, '$1\\$2')
}

/**
 * The same for text that stands among CriticMarkup, which knows no escaping. Every delimiter has a brace, or is the
 * `~>` between old and new text, so with braces and tildes as character references no text can open or close a mark.
 */
export function escapeCritic(text: string): string {
  return escapeMarkdown(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;').replaceAll('\\~', '&#126;')
}

/**
 * Text with its marks; white space at the ends stays outside the delimiters, where Markdown asks for it. A run that
 * only white space makes is left as it is.
 */
export function markdownInline(escaped: string, marks: readonly Mark[]): string {
  const match = /^(\s*)(.*?)(\s*)$/s.exec(escaped)
  const [, before = '', core = '', after = ''] = match ?? []
  if (core === '') return escaped
  let text = core
  for (const mark of [...marks].reverse()) {
    if (mark.type === 'bold') text = `**${text}**`
    else if (mark.type === 'italic') text = `*${text}*`
    else text = `[${text}](<${mark.attrs.href.replace(/[<>]/g, encodeURIComponent)}>)`
  }
  return `${before}${text}${after}`
}
