import type { CorrectionCategory } from '@/lib/core/annotations/annotation-contract'
import { closeInLetters, lettersOnly } from './close-in-letters'

/** Months and weekdays as dates have them: "may" and "march" in small letters are words. */
const CALENDAR =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)$/
const YEAR = /^(?:1[0-9]|20)\d\d$/
const NUMBER_WORD =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozen|half|third|quarter)s?$/i
const FUNCTION_WORD =
  /^(?:a|an|the|and|or|but|of|in|on|at|to|for|from|by|with|as|that|which|who|whom|is|are|was|were|be|been|has|have|had|it|its|their|his|her|they|he|she|this|these|those|not|than|then)$/i
const ATTRIBUTION = /^(?:said|says|told|according|claimed|added|wrote|argued|stated)$/i

/**
 * A first guess at a correction's category from its two texts, for the card to offer; a person decides. Only the words
 * that differ are looked at. Never `quote` or `legal`, which no wording shows.
 */
export function guessCategory(original: string, replacement: string): CorrectionCategory {
  return sameLetters(original, replacement) ?? differentWords(original, replacement)
}

/** The category of texts with the same letters and digits, else null. */
function sameLetters(original: string, replacement: string): CorrectionCategory | null {
  const [before, after] = [lettersOnly(original), lettersOnly(replacement)]
  if (before === after) return isSpacing(original, replacement) ? 'spelling' : 'punctuation'
  return before.toLowerCase() === after.toLowerCase() ? 'style' : null
}

function differentWords(original: string, replacement: string): CorrectionCategory {
  const [before, after] = differingWords(words(original), words(replacement))
  const both = [...before, ...after]
  if (isAboutDates(before, after)) return 'date'
  if (digits(before) !== digits(after) || both.some((word) => NUMBER_WORD.test(word))) return 'number'
  if (both.every((word) => FUNCTION_WORD.test(word)) || isDoubledWord(original, replacement)) return 'grammar'
  if (both.some((word) => ATTRIBUTION.test(word))) return 'attribution'
  if (both.some(isCapitalised) && !isSlip(before, after)) return 'name'
  return closeInLetters(before.join(' '), after.join(' ')) ? 'spelling' : 'fact'
}

function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

/** The words between what both texts begin and end with. */
function differingWords(
  before: readonly string[],
  after: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(before.length, after.length)
  let first = 0
  while (first < shorter && before[first] === after[first]) first += 1
  let last = 0
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last += 1
  return [before.slice(first, before.length - last), after.slice(first, after.length - last)]
}

function isSpacing(original: string, replacement: string): boolean {
  return original.replace(/[\s-]/gu, '') === replacement.replace(/[\s-]/gu, '') && /\p{L}/u.test(original)
}

function isAboutDates(before: readonly string[], after: readonly string[]): boolean {
  const sides = [before, after].filter((side) => side.length > 0)
  const changesYear =
    sides.every((side) => side.some((word) => YEAR.test(word))) && digits(before) !== digits(after)
  return changesYear || sides.some((side) => side.some((word) => CALENDAR.test(word)))
}

function digits(side: readonly string[]): string {
  return side
    .join(' ')
    .replace(/[^\p{N} ]/gu, '')
    .trim()
}

function isDoubledWord(original: string, replacement: string): boolean {
  return original.replace(/\b([\p{L}\p{M}]+)(\s+)\1\b/giu, '$1') === replacement
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** A capitalised function word with letters in a wrong order ("Teh" for "The") begins a sentence; it is no name. */
function isSlip(before: readonly string[], after: readonly string[]): boolean {
  return (
    after.every((word) => !isCapitalised(word) || FUNCTION_WORD.test(word)) &&
    closeInLetters(before.join(' '), after.join(' '))
  )
}
