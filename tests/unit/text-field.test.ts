import { describe, expect, it } from '@jest/globals'
import { timeInput, webAddress } from '@/lib/core/text-field'

describe('a web address', () => {
  it.each([
    [' https://desk.example/a ', 'https://desk.example/a'],
    ['https://desk.example/a\nb\tc', 'https://desk.example/abc'],
    ['https://desk.example/a b\u00a0c', 'https://desk.example/a%20b%C2%A0c'],
  ])('%j is kept as one line: %s', (given, kept) => {
    expect(webAddress.parse(given)).toBe(kept)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//desk.example',
    'desk.example',
  ])('%j is none', (given) => {
    expect(webAddress.safeParse(given).success).toBe(false)
  })
})

it.each(['2024-02-12T10:00:00Z', '2024-02-12T10:00:00+02:00'])('%s is a time', (given) => {
  expect(timeInput.safeParse(given).success).toBe(true)
})
