import {
  DATE_PARTS,
  HOURS,
  MONTHS,
  ORDINALS,
  SAYING,
  SENTENCE_STARTERS,
  TITLES,
  TITLES_THAT_END,
} from './abbreviations'

/** No more than this of a line is looked at on either side of a possible end, so that a long one costs no more. */
const NEAR = 120

const LAST_WORD = /[^\s([{"'“‘«—–-]+$/u
const OPENING = /^[\s"'“‘«([{]*/u
const FIRST_WORD = /^[\p{L}’']+/u
const INITIALS = /^(?:\p{Lu}\.)+$/u
const I_MYSELF = /(?:^|\s)\p{Ll}+ I\.$/u
const NUMBERING = /^(?:[-•*]\s*)?\(?(?:\d{1,3}|[A-Za-z])[.)]$/u
const DAY = /(?:^|\s)\d{1,2}\.$/u
const MONTH_AND_YEAR = /^\d{1,2}\.\s?\d/u
const NAMED_MARK = /^["“‘«][^"“”‘’«».,!?…]{1,40}["”’»]/u
const QUOTED_CALL = /(?:[?!…]|\.\.\.)["”’»]+$/u
const WHO_SAYS = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}’'-]*\.? (?:(?:de|del|der|la|van|von|al|bin|af) )*){1,5}(?:${SAYING.join('|')})\b`,
  'u',
)
const AFTER_DATE_PART = new RegExp(`^(?:\\d|${DATE_PARTS.map((part) => part.replace('.', '\\.')).join('|')})`)
const AFTER_HOUR = /^(?:\d|[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/

/**
 * Whether the sentence from `start` does not end at `end`, though it seems to (offsets into the line): before a small
 * letter (`"Stop!" he said.`) and before who says it (`"Stop!" Berg said.`); after a title; after another abbreviation,
 * as its kind asks: a number, a day, a word that does not begin sentences; after the initials of a name; after the
 * number of a list's item.
 */
export function goesOn(
  line: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const sentence = line.slice(start, end).trimEnd()
  const next = line.slice(end, end + NEAR)
  const following = next.replace(OPENING, '')
  if (/^\p{Ll}/u.test(following)) return !/^\p{Ll}+\p{Lu}/u.test(following)
  const tail = sentence.slice(-NEAR)
  if (QUOTED_CALL.test(tail)) return WHO_SAYS.test(next) && !isStarter(following)
  if (NUMBERING.test(sentence)) return start === 0 || isNumbered(line)
  if (DAY.test(tail)) return isMonth(following)
  const last = usualCase(LAST_WORD.exec(tail)?.[0] ?? '', abbreviations)
  if (abbreviations.has(last)) return goesOnAfter(last, tail, next)
  return INITIALS.test(last) && !I_MYSELF.test(tail) && isInside(next)
}

function isNumbered(line: string): boolean {
  return NUMBERING.test(line.split(/\s/u, 1)[0] ?? '')
}

function isMonth(following: string): boolean {
  return MONTHS.has(firstWord(following)) || MONTH_AND_YEAR.test(following)
}

function goesOnAfter(abbreviation: string, tail: string, next: string): boolean {
  const following = next.replace(OPENING, '')
  if (TITLES_THAT_END.has(abbreviation)) return !isStarter(following) || !/\p{Lu}\S* \S+$/u.test(tail)
  if (TITLES.includes(abbreviation)) return true
  if (ORDINALS.includes(abbreviation)) return /^[\d#§]|^[A-Z]\b/.test(following)
  if (DATE_PARTS.includes(abbreviation)) return AFTER_DATE_PART.test(following)
  if (HOURS.includes(abbreviation)) return AFTER_HOUR.test(following)
  return isInside(next)
}

/** Whether what follows an abbreviation reads as more of the sentence: no quotation begins, but a name in marks may. */
function isInside(next: string): boolean {
  if (isStarter(next.replace(OPENING, ''))) return false
  return !/^["“‘«]/u.test(next) || NAMED_MARK.test(next)
}

function isStarter(following: string): boolean {
  const word = firstWord(following)
  return SENTENCE_STARTERS.has(word) || SENTENCE_STARTERS.has(titleCase(word))
}

function firstWord(text: string): string {
  return FIRST_WORD.exec(text)?.[0] ?? ''
}

/** The abbreviation as it is known, where a dateline or headline has it in capitals ("ST. PAUL", "FEB. 12"). */
function usualCase(word: string, abbreviations: ReadonlySet<string>): string {
  return !abbreviations.has(word) && /^\p{Lu}{2,}\.$/u.test(word) ? titleCase(word) : word
}

function titleCase(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase()
}
