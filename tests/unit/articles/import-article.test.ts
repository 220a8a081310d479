import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cleanText, nonEmptyLines } from '@/lib/core/articles/clean-text'
import { headlineText, parseDocument } from '@/lib/core/articles/document'
import { importArticle, MAX_WORDS, type ArticleFormat } from '@/lib/core/articles/import-article'
import { project } from '@/lib/core/articles/projection'
import { describeBlock } from '@/tests/support/describe-document'

const read = (content: string, format: ArticleFormat, headline?: string) =>
  importArticle({ content, format, headline }).doc.content.map(describeBlock)

describe('the headline', () => {
  it.each<readonly [string, ArticleFormat, string, readonly string[]]>([
    ['is the first line of text', 'text', '\n A \n\nB', ['H  A ', 'p B']],
    ['is the first block of Markdown, whatever it is', 'markdown', 'A\n\n# B', ['H A', 'h2 B']],
    ['is the first Markdown heading, with its marks', 'markdown', '# A *b*\n\nC', ['H A _b_', 'p C']],
    ['is behind an image that comes first', 'markdown', '![](a.png)\n\nA', ['H A', 'img a.png']],
    [
      'is the h1 of a page',
      'html',
      '<title>A - The Site</title><p>top<h1>A</h1><p>B',
      ['H A', 'p top', 'p B'],
    ],
    ['is one line', 'html', '<h1>A<br><em>b</em><img src=x.png></h1>c', ['H A _b_', 'img x.png', 'p c']],
    [
      'is the h1 that the title repeats',
      'html',
      '<title>a b | Site</title><h1>Site</h1><h1>A b</h1>c',
      ['H A b', 'h2 Site', 'p c'],
    ],
    [
      'is the first h1 when the title repeats none',
      'html',
      '<title>X</title><h1></h1><h1>A</h1><h1>B</h1>',
      ['H A', 'h2 B'],
    ],
    ['is the title when there is no h1', 'html', '<title> A\n b</title><p>C', ['H A b', 'p C']],
    [
      'is not doubled when the first block is the title',
      'html',
      '<title>A</title><h2>A</h2><p>C',
      ['H A', 'p C'],
    ],
    ['is the first block without either', 'html', '<p>A<p>B', ['H A', 'p B']],
    ['is all there is in a page of a title', 'html', '<title>A</title>', ['H A']],
  ])('%s', (_, format, content, blocks) => {
    expect(read(content, format)).toEqual(blocks)
  })

  it.each<readonly [string, ArticleFormat, string, readonly string[]]>([
    ['text', 'text', 'A\nB', ['H Given', 'p A', 'p B']],
    ['Markdown', 'markdown', '# A\n\nB', ['H Given', 'h2 A', 'p B']],
    ['a page', 'html', '<title>T</title><h1>A</h1>B', ['H Given', 'h2 A', 'p B']],
  ])('given beside %s leaves the body whole', (_, format, content, blocks) => {
    expect(read(content, format, 'Given')).toEqual(blocks)
  })

  it('given in several lines is one', () => {
    expect(
      headlineText(importArticle({ content: 'x', format: 'text', headline: 'A\r\nb\u2028c\u0000' }).doc),
    ).toBe('A b c')
  })

  it.each([undefined, null, '', ' \n '])('given as %j is not given', (headline) => {
    expect(headlineText(importArticle({ content: 'A\nB', format: 'text', headline }).doc)).toBe('A')
  })
})

describe('text', () => {
  it('keeps every line that is not empty, verbatim', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\r\n', '\r', '\u2028', ' ', '\t', '\ud800', 'e\u0301'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const content = pieces.join('')
        const lines = nonEmptyLines(cleanText(content))
        fc.pre(lines.length > 0)
        const { doc } = importArticle({ content, format: 'text' })
        expect(project(doc)).toBe(lines.join('\n'))
        expect(parseDocument(doc)).toEqual(doc)
      }),
    )
  })

  it('reports the control characters it drops', () => {
    expect(importArticle({ content: 'a\u0000b\u0007', format: 'text' }).dropped).toEqual([
      { what: 'control character', count: 2 },
    ])
  })
})

describe('refusals', () => {
  it.each<readonly [string, ArticleFormat, string, string | undefined]>([
    ['nothing', 'text', '', undefined],
    ['blank lines', 'text', ' \n\u00a0\r\n\ufeff', undefined],
    ['control characters', 'text', '\u0000\u0001', undefined],
    ['a headline without a body', 'text', ' ', 'Given'],
    ['Markdown without text', 'markdown', '***\n\n![](a.png)', undefined],
    ['a page of scripts', 'html', '<script>x</script><p>&nbsp;', undefined],
  ])('%s is no article', (_, format, content, headline) => {
    const refusal = {
      code: 'invalid',
      status: 422,
      extra: { errors: [{ path: 'content', message: 'There is no text in it.' }] },
    }
    expect(() => importArticle({ content, format, headline })).toThrow(expect.objectContaining(refusal))
  })

  it('more words than an article may have are too many', () => {
    const content = (words: number) => 'H\n' + 'word '.repeat(words - 1)
    expect(() => importArticle({ content: content(MAX_WORDS), format: 'text' })).not.toThrow()
    expect(() => importArticle({ content: content(MAX_WORDS + 1), format: 'text' })).toThrow(
      expect.objectContaining({ code: 'too_large', status: 413 }),
    )
  })
})
