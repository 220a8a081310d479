import { diffArrays } from 'diff'
import type { CorrectionEdit } from './correction-edit'

/** Letters of scripts that are written without spaces: each is compared alone. */
const ALONE = String.raw`[\p{Script_Extensions=Han}\p{Script_Extensions=Hira}\p{Script_Extensions=Kana}\p{Script=Bopo}\p{Script=Yiii}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmr}\p{Script=Mymr}]`
/** What belongs to the character before it: marks, joiners, skin tones, and vowels that Unicode counts as letters. */
const BELONGS = String.raw`[\p{M}\p{EMod}\u200C\u200D\u0E33\u0EB3\uFF9E\uFF9F\u{E0020}-\u{E007F}]`
const LETTER = String.raw`(?!${ALONE})[\p{L}\p{N}_]`
const WORD = String.raw`${LETTER}(?:${LETTER}|${BELONGS})*`
/** What a joiner ties together is one: a family of emoji. */
const CHARACTER = String.raw`[^]${BELONGS}*(?:(?<=\u200D)\p{Extended_Pictographic}${BELONGS}*)*`
/** Inside a word an apostrophe, inside a number what groups its digits: “1,400” and “2.5” are compared whole. */
const INNER = String.raw`['’]|(?<=\p{Nd})[.,:](?=\p{Nd})`
/** A word or number with what belongs to it, a flag, or any other character with what belongs to it. */
const TOKEN = new RegExp(String.raw`${WORD}(?:(?:${INNER})${WORD})*|\p{RI}\p{RI}|${CHARACTER}`, 'gu')
const SEPARATES = /[\p{L}\p{N}\n]/u

/** Beyond this many differing words a diff says nothing to a reader and costs quadratic time. */
const MOST_DIFFERING = 1000

/**
 * The corrections that turn `oldText` into `newText`, by a diff of whole words (Myers 1986, package `diff`);
 * differences parted only by white space or punctuation of one line are one correction. In text order, with ids
 * '0', '1', …; offsets are UTF-16 code units of `oldText`. Texts with too little in common differ as a whole.
 * Applied to `oldText` by `applyToText` they give `newText`, but for lines that are empty.
 */
export function diffCorrections(oldText: string, newText: string): readonly CorrectionEdit[] {
  if (oldText === newText) return []
  const changes = diffArrays(tokens(oldText), tokens(newText), { maxEditLength: MOST_DIFFERING })
  if (changes === undefined) return [{ id: '0', start: 0, end: oldText.length, replacement: newText }]
  const hunks: { start: number; end: number; replacement: string }[] = []
  let at = 0
  let kept = ''
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    if (!added && !removed) {
      kept = text
      at += text.length
      continue
    }
    let hunk = hunks.at(-1)
    if (hunk === undefined || SEPARATES.test(kept)) {
      hunk = { start: at, end: at, replacement: '' }
      hunks.push(hunk)
    } else hunk.replacement += kept
    kept = ''
    if (removed) at += text.length
    if (added) hunk.replacement += text
    hunk.end = at
  }
  return hunks.map((hunk, index) => ({ id: String(index), ...hunk }))
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}
