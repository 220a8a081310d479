import { describe, expect, it } from '@jest/globals'
import { cutLines } from '@/components/desk/cut-lines'

describe('cutting lines out of HTML', () => {
  it.each([
    ['a paragraph', '<p>One</p><p>By  Ada\nFenn</p><p>Two</p>', '<p>One</p><p>Two</p>'],
    ['the outermost of several', '<div><b><i>By Ada Fenn</i></b></div><p>Two</p>', '<p>Two</p>'],
    ['a part of a paragraph', '<p><font>By Ada Fenn</font><br>Two</p>', '<p><br>Two</p>'],
    ['one whose end is not written', '<p>By Ada Fenn<p>Two', '<p>Two'],
    ['no title of the page', '<title>By Ada Fenn</title><p>By Ada Fenn</p>', '<title>By Ada Fenn</title>'],
    ['only the first', '<p>By Ada Fenn</p><p>By Ada Fenn</p>', '<p>By Ada Fenn</p>'],
  ])('takes out %s and leaves the rest to the letter', (_, content, left) => {
    expect(cutLines(content, 'html', ['By Ada Fenn'])).toBe(left)
  })

  it('takes out several, wherever they stand', () => {
    expect(cutLines('<p>Two</p>x<p onclick="y">One</p>', 'html', ['One', 'Two'])).toBe('x')
  })

  it('says when a line is no element of its own', () => {
    expect(cutLines('<body>By Ada Fenn', 'html', ['By Ada Fenn'])).toBeNull()
    expect(cutLines('<p>By Ada Fenn and others</p>', 'html', ['By Ada Fenn'])).toBeNull()
  })
})
