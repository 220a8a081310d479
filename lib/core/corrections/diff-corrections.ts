import { diffArrays } from 'diff'
import type { CorrectionEdit } from './correction-edit'

/** A word with its marks and inner apostrophes, or any other character with its marks. */
const TOKEN = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:['’][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*|[^]\p{M}*/gu
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
