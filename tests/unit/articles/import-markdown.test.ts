import { describe, expect, it } from '@jest/globals'
import { importMarkdown } from '@/lib/core/articles/import-markdown'
import { describeBlock, textOf } from '@/tests/support/describe-document'

const read = (source: string) => importMarkdown(source).blocks.map(describeBlock)

describe('Markdown', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['headings', '# A\n\n### B\n\nC\n---', ['h2 A', 'h3 B', 'h2 C']],
    ['paragraphs over several lines', 'one\ntwo\n\nthree', ['p one two', 'p three']],
    ['hard line breaks', 'one  \ntwo\\\nthree', ['p one', 'p two', 'p three']],
    [
      'marks',
      '**a** _b_ [c](https://e.org "t") <https://e.org>',
      ['p **a** _b_ [c](https://e.org) [https://e.org](https://e.org)'],
    ],
    ['lists', '3. a\n4. b\n   - c\n\n     d', ['3. a', '. b', '  - c', '  + d']],
    ['quotations', '> a\n>\n> b\n\nc', ['> a', '> b', 'p c']],
    ['code', '`a  b`\n\n```\nc  d\n\n  e\n```', ['p a b', 'p c  d', 'p   e']],
    [
      'tables',
      '| A | B |\n|---|--:|\n| c | **d** |',
      ['|! 0,0,0 A', '|! 0,0,1 B', '| 0,1,0 c', '| 0,1,1 **d**'],
    ],
    ['strikethrough as text', 'a ~~b~~ c', ['p a b c']],
    [
      'images',
      '![A dog](dog.jpg)\n\na ![b](https://e.org/b.png) c',
      ['img dog.jpg A dog', 'p a c', 'img https://e.org/b.png b'],
    ],
    ['a rule as nothing', 'a\n\n***\n\nb', ['p a', 'p b']],
    ['HTML as text', 'a <b>c</b> <script>x</script>', ['p a <b>c</b> <script>x</script>']],
    ['entities', '&amp;lt; &eacute;', ['p &lt; é']],
    ['quotes and dashes verbatim', `"a" -- 'b' ... (c)`, [`p "a" -- 'b' ... (c)`]],
    ['addresses in the text as text', 'see www.e.org', ['p see www.e.org']],
    [
      'links that run',
      '[a](javascript:x) ![b](data:text/html,x)',
      ['p [a](javascript:x) ![b](data:text/html,x)'],
    ],
    ['relative links', '[a](/b)', ['p a']],
  ])('reads %s', (_, source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  it('puts footnotes last, as paragraphs with their numbers', () => {
    const source = 'a[^x] b[^2] c[^x]\n\n[^2]: Two **bold**\n\n    More\n\n[^x]: One\n\n[^unused]: Three\n\nd'
    expect(read(source)).toEqual([
      'p a[1] b[2] c[1]',
      'p d',
      'p [1] One',
      'p [2] Two **bold**',
      'p More',
      'p [3] Three',
    ])
  })

  it('keeps very many footnotes as text', () => {
    const notes = Array.from({ length: 30_000 }, (_, n) => `a[^${n}]\n\n[^${n}]: note ${n}\n\n`).join('')
    const text = textOf(importMarkdown(notes).blocks)
    expect(text).toContain('[^29999]: note 29999')
  })

  it('reports strikethrough', () => {
    expect(importMarkdown('~~a~~').dropped).toEqual([{ what: 'strikethrough', count: 1 }])
  })

  it.each([
    ['quotations', '>'],
    ['lists', '- '],
  ])('reads %s 40 levels deep, and refuses deeper ones instead of losing their words', (_, mark) => {
    expect(textOf(importMarkdown(mark.repeat(40) + 'deep').blocks)).toContain('deep')
    expect(() => importMarkdown(mark.repeat(100_000) + 'deep')).toThrow('nested too deep')
    for (let depth = 40; depth < 120; depth += 1) {
      let text: string
      try {
        text = textOf(importMarkdown(mark.repeat(depth) + 'deep').blocks)
      } catch {
        continue
      }
      expect(text).toContain('deep')
    }
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['image brackets', '!['.repeat(50_000)],
    ['stars', '*'.repeat(100_000)],
    ['stars and letters', '*a **b '.repeat(30_000)],
    ['backticks', Array.from({ length: 1000 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['pointed brackets', '<a '.repeat(100_000)],
    ['table pipes', '|'.repeat(50_000) + '\n' + '|-'.repeat(50_000) + '|'],
    ['footnote references', '[^a]: b\n\n' + '[^a]'.repeat(50_000)],
  ])('comes back for 100,000 %s', (_, source) => {
    expect(importMarkdown(source).blocks.length).toBeLessThan(3)
  })
})
