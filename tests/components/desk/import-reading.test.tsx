import { describe, expect, test } from '@jest/globals'
import { emptyDraft, withRole, type ImportDraft, type LineRole } from '@/components/desk/import-draft'
import { readImport } from '@/components/desk/import-reading'
import { blockText } from '@/lib/core/articles/document'

const text =
  'Harbour bridge to close\n\nBy Ada Fenn\nPORT ELLEN, May 3\n  The bridge closes on Monday.  \nIt opens in June.\n'
const markdown =
  '# Harbour bridge to *close*\n\n**By Ada Fenn**\n\nThe bridge [closes](https://example.org/x) on Monday.\n\n- one\n- two\n'
const html =
  '<html><head><title>Bridge | The Daily</title></head><body><h1>Harbour bridge to close</h1><div class="by"><p>By Ada Fenn</p></div><p>The <b>bridge</b> closes.</p><script>x()</script></body></html>'

function draft(
  format: ImportDraft['format'],
  content: string,
  ...roles: readonly [number, LineRole][]
): ImportDraft {
  return roles.reduce<ImportDraft>((before, [line, role]) => withRole(before, line, role), {
    ...emptyDraft,
    format,
    content,
  })
}
const body = (of: ImportDraft) => readImport(of).doc?.content.slice(1).map(blockText)

describe('reading an import', () => {
  test('leaves text untouched while the first line is the headline', () => {
    expect(readImport(draft('text', text)).input).toEqual({ content: text, format: 'text' })
  })

  test.each([
    ['text', text, ['PORT ELLEN, May 3', '  The bridge closes on Monday.  ', 'It opens in June.']],
    ['markdown', markdown, ['The bridge closes on Monday.', 'one', 'two']],
    ['html', html, ['The bridge closes.']],
  ] as const)('takes a byline out of the body of %s', (format, content, rest) => {
    const chosen = draft(format, content, [1, 'byline'])
    expect(readImport(chosen)).toMatchObject({
      fields: { headline: 'Harbour bridge to close', byline: 'By Ada Fenn' },
      errors: {},
    })
    expect(body(chosen)).toEqual(rest)
  })

  test('gives a second line to the headline and the first one back to the body', () => {
    const chosen = draft('text', text, [1, 'headline'])
    expect(readImport(chosen).fields.headline).toBe('By Ada Fenn')
    expect(body(chosen)?.[0]).toBe('Harbour bridge to close')
  })

  test('keeps links and bold of what stays', () => {
    const { doc } = readImport(draft('markdown', markdown, [1, 'byline']))
    expect(JSON.stringify(doc)).toContain('https://example.org/x')
  })

  test('cuts the headline’s line when another headline is typed', () => {
    const typed = { ...draft('text', text), typed: { ...emptyDraft.typed, headline: 'Bridge shuts' } }
    expect(readImport(typed).input).toMatchObject({ headline: 'Bridge shuts' })
    expect(body(typed)?.[0]).toBe('By Ada Fenn')
  })

  test('asks for a headline when no line is one', () => {
    const chosen = draft('text', text, [0, 'body'])
    const { input, errors } = readImport(chosen)
    expect(input).toBeNull()
    expect(errors.headline).toMatch(/headline/)
    expect(body(chosen)?.[0]).toBe('Harbour bridge to close')
  })

  test('says what is left out', () => {
    expect(readImport(draft('html', html)).dropped).toEqual([{ what: 'script', count: 1 }])
  })

  test('refuses rather than guesses when a line can’t be cut', () => {
    const twice = '<p>Bridge</p><p>By <span>Ada</span><br>Fenn</p><p>Text.</p>'
    const { input, errors } = readImport(draft('html', twice, [1, 'byline']))
    expect(input).toBeNull()
    expect(errors.content).toBeDefined()
  })
})
