import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { assignLines, guessRoles, previewLines, type LineRole } from '@/lib/core/articles/import-preview'

const pasted =
  '\uFEFFHARBOUR TOWN\r\n\r\nFerry stops for a week\r\nBy Ada Moss\r\nThe ferry stops on Monday.\r\n  It starts again on Sunday. '

describe('assignLines', () => {
  it('sorts lines into fields and leaves the body verbatim', () => {
    expect(assignLines(pasted, ['dateline', 'headline', 'byline'])).toEqual({
      headline: 'Ferry stops for a week',
      byline: 'By Ada Moss',
      dateline: 'HARBOUR TOWN',
      content: 'The ferry stops on Monday.\n  It starts again on Sunday. ',
    })
  })

  it('leaves all to the body when no role is given', () => {
    expect(assignLines('One\nTwo', [])).toEqual({
      headline: null,
      byline: null,
      dateline: null,
      content: 'One\nTwo',
    })
  })

  it('joins lines of one field and takes body lines from between', () => {
    expect(assignLines('A \nB\n C', ['headline', 'body', 'headline'])).toMatchObject({
      headline: 'A C',
      content: 'B',
    })
  })

  it('loses no line', () => {
    const role = fc.constantFrom<LineRole>('headline', 'byline', 'dateline', 'body')
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/)), fc.array(role), (lines, roles) => {
        const { headline, byline, dateline, content } = assignLines(lines.join('\n'), roles)
        const words = [headline, byline, dateline, content].flatMap(
          (part) => part?.split(/\s/).filter(Boolean) ?? [],
        )
        expect(words.sort()).toEqual([...lines].sort())
      }),
    )
  })
})

describe('guessRoles', () => {
  it('takes the first line for the headline and guesses nothing else', () => {
    expect(guessRoles(previewLines(pasted))).toEqual(['headline', 'body', 'body', 'body', 'body'])
    expect(guessRoles([])).toEqual([])
  })
})
