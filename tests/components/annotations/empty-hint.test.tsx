import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { EmptyHint } from '@/components/annotations/empty-hint'

test.each([
  [true, /^Type in the copy to correct it\. Select words to check/],
  [false, /^Select words in the copy to correct them/],
])('an empty room says how to begin: where typing corrects (%s)', (typing, words) => {
  render(<EmptyHint typing={typing} />)
  expect(screen.getByText(words)).toBeInTheDocument()
})
