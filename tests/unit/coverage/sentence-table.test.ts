import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { splitSentences } from '@/lib/core/coverage/sentences'

const file = readFileSync(join(__dirname, 'sentence-table.txt'), 'utf8')
const table = file
  .split('\n# ')
  .slice(1)
  .map((part) => part.split('\n').filter((line) => line !== ''))

describe.each(table)('sentences: %s', (_, ...rows) => {
  it.each(rows)('%s', (row) => {
    const text = row.replaceAll('|', '').replaceAll('\\n', '\n')
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(row.split('|').map((sentence) => sentence.replaceAll('\\n', '').trim()))
  })
})

it('has more than 200 lines', () => {
  expect(table.flatMap(([, ...rows]) => rows).length).toBeGreaterThan(200)
})

it('cuts a long line as it does its parts', () => {
  const parts = ['Berg left.', '“Stop!” he said.', 'The U.S. Secretary spoke on Feb. 12.', '68 of 90 heard.']
  const line = Array.from({ length: 500 }, () => parts.join(' ')).join(' ')
  const found = splitSentences(line).map(({ start, end }) => line.slice(start, end))
  expect(found).toEqual(Array.from({ length: 500 }, () => parts).flat())
})

it.each([
  ['abbreviations', 'Dr. '],
  ['initials', 'A. '],
  ['numbers', '12. '],
  ['quoted calls', '“Go!” '],
  ['spaces', ' '],
  ['quotation marks', '.”'],
  ['sentences', 'It rained all day. '],
])('cuts one line of 100,000 characters of %s in time', (_, piece) => {
  const line = piece.repeat(Math.ceil(100_000 / piece.length))
  const began = performance.now()
  splitSentences(line)
  expect(performance.now() - began).toBeLessThan(2500)
})
