import { expect, test } from '@jest/globals'
import { sentencePieces } from '@/components/coverage/sentence-pieces'

const TEXT = 'Head\nThe ferry stays. It runs in May.'
const sentence = { start: 5, end: 21 }
const at = (words: string, replacement: string) => {
  const start = TEXT.indexOf(words)
  return { id: words, start, end: start + words.length, replacement }
}
const told = (pieces: ReturnType<typeof sentencePieces>) =>
  pieces.map((piece) => ('kept' in piece ? piece.kept : `[-${piece.old}-+${piece.now}+]`)).join('')

test.each([
  ['as it is', [], 'The ferry stays.'],
  ['with words that give way', [at('ferry', 'boat')], 'The [-ferry-+boat+] stays.'],
  ['with words taken out at its start', [at('The ', '')], '[-The -++]ferry stays.'],
  ['with words put in', [{ ...at('stays', 'always '), end: 15 }], 'The ferry [--+always +]stays.'],
  [
    'with words put in at its end',
    [{ id: 'a', start: 21, end: 21, replacement: ' Yes.' }],
    'The ferry stays.[--+ Yes.+]',
  ],
  [
    'with one that goes on in the next',
    [at('stays. It', 'is shut, and it')],
    'The ferry [-stays.-+is shut, and it+]',
  ],
  ['with one that comes from the last', [at('Head\nThe', 'A')], '[-The-+A+] ferry stays.'],
  ['without those of other sentences', [at('Head', 'Body'), at('May', 'June')], 'The ferry stays.'],
])('a sentence stands in the pass %s', (_, corrections, expected) => {
  expect(told(sentencePieces(TEXT, sentence, corrections))).toBe(expected)
})
