import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const css = readFileSync(path.join(__dirname, '../../../app/globals.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? '',
    { light: match[2] ?? '', dark: match[3] ?? '' },
  ]),
)
const kindsAndStates = [
  'claim',
  'correction',
  'query',
  'proposed',
  'approved',
  'stet',
  'superseded',
  'reopened',
  'danger',
]
const pages = ['surface', 'raised', 'sunken', 'hover']
const words: readonly (readonly [string, string])[] = [
  ...['text', 'muted', 'faint', 'accent-text', ...kindsAndStates].flatMap((text) =>
    pages.map((page) => [text, page] as const),
  ),
  ...kindsAndStates.flatMap((name) => [
    [name, `${name}-soft`] as const,
    ['text', `${name}-soft`] as const,
    ['muted', `${name}-soft`] as const,
  ]),
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-tip', 'tip'],
]
const edges = ['line-strong', 'focus'].flatMap((line) => pages.map((page) => [line, page] as const))

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? '#'))
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  test.each(words)('%s can be read on %s', (text, page) => {
    expect(contrast(text, page, theme)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(edges)('%s can be seen on %s', (line, page) => {
    expect(contrast(line, page, theme)).toBeGreaterThanOrEqual(3)
  })
})
