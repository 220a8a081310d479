import { snapToGraphemes } from '@/lib/core/anchors/boundaries'
import { diffCorrections } from '@/lib/core/corrections/diff-corrections'
import { workingSpans, workingText, type Suggestion } from './suggestion'

/** The words from `from` to `to` of the working copy (UTF-16 code units) give way to `text`. */
export type TextEdit = { readonly from: number; readonly to: number; readonly text: string }

/** How far a difference is widened at most: further than any word reaches. */
const WIDEST = 200
const PARTS = /[\p{L}\p{N}\n]/u

/**
 * The suggestions after an edit of the working copy, so that `workingText` gives the copy as the person sees it.
 * Pure: what the edit touches is joined, compared with the revision word by word, and cut anew (DESIGN §8.24);
 * the rest stays as it is. A suggestion whose words are typed back is gone. A joined one hands its id to what takes its
 * place, the first ones first; further ones take theirs from `newId`.
 */
export function editSuggestions(
  base: string,
  suggestions: readonly Suggestion[],
  edit: TextEdit,
  newId: () => string,
): readonly Suggestion[] {
  const region = touchedRegion(base, suggestions, edit)
  const { start, end, text, joined } = region
  const old = base.slice(start, end)
  const isKept = joined.some(({ kept }) => kept)
  const cut = isKept ? [{ start, end, replacement: text }] : diffOf(old, text, start)
  const made = named(
    cut.filter((hunk) => base.slice(hunk.start, hunk.end) !== hunk.replacement),
    joined,
    isKept,
    newId,
  )
  return joinNeighbours(base, [...region.before, ...made, ...region.after], region.before.length)
}

type Hunk = { readonly start: number; readonly end: number; readonly replacement: string }

/** What is compared anew: a span of the revision, the text that stands there now, and the suggestions it had. */
type Region = {
  start: number
  end: number
  text: string
  joined: readonly Suggestion[]
  before: readonly Suggestion[]
  after: readonly Suggestion[]
}

function touchedRegion(base: string, suggestions: readonly Suggestion[], edit: TextEdit): Region {
  const spans = workingSpans(suggestions)
  const found = spans.findIndex(({ end }) => end >= edit.from)
  const first = found === -1 ? suggestions.length : found
  let last = first
  while (last < suggestions.length && (spans[last]?.start ?? 0) <= edit.to) last += 1
  const joined = suggestions.slice(first, last)
  const shiftBefore = shiftOf(suggestions.slice(0, first))
  const shiftAfter = shiftBefore + shiftOf(joined)
  const start = Math.min(edit.from - shiftBefore, joined[0]?.start ?? Infinity)
  const end = Math.max(edit.to - shiftAfter, joined.at(-1)?.end ?? 0)
  const moved = joined.map((one) => ({ ...one, start: one.start - start, end: one.end - start }))
  const before = workingText(base.slice(start, end), moved)
  const at = start + shiftBefore
  const text = before.slice(0, edit.from - at) + edit.text + before.slice(edit.to - at)
  const region = {
    start,
    end,
    text,
    joined,
    before: suggestions.slice(0, first),
    after: suggestions.slice(last),
  }
  return widened(base, region, joined.some(({ kept }) => kept) ? 0 : WIDEST)
}

/**
 * Out to white space on either side, so that words are compared whole, or `most` code units and the rest of a grapheme;
 * a suggestion on the way is taken in, but for one whose span a person chose.
 */
function widened(base: string, region: Region, most: number): Region {
  const grown = { ...region }
  while (grownLeft(base, grown, region.start - most));
  while (grownRight(base, grown, region.end + most));
  return grown
}

function grownLeft(base: string, region: Region, limit: number): boolean {
  const previous = region.before.at(-1)
  if (previous?.end === region.start) {
    if (previous.kept || limit === region.start) return false
    region.before = region.before.slice(0, -1)
    region.joined = [previous, ...region.joined]
    region.text = previous.replacement + region.text
    region.start = previous.start
    return true
  }
  if (!goesOn(base, region.start, base[region.start - 1], region.start > limit)) return false
  region.start -= 1
  region.text = (base[region.start] ?? '') + region.text
  return true
}

function grownRight(base: string, region: Region, limit: number): boolean {
  const next = region.after[0]
  if (next?.start === region.end) {
    if (next.kept || limit === region.end) return false
    region.after = region.after.slice(1)
    region.joined = [...region.joined, next]
    region.text += next.replacement
    region.end = next.end
    return true
  }
  if (!goesOn(base, region.end, base[region.end], region.end < limit)) return false
  region.text += base[region.end] ?? ''
  region.end += 1
  return true
}

function goesOn(base: string, at: number, next: string | undefined, isWithinLimit: boolean): boolean {
  if (next === undefined) return false
  if (isWithinLimit && !/\s/u.test(next)) return true
  return snapToGraphemes(base, at, at).start !== at
}

function shiftOf(suggestions: readonly Suggestion[]): number {
  return suggestions.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0)
}

function diffOf(old: string, text: string, start: number): readonly Hunk[] {
  return diffCorrections(old, text).map((hunk) => ({
    start: hunk.start + start,
    end: hunk.end + start,
    replacement: hunk.replacement,
  }))
}

/** Gives each the id of the suggestion it took the place of, as far as there are such. */
function named(
  hunks: readonly Hunk[],
  joined: readonly Suggestion[],
  kept: boolean,
  newId: () => string,
): readonly Suggestion[] {
  const free = [...joined]
  const heirs = hunks.map((hunk) => {
    const at = free.findIndex(({ start, end }) => start <= hunk.end && hunk.start <= end)
    return at === -1 ? undefined : free.splice(at, 1)[0]
  })
  return hunks.map((hunk, index) => ({
    id: (heirs[index] ?? free.shift())?.id ?? newId(),
    ...hunk,
    kept,
  }))
}

/** Neighbours parted only by white space or punctuation of one line are one, unless a person chose a span. */
function joinNeighbours(base: string, list: readonly Suggestion[], from: number): readonly Suggestion[] {
  const result = list.slice(0, Math.max(0, from - 1))
  for (const next of list.slice(Math.max(0, from - 1))) {
    const last = result.at(-1)
    const between = last ? base.slice(last.end, next.start) : ''
    if (!last || last.kept || next.kept || PARTS.test(between)) result.push(next)
    else {
      const replacement = last.replacement + between + next.replacement
      result[result.length - 1] = withoutSharedSpace(base, { ...last, end: next.end, replacement })
    }
  }
  return result
}

/** A space that ends both the old words and the new ones is no part of the difference. */
function withoutSharedSpace(base: string, one: Suggestion): Suggestion {
  const end = one.end - 1
  const isShared = end > one.start && base[end] === ' ' && one.replacement.endsWith(' ')
  if (
    !isShared ||
    snapToGraphemes(base, end, end).start !== end ||
    /^\p{M}/u.test(base.slice(one.end, one.end + 2))
  )
    return one
  return { ...one, end, replacement: one.replacement.slice(0, -1) }
}
