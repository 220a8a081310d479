import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { importArticle } from '@/lib/core/articles/import-article'
import { project } from '@/lib/core/articles/projection'
import { correctedDocument } from '@/lib/core/exchange/export-copy'
import { exportAnnotatedMarkdown, exportPlainMarkdown } from '@/lib/core/exchange/export-markdown'
import {
  annotationOn,
  approved,
  correctionOn,
  exportInput,
  plainDocument,
} from '@/tests/support/export-input'

/** Reads CriticMarkup the way its readers do: by its delimiters alone. */
function settle(markdown: string, verdict: 'accept' | 'reject'): string {
  return markdown
    .replace(/\{>>[\s\S]*?<<\}/g, '')
    .replace(/\{==([\s\S]*?)==\}/g, '$1')
    .replace(/\{~~([\s\S]*?)~>([\s\S]*?)~~\}/g, verdict === 'accept' ? '$2' : '$1')
    .replace(/\{\+\+([\s\S]*?)\+\+\}/g, verdict === 'accept' ? '$1' : '')
    .replace(/\{--([\s\S]*?)--\}/g, verdict === 'accept' ? '' : '$1')
}

/** The text that a Markdown reader shows, white space folded. */
function shownText(markdown: string): string {
  return project(importArticle({ content: markdown, format: 'markdown' }).doc)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

const folded = (text: string) =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
const nasty = fc.string({
  unit: fc.constantFrom(...'{}+-~=<>*_[]()#&;\\| ab1.!`"'.split(/(?=.)/)),
  minLength: 1,
  maxLength: 30,
})
const word = fc.constantFrom(
  'alpha',
  'beta',
  '{++',
  '++}',
  '{--x--}',
  '~>',
  '{~~',
  '{>>no<<}',
  '==',
  '**',
  '&amp;',
  '1.',
  '#',
  '- x',
)

describe('Markdown', () => {
  it('of the plain copy reads back as the same text', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (lines) => {
        const doc = plainDocument(
          'Head line',
          lines.map((line) => `x ${line} y`),
        )
        expect(shownText(exportPlainMarkdown(exportInput(doc, []), doc))).toBe(folded(project(doc)))
      }),
    )
  })

  it.each([
    ['    four spaces', '&#32;   four spaces'],
    ['\ta tab', '&#9;a tab'],
  ])('makes no code block of a paragraph that begins with %j', (line, expected) => {
    const doc = plainDocument('Head line', [line])
    expect(exportPlainMarkdown(exportInput(doc, []), doc)).toBe(`# Head line\n\n${expected}\n`)
  })

  it('with CriticMarkup accepts to the corrected copy and rejects to the original', () => {
    const drawn = fc.record({
      words: fc.array(word, { minLength: 3, maxLength: 12 }),
      pick: fc.nat(),
      with: fc.array(word, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(drawn, ({ words, pick, with: replacement }) => {
        const doc = plainDocument('Head line', [`x ${words.join(' ')} y`])
        const index = pick % words.length
        const start = 'Head line\nx '.length + words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1)
        const end = start + (words[index] ?? '').length
        const input = exportInput(doc, [correctionOn(doc, start, end, replacement.join(' '), approved)])
        const critic = exportAnnotatedMarkdown(input)
        expect(shownText(settle(critic, 'accept'))).toBe(folded(project(correctedDocument(input))))
        expect(shownText(settle(critic, 'reject'))).toBe(folded(project(doc)))
      }),
    )
  })

  it.each([
    ['a replacement is one substitution', [4, 8, 'the OSCE'], 'One {~~word~>the OSCE~~}{>>'],
    ['a deletion keeps no empty new text', [3, 8, ''], 'One{-- word--}{>>'],
    ['an insertion stands at its point', [3, 3, ' more'], 'One{++ more++}{>>'],
  ] as const)('%s', (_, [start, end, replacement], expected) => {
    const doc = plainDocument('H', ['One word here'])
    const input = exportInput(doc, [correctionOn(doc, start + 2, end + 2, replacement, approved)])
    expect(exportAnnotatedMarkdown(input)).toContain(expected)
  })

  it('lets byline and dateline make no mark', () => {
    const input = exportInput(plainDocument('H', ['One']), [])
    const article = { ...input.article, byline: '{++ Ada ++}', dateline: '{~~ Here ~> There ~~}' }
    const critic = exportAnnotatedMarkdown({ ...input, article })
    expect(critic).not.toMatch(/[{}]/)
    expect(shownText(critic)).toBe('H\n{++ Ada ++}\n{~~ Here ~> There ~~}\nOne')
  })

  it('lists a rejected correction without drawing it', () => {
    const doc = plainDocument('H', ['One word here'])
    const markdown = exportAnnotatedMarkdown(
      exportInput(doc, [correctionOn(doc, 6, 10, 'deed', { state: 'rejected' })]),
    )
    expect(markdown).not.toContain('~>')
    expect(markdown).toContain('stet')
  })

  it('prints a correction and its claim together', () => {
    const doc = plainDocument('H', ['One word here'])
    const claim = {
      id: '00000000-0000-7000-8000-0000000000c1',
      statement: 'The word is here',
      claimant: 'A sample source',
      saidAt: null,
      verdict: 'False',
      explanation: null,
      state: 'checked' as const,
      version: 1,
      verdicts: [],
      correctionIds: [],
      articles: 1,
    }
    const correction = correctionOn(doc, 6, 10, 'deed', approved)
    const joined = {
      ...correction,
      correction: {
        original: 'word',
        replacement: 'deed',
        category: 'fact' as const,
        reason: '',
        inQuotation: false,
        claim: { id: claim.id, statement: claim.statement, verdict: claim.verdict },
      },
    }
    const carrier = annotationOn(doc, {
      kind: 'claim',
      start: 2,
      end: 15,
      state: 'checked',
      claim: { ...claim, correctionIds: [joined.id] },
    })
    const markdown = exportAnnotatedMarkdown(exportInput(doc, [joined, carrier]))
    expect(markdown).toMatch(/Claim: The word is here — False/)
    expect(markdown).toMatch(/Corrected: “word” → “deed”/)
  })
})
